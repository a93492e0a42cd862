"""The figures of one page, each counted once from its snapshot: a page's numbers and its lists are asked of here alone."""

from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from throughline.measures.engine import By, Row, rows, series, series_of, split
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator, Unit
from throughline.measures.months import Span
from throughline.measures.problems import MeasuresProblem, MissingTable
from throughline.web.scorecard.asked import Asked
from throughline.web.scorecard.taking import Taking

MONTHS = 24
DEPARTMENTS = """
select distinct dept_team_name, coalesce(dept_team_parent_name, '') from ssd_department
where dept_team_name is not null
    and dept_team_id not in (select dept_team_parent_id from ssd_department where dept_team_parent_id is not null)
order by 1
"""


@dataclass(frozen=True, slots=True)
class Counted:
    """One measure: its figure, and the months that lead to it; or the sentence that says why there is none."""

    indicator: Indicator
    figure: Figure | None = None
    months: tuple[Figure, ...] = ()
    problem: str = ""
    missing: str = ""
    """The table without which the figures were taken."""


def teams(taking: Taking) -> dict[str, str]:
    """Each team's service. Without the table of teams nobody can be asked for."""

    def read() -> dict[str, str]:
        try:
            return dict(taking.snapshot.query(DEPARTMENTS, {}))
        except MissingTable:
            return {}

    return taking.once("teams", read)


def services(taking: Taking) -> list[str]:
    return sorted({service for service in teams(taking).values() if service})


def count_together(indicators: Sequence[Indicator], taking: Taking, asked: Asked) -> None:
    """Counts what a page will ask for in few statements; one that cannot be read says so when it is asked for."""
    if asked.service and not asked.team:
        return
    by_spans: dict[tuple[Span, ...], list[Indicator]] = {}
    for each in indicators:
        spans = _spans(each, asked, MONTHS)
        if _key(each, spans, asked) not in taking.counted and not _missing(each, taking):
            by_spans.setdefault(tuple(spans), []).append(each)
    for spans, together in by_spans.items():
        with suppress(MeasuresProblem):
            found = series_of(together, taking.snapshot, spans, only=asked.only)
            for each in together:
                taking.once(_key(each, spans, asked), partial(found.__getitem__, each.key))


def _missing(indicator: Indicator, taking: Taking) -> bool:
    try:
        taking.snapshot.show(indicator.sql)
    except MeasuresProblem:
        return True
    return False


def counted(indicator: Indicator, taking: Taking, asked: Asked, *, months: int = MONTHS) -> Counted:
    """The figure of the period and the months that lead to it, in one statement."""
    try:
        spans = _spans(indicator, asked, months)
        found = dict(zip(spans, _series(indicator, taking, spans, asked), strict=True))
    except MissingTable as problem:
        return Counted(indicator, problem=str(problem), missing=problem.table)
    except MeasuresProblem as problem:
        return Counted(indicator, problem=str(problem))
    by_month = [found[span] for span in asked.months(months)]
    return Counted(indicator, found[asked.span(indicator)], tuple(since_first(by_month)))


def _spans(indicator: Indicator, asked: Asked, months: int) -> list[Span]:
    return _each_once([*asked.months(months), asked.span(indicator)])


def _each_once(spans: list[Span]) -> list[Span]:
    """The period may be one of its own months, and would be counted twice if it were asked for twice."""
    return list(dict.fromkeys(spans))


def _series(indicator: Indicator, taking: Taking, spans: list[Span], asked: Asked) -> list[Figure]:
    key = _key(indicator, spans, asked)
    if asked.service and not asked.team:
        return taking.once(key, lambda: _of_service(indicator, taking, spans, asked))
    return taking.once(key, lambda: series(indicator, taking.snapshot, spans, only=asked.only))


def _key(indicator: Indicator, spans: Sequence[Span], asked: Asked) -> Hashable:
    return indicator.key, tuple(spans), asked.service, asked.team, asked.worker


def _of_service(indicator: Indicator, taking: Taking, spans: list[Span], asked: Asked) -> list[Figure]:
    found = split(indicator, taking.snapshot, spans, By.SERVICE, only=asked.only)
    return found.get(asked.service) or [Figure(span, None, indicator.unit, 0, 0, 0) for span in spans]


def since_first(figures: list[Figure]) -> list[Figure]:
    """From the first month in which anything was counted: before it there is nothing to draw."""
    first = next((index for index, figure in enumerate(figures) if not figure.is_empty), len(figures))
    return figures[first:]


def parts(
    indicator: Indicator, taking: Taking, asked: Asked, by: By, *, monthly: bool = False
) -> dict[str, list[Figure]]:
    """A measure split: the figure of the period, after its 24 months where they are asked for."""
    wanted = [*(asked.months(MONTHS) if monthly else ()), asked.span(indicator)]
    spans = _each_once(wanted)
    key = (indicator.key, by, tuple(spans), asked.service, asked.team, asked.worker)
    counted_once = taking.once(key, lambda: split(indicator, taking.snapshot, spans, by, only=asked.only))
    place = {span: index for index, span in enumerate(spans)}
    found = {part: [figures[place[span]] for span in wanted] for part, figures in counted_once.items()}
    if by is By.TEAM and asked.service:
        within = teams(taking)
        return {team: figures for team, figures in found.items() if within.get(team) == asked.service}
    return found


def listed(indicator: Indicator, taking: Taking, asked: Asked) -> list[Row]:
    """The list that the figure is the sum of."""
    return rows_in(indicator, taking, asked, asked.span(indicator))


def rows_in(indicator: Indicator, taking: Taking, asked: Asked, span: Span) -> list[Row]:
    found = rows(indicator, taking.snapshot, span, only=asked.only)
    if asked.service and not asked.team:
        within = teams(taking)
        return [row for row in found if within.get(row.team, "No team") == asked.service]
    return found


def has_figures(unit: Unit) -> bool:
    """A share of each has no figure of its own: it is its parts."""
    return unit is not Unit.SHARES
