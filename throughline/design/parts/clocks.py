"""A promise with a limit: its card, the days it counts, and the sum step by step."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.design.dates import day
from throughline.design.drawing import draw, draw_each
from throughline.design.icons import icon
from throughline.design.parts.status import MARKS, Status


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One obligation. `terms` are limit, booked, tried, met; `used` is the share of time gone, to 100."""

    name: str
    headline: str
    status: Status
    url: str
    terms: tuple[tuple[str, str], ...] = ()
    used: int | None = None
    rule: str = ""


def _bar(used: int | None) -> SafeString:
    if used is None:
        return SafeString("")
    shape = '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">{}</svg>'
    return draw(shape, draw('<rect width="{}" height="8"/>', max(0, min(100, used))))


def clock(one: Clock) -> SafeString:
    """The whole card opens "why is this due?"; its rule is there in a sentence before the press."""
    mark = icon(MARKS[one.status]) if one.status in MARKS else ""
    terms = draw_each("<span>{}</span><span>{}</span>", one.terms)
    return draw(
        '<a class="clock {}" href="{}" title="{}"><span class="name">{}</span>'
        '<span class="headline">{} {}</span><span class="terms">{}</span>{}</a>',
        one.status, one.url, one.rule or "Why is this due?", one.name, mark, one.headline, terms,
        _bar(one.used),
    )  # fmt: skip


def clocks(rows: list[Clock]) -> SafeString:
    return draw('<div class="clocks">{}</div>', draw_each("{}", ((clock(row),) for row in rows)))


@dataclass(frozen=True, kw_only=True)
class DayCell:
    """One day of a sum. `kind`: start, counted, rest, limit, late or met; `words` go under the number.

    A week, a month or some hours show what they end on, above and in the middle, and say it whole in `spoken`.
    """

    day: date
    kind: str
    words: str = ""
    shown: tuple[str, str] | None = None
    spoken: str = ""


def day_strip(cells: list[DayCell]) -> SafeString:
    """The days between the start and now, numbered as the rule counts them."""
    drawn = (
        (
            cell.kind,
            cell.spoken or day(cell.day),
            *(cell.shown or (f"{cell.day:%a}"[:1], cell.day.day)),
            cell.words or "\u00a0",
        )
        for cell in cells
    )
    row = (
        '<li class="{}"><span class="hidden-words">{}: </span>'
        '<span aria-hidden="true">{}<strong>{}</strong></span>{}</li>'
    )
    return draw('<ol class="days">{}</ol>', draw_each(row, drawn))


@dataclass(frozen=True, kw_only=True)
class Step:
    """One line of an argument: its name, and the sentence."""

    title: str
    words: str


def steps(rows: list[Step]) -> SafeString:
    drawn = draw_each("<li><h3>{}</h3><p>{}</p></li>", ((row.title, row.words) for row in rows))
    return draw('<ol class="steps">{}</ol>', drawn)
