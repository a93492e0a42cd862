"""Lanes of time, drawn on the server: what held, what happened, where nothing was seen. A press goes to the month."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, LEFT, RIGHT, TOP, LANE, FOOT = 1080, 118, 14, 8, 26, 26
GRID = 3
"""Dots of one lane nearer than this are drawn as one: a thousand events are no thousand marks."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    first: date
    last: date
    words: str
    kind: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Dot:
    day: date
    kind: str
    chosen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane:
    name: str
    bands: tuple[Band, ...] = ()
    dots: tuple[Dot, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A month, or a year when many are shown: what its press says, and where it leads."""

    first: date
    words: str
    says: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    first: date
    last: date

    @property
    def years(self) -> bool:
        """More than three years are shown by the year."""
        return (self.last - self.first).days > 3 * 366

    def x(self, day: date) -> float:
        share = (min(max(day, self.first), self.last) - self.first) / (
            (self.last - self.first) or timedelta(1)
        )
        return round(LEFT + (WIDTH - LEFT - RIGHT) * share, 1)

    def shows(self, first: date, last: date) -> bool:
        return first <= self.last and last >= self.first


def months(first: date, last: date) -> list[date]:
    """The first day of each month of the window; of each year, when there are more than three."""
    found, step = [], 12 if Scale(first, last).years else 1
    year, month = first.year, 1 if step == 12 else first.month
    while date(year, month, 1) <= last:
        found.append(max(date(year, month, 1), first))
        year, month = divmod(year * 12 + month - 1 + step, 12)
        month += 1
    return found


def draw(
    lanes: Collection[Lane], steps: Collection[Step], scale: Scale, *, says: str, today: date
) -> SafeString:
    height = TOP + LANE * len(lanes) + FOOT
    drawn = format_html_join("", "{}", ((_lane(lane, n, scale),) for n, lane in enumerate(lanes)))
    return format_html(
        '<figure class="chart lanes"><svg viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}{}</svg></figure>',
        WIDTH, height, says, drawn, _today(scale, height, today), _steps(list(steps), scale, height),
    )  # fmt: skip


def _lane(lane: Lane, number: int, scale: Scale) -> SafeString:
    y = TOP + LANE * number
    bands = [_band(band, y, scale) for band in lane.bands if scale.shows(band.first, band.last)]
    return format_html(
        '<g><text class="lane" x="0" y="{}">{}</text><path class="rule" d="M{} {}H{}"/>{}{}</g>',
        y + 17, lane.name, LEFT, y + 13, WIDTH - RIGHT,
        format_html_join("", "{}", ((band,) for band in bands)), _dots(lane.dots, y + 13, scale),
    )  # fmt: skip


def _band(band: Band, y: float, scale: Scale) -> SafeString:
    x, end = scale.x(band.first), scale.x(band.last)
    room = end - x > 7 * len(band.words)
    words = format_html('<text class="in" x="{}" y="{}">{}</text>', x + 5, y + 17, band.words) if room else ""
    return format_html(
        '<g class="band {}"><title>{}</title><rect x="{}" y="{}" width="{}" height="{}"/>{}</g>',
        band.kind, band.words, x, y + 3, round(max(end - x, 2), 1), LANE - 6, words,
    )  # fmt: skip


def _dots(dots: Iterable[Dot], y: float, scale: Scale) -> SafeString:
    """A diamond was chosen, a disc was not, a ring is a child who was not seen."""
    places: dict[tuple[int, str, bool], float] = {}
    for dot in dots:
        if scale.shows(dot.day, dot.day):
            x = scale.x(dot.day)
            places.setdefault((round(x / GRID), dot.kind, dot.chosen), x)
    drawn = (SHAPES[chosen](kind, x, y) for (_, kind, chosen), x in sorted(places.items()))
    return format_html_join("", "{}", ((one,) for one in drawn))


def _disc(kind: str, x: float, y: float) -> SafeString:
    return format_html('<circle class="{}" cx="{}" cy="{}" r="3.6"/>', kind, x, y)


def _diamond(kind: str, x: float, y: float) -> SafeString:
    return format_html('<path class="{}" d="M{} {}l6 6 -6 6 -6 -6z"/>', kind, x, y - 6)


SHAPES: dict[bool, Callable[[str, float, float], SafeString]] = {True: _diamond, False: _disc}


def _today(scale: Scale, height: int, today: date) -> SafeString:
    if not scale.shows(today, today):
        return SafeString("")
    x = scale.x(today)
    return format_html('<path class="today" d="M{} {}V{}"/>', x, TOP, height - FOOT)


def _steps(steps: list[Step], scale: Scale, height: int) -> SafeString:
    ends = [*(step.first for step in steps[1:]), scale.last]
    every = max(1, -(-len(steps) // 12))
    drawn = [
        _step(step, scale.x(step.first), scale.x(end), height, named=n % every == 0)
        for n, (step, end) in enumerate(zip(steps, ends, strict=False))
    ]
    return format_html_join("", "{}", ((one,) for one in drawn))


def _step(step: Step, x: float, end: float, height: int, *, named: bool) -> SafeString:
    words = format_html('<text x="{}" y="{}">{}</text>', x + 2, height - 8, step.words) if named else ""
    inside = format_html(
        '<title>{}</title><rect class="press" x="{}" y="{}" width="{}" height="{}"/><path class="tick" d="M{} {}v6"/>{}',
        step.says, x, TOP, round(max(end - x, 1), 1), height - TOP - 2, x, height - FOOT, words,
    )  # fmt: skip
    return (
        format_html('<a href="{}">{}</a>', step.url, inside) if step.url else format_html("<g>{}</g>", inside)
    )
