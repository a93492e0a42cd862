"""The scorecard: the authority's chosen measures, each against its own usual range, and the one to ask about first."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.indicator import Indicator
from throughline.measures.indicator import Period as Counts
from throughline.oversight.improvement.models import Objective
from throughline.web.scorecard import chosen, published, words
from throughline.web.scorecard.ask_first import AskFirst, ask_first
from throughline.web.scorecard.chart_of import Chart, chart_of
from throughline.web.scorecard.charts import strength
from throughline.web.scorecard.counting import Counted, count_together, counted, has_figures
from throughline.web.scorecard.frame import Choosing, Frame, chips, choosing, files
from throughline.web.scorecard.said import Said, said

ORDERS = (("", "Ask first"), ("area", "Child’s journey"), ("plan", "Improvement plan"))
COLUMNS = (
    Column(words="Measure"), Column(words="Figure", number=True), Column(words="24 months"), Column(words="Signal"),
    Column(words="Target"), Column(words="Neighbours", number=True), Column(words="England", number=True),
    Column(words="Behind it"),
)  # fmt: skip
NOT_COUNTED = "None of the chosen measures stands in these figures."


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of the scorecard; without a chart where its figures could not be read."""

    counted: Counted
    chart: Chart | None

    @property
    def indicator(self) -> Indicator:
        return self.counted.indicator


@dataclass(frozen=True, slots=True)
class Group:
    """Measures under a heading; `note` says what a reader should know of them all."""

    title: str
    table: Table | None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Scorecard:
    title: str
    data_to: str
    period: str
    choosing: Choosing
    problems: tuple[str, ...]
    first: AskFirst | None
    orders: list[Link]
    order: str
    groups: list[Group]
    issues: list[str]
    empty: list[SafeString]
    """Chosen measures for which nothing was counted in two years."""
    measures_url: str
    quality_url: str
    files: list[Link]


def lines_of(page: Frame, order: str) -> tuple[Said, list[Line], list[Line]]:
    """What people said; every chosen measure; and those of them in which anything was counted."""
    shown = [one for one in chosen.chosen(page.on, page.known) if has_figures(one.unit)]
    told = said(page.asked, on=page.asked.last, known=page.known)
    if order == "plan":
        shown += _of_the_plan(told, shown)
    count_together(shown, page.taking, page.asked)
    every = [_line(one, page, told) for one in shown]
    return told, every, [line for line in every if not _is_empty(line)]


def order_of(said: str) -> str:
    return said if said in {key for key, _ in ORDERS} else ""


def scorecard(page: Frame, order: str) -> Scorecard:
    order = order_of(order)
    told, every, lines = lines_of(page, order)
    worst = max(lines, key=_strength, default=None)
    first = worst if worst and worst.chart and _strength(worst)[0] else None
    return Scorecard(
        title=page.asked.whose, data_to=words.data_to(page.taking.snapshot), period=_period(page, [line.indicator for line in every]),
        choosing=choosing(page), problems=page.asked.problems, order=order,
        first=ask_first(first.counted, first.chart, page, told) if first else None,
        orders=chips(page, "scorecard", choice="order", offered=list(ORDERS), now=order),
        groups=_groups(order, lines, page, told), issues=[*page.taking.notes, *published.lent(), *_issues(lines)],
        empty=[_link(line.indicator, page) for line in every if _is_empty(line)], measures_url=page.url("measures"),
        quality_url=page.url("data-quality"), files=files(page, "scorecard-file", order=order),
    )  # fmt: skip


def _line(indicator: Indicator, page: Frame, told: Said) -> Line:
    found = counted(indicator, page.taking, page.asked)
    if found.problem:
        return Line(found, None)
    return Line(found, chart_of(indicator, found.months, page, told, page.asked.team))


def _is_empty(line: Line) -> bool:
    return not line.counted.problem and not line.counted.months and line.counted.figure.is_empty


def _of_the_plan(told: Said, shown: Sequence[Indicator]) -> list[Indicator]:
    """Measures that an objective needs and the scorecard has not."""
    wanted = {key for judged in told.objectives.values() for key in judged} - {one.key for one in shown}
    return [one for one in chosen.all_indicators() if one.key in wanted and has_figures(one.unit)]


