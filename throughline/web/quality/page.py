"""The page of data quality: each number with its children behind it, its months, and who mends it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString

from throughline.design.charts import sparkline
from throughline.design.dates import day as day_words
from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.catalogue import by_key
from throughline.measures.engine import By
from throughline.measures.figures import Figure, plain
from throughline.measures.indicator import Indicator
from throughline.measures.months import month
from throughline.measures.problems import MissingTable
from throughline.web.quality import reading
from throughline.web.quality.faults import Faults, faults_of
from throughline.web.quality.fields import FIELDS, IN_RECORDS, LATE, OF_CHILDREN, words_of
from throughline.web.scorecard import words
from throughline.web.scorecard.charts import charted, drawing, small_drawing
from throughline.web.scorecard.counting import parts, since_first
from throughline.web.scorecard.frame import Choosing, Frame, choosing
from throughline.web.scorecard.splits import coded

UNKNOWN = (
    Column(words="What"), Column(words="Not known", number=True), Column(words="How"), Column(words="24 months"),
    Column(words="Who mends it"), Column(words="Behind it", number=True),
)  # fmt: skip
TEAMS = (
    Column(words="Team"), Column(words="Not known", number=True), Column(words="Written late", number=True),
)  # fmt: skip
KINDS = (
    Column(words="What was written"), Column(words="Over 5 working days", number=True), Column(words="Middle", number=True),
    Column(words="24 months"), Column(words="Behind it", number=True),
)  # fmt: skip
SINCE = (
    Column(words="What was written"), Column(words="New since", number=True),
    Column(words="New, about earlier days", number=True), Column(words="Only corrected since", number=True),
    Column(words="Behind it", number=True),
)  # fmt: skip
HOW = {"EMPTY": "empty", "NOT KNOWN": "“not known”", "REFUSED": "refused"}


@dataclass(frozen=True, kw_only=True)
class Quality:
    data_to: str
    whose: str
    period: str
    choosing: Choosing
    problems: tuple[str, ...]
    unknown: Table | None
    teams: Table | None
    kinds: Table | None
    since: date | None
    since_words: str
    changes: Table | None
    faults: Faults
    no_recording: str


def quality(page: Frame, since: date | None) -> Quality:
    late, no_recording = _late(page)
    return Quality(
        data_to=words.data_to(page.taking.snapshot), whose=page.asked.whose, period=f"{page.asked.last:%B %Y}",
        choosing=choosing(page), problems=page.asked.problems, unknown=_unknown(page), teams=_teams(page, late),
        kinds=_kinds(page) if not no_recording else None, since=since, since_words=day_words(since) if since else "",
        changes=_changes(page, since) if since and not no_recording else None, faults=faults_of(page.taking),
        no_recording=no_recording,
    )  # fmt: skip


def _days(page: Frame) -> tuple[date, date]:
    """The month that was asked for: a state is counted on its last day, what was written in all of it."""
    return page.asked.last, month(page.asked.last).last_day


def _late(page: Frame) -> tuple[Mapping[str, Figure], str]:
    """By team; or the sentence for figures that were taken without the table of recording."""
    try:
        return _last(parts(by_key(LATE), page.taking, page.asked, By.TEAM)), ""
    except MissingTable as problem:
        return {}, str(problem)


def _last(found: Mapping[str, list[Figure]]) -> dict[str, Figure]:
    return {part: figures[-1] for part, figures in found.items()}


def _unknown(page: Frame) -> Table:
    found = reading.how_unknown(page.taking, *_days(page), page.asked.team)
    months = {
        part: (indicator, figures)
        for indicator in (by_key(OF_CHILDREN), by_key(IN_RECORDS))
        for part, figures in parts(indicator, page.taking, page.asked, By.CATEGORY, monthly=True).items()
    }
    rows = tuple(_field(page, field, found, months.get(field)) for field in FIELDS)
    return Table(label="What is not known", columns=UNKNOWN, rows=rows)


def _field(
    page: Frame, key: str, found: Mapping[tuple[str, str], int], months: tuple[Indicator, list[Figure]] | None
) -> tuple[str, ...]:
    each = {how: found.get((key, how), 0) for how in HOW}
    unknown = sum(each.values())
    how = ", ".join(f"{count:,} {HOW[how]}" for how, count in each.items() if count)
    return (
        words_of(key), f"{unknown:,} of {unknown + found.get((key, ''), 0):,}", how or "All known",
        _spark(*months) if months else "", FIELDS[key].owner, _behind(page, unknown, of=key, words=words_of(key)),
    )  # fmt: skip


def _spark(indicator: Indicator, figures: list[Figure]) -> SafeString | str:
    """Without the figure of the period, which stands last."""
    months = since_first(figures[:-1])
    control = drawing(indicator, charted(indicator, months), months) if months else None
    return sparkline(small_drawing(control)) if control else "Too few months"


def _behind(page: Frame, count: int, *, words: str, **choices: object) -> SafeString | str:
    if not count:
        return "None"
    url = page.url("data-quality-children", **choices)
    return draw('<a href="{}">{}<span class="hidden-words"> {}</span></a>', url, f"{count:,}", words)


def _teams(page: Frame, late: Mapping[str, Figure]) -> Table | None:
    rows = tuple(
        (
            draw('<a href="{}">{}</a>', page.url("data-quality", team=team), team) if team != "No team" else team,
            f"{unknown:,} of {asked:,}", words.figure_cell(late[team]) if team in late else "Nothing written",
        )
        for team, asked, unknown in reading.unknown_by_team(page.taking, *_days(page))
    )  # fmt: skip
    return Table(label="By team", columns=TEAMS, rows=rows) if rows else None


def _kinds(page: Frame) -> Table | None:
    indicator = by_key(LATE)
    middle = reading.middle_days(page.taking, *_days(page), page.asked.team)
    found = parts(indicator, page.taking, page.asked, By.CATEGORY, monthly=True)
    named = dict(indicator.categories)
    rows = tuple(
        (
            named.get(kind, kind), words.figure_cell(figures[-1]), _middle(middle.get(kind)), _spark(indicator, figures),
            _late_children(page, indicator, kind, figures[-1]),
        )
        for kind, figures in sorted(found.items(), key=lambda each: (-each[1][-1].n, each[0]))
        if figures[-1].things
    )  # fmt: skip
    return Table(label="Written late", columns=KINDS, rows=rows) if rows else None


def _middle(days: float | None) -> str:
    if not days:
        return "" if days is None else "same day"
    return f"{plain(days)} {'day' if days == 1 else 'days'}"


def _late_children(page: Frame, indicator: Indicator, kind: str, figure: Figure) -> SafeString | str:
    if not figure.n:
        return "None"
    url = page.children_url(indicator, part=coded(By.CATEGORY, kind), which="counted")
    return draw('<a href="{}">{}<span class="hidden-words"> late: {}</span></a>', url, plain(figure.n), kind)


def _changes(page: Frame, since: date) -> Table | None:
    named = dict(by_key(LATE).categories)
    rows = tuple(
        (
            named.get(one.kind, one.kind), plain(one.written), plain(one.about_before), plain(one.corrected),
            _behind(page, one.rows, of="since", since=since.isoformat(), kind=one.kind, words=named.get(one.kind, one.kind)),
        )
        for one in reading.since(page.taking, since, page.asked.team)
    )  # fmt: skip
    return Table(label="Written or changed since", columns=SINCE, rows=rows) if rows else None