def _strength(line: Line) -> tuple[bool, bool, float]:
    return strength(line.chart.found) if line.chart else (False, False, 0)


def grouped(order: str, lines: list[Line], told: Said) -> list[tuple[str, str, list[Line]]]:
    """Title, note and lines of each group, as a page shows them one after another."""
    if order == "plan":
        return _by_objective(lines, told)
    if order == "area":
        by_key = {line.indicator.key: line for line in lines}
        areas = chosen.in_areas([line.indicator for line in lines])
        return [(area, "", [by_key[one.key] for one in each]) for area, each in areas]
    return [("", "", sorted(lines, key=_strength, reverse=True))]


def _groups(order: str, lines: list[Line], page: Frame, told: Said) -> list[Group]:
    if not lines:
        return [Group("", None, NOT_COUNTED)]
    return [
        Group(
            title,
            _table(title or "Measures, those to ask about first", each, page, told) if each else None,
            note,
        )
        for title, note, each in grouped(order, lines, told)
    ]


def _by_objective(lines: list[Line], told: Said) -> list[tuple[str, str, list[Line]]]:
    """An objective with no measure and a measure that no objective needs are both shown."""
    by_key = {line.indicator.key: line for line in lines}
    groups = [
        _objective(one, [by_key[key] for key in judged if key in by_key])
        for one, judged in told.objectives.items()
    ]
    needed = {key for judged in told.objectives.values() for key in judged}
    if free := [line for line in lines if line.indicator.key not in needed]:
        groups.append(("Needed by no objective", "Shown all the same: somebody chose them.", free))
    return groups


def _objective(one: Objective, lines: list[Line]) -> tuple[str, str, list[Line]]:
    owner = f"{one.owner.name} answers for it."
    nothing = " Nothing measures it yet: choose a measure, or nobody will know."
    return one.words, owner if lines else f"{owner}{nothing}", lines


def _table(label: str, lines: list[Line], page: Frame, told: Said) -> Table:
    return Table(label=label, columns=COLUMNS, rows=tuple(_row(line, page, told) for line in lines))


def _row(line: Line, page: Frame, told: Said) -> tuple[SafeString | str, ...]:
    indicator, figure, team = line.indicator, line.counted.figure, page.asked.team
    if figure is None or line.chart is None:
        return _name(indicator, page), "none", line.counted.problem, "", "", "", "", ""
    elsewhere = published.beside_of(indicator.key)
    return (
        _name(indicator, page), words.figure_cell(figure),
        line.chart.row,
        words.signal_cell(line.chart.found), words.target_cell(indicator, told.target(indicator.key, team), line.chart.found),
        published.neighbours(elsewhere), published.england(elsewhere), _list(indicator, page),
    )  # fmt: skip


def _name(indicator: Indicator, page: Frame) -> SafeString:
    small = words.BETTER[indicator.polarity]
    if indicator.period is Counts.YEAR:
        small = f"{small}, over 12 months"
    return draw("{}<br><small>{}</small>", _link(indicator, page), small)


def _link(indicator: Indicator, page: Frame) -> SafeString:
    return draw('<a href="{}">{}</a>', page.url("measure", indicator.key), indicator.title)


def _list(indicator: Indicator, page: Frame) -> SafeString:
    return draw(
        '<a href="{}">List<span class="hidden-words">: {}</span></a>',
        page.children_url(indicator),
        indicator.title,
    )


def _period(page: Frame, shown: list[Indicator]) -> str:
    rolling = next((one for one in shown if one.period is not Counts.YEAR), None)
    return page.asked.span(rolling).in_words if rolling else f"{page.asked.last:%B %Y}"


def _issues(lines: list[Line]) -> list[str]:
    """What these figures were taken without, each once; and a measure that could not be read, by its own sentence."""
    missing = sorted({line.counted.missing for line in lines if line.counted.missing})
    others = [
        f"{line.indicator.title}: {line.counted.problem}"
        for line in lines
        if line.counted.problem and not line.counted.missing
    ]
    return [
        _without(table, [line.indicator.title for line in lines if line.counted.missing == table])
        for table in missing
    ] + others


def _without(table: str, titles: list[str]) -> str:
    return f"Taken without the table {table}, so not shown: {', '.join(titles)}."
