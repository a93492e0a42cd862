"""The figures of the contract's measures, by quarter, counted once from a taking."""

from collections.abc import Sequence
from datetime import date, datetime

from throughline.measures.engine import series_of
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator, Period
from throughline.measures.months import Span, month_after, quarter_of, year_to
from throughline.measures.problems import MeasuresProblem, SnapshotProblem
from throughline.oversight import measured
from throughline.oversight.contract.meeting import Stood, quarter_looked_at
from throughline.oversight.contract.models import ContractMeasure
from throughline.web.contract.told import stood
from throughline.web.scorecard.taking import Taking, taken

QUARTERS = 4
ByMeasure = dict[str, list[Figure]]


def quarters_to(first: date, count: int = QUARTERS) -> list[Span]:
    """The newest first."""
    return [quarter_of(month_after(first, -3 * back)) for back in range(count)]


def span_of(indicator: Indicator, quarter: Span) -> Span:
    """A figure of a year is of the twelve months that end with the quarter."""
    return year_to(quarter.last_month) if indicator.period is Period.YEAR else quarter


def figures(indicators: Sequence[Indicator], taking: Taking, quarters: Sequence[Span]) -> ByMeasure:
    """Of each measure a figure for each quarter. One that cannot be read has none, and that is said where it is shown."""
    found: ByMeasure = {}
    for yearly in (False, True):
        together = [one for one in indicators if (one.period is Period.YEAR) is yearly]
        if together:
            found |= _counted(together, taking, [span_of(together[0], one) for one in quarters])
    return found


def _counted(together: list[Indicator], taking: Taking, spans: list[Span]) -> ByMeasure:
    key = ("contract", tuple(one.key for one in together), tuple(spans))
    return taking.once(key, lambda: _series(together, taking, spans))


def _series(together: list[Indicator], taking: Taking, spans: list[Span]) -> ByMeasure:
    try:
        return {key: list(found) for key, found in series_of(together, taking.snapshot, spans).items()}
    except MeasuresProblem:
        if len(together) == 1:
            return {}
    return {key: found for one in together for key, found in _series([one], taking, spans).items()}


def indicators_of(lines: Sequence[ContractMeasure]) -> list[Indicator]:
    return [one for line in lines if (one := measured.known(line.measure))]


def stood_on(day: date, lines: Sequence[ContractMeasure]) -> tuple[dict[str, Stood], datetime | None]:
    """The scorecard as it stood on a day, and which taking of the figures it is; nothing where none was kept by then."""
    try:
        taking = taken(day)
    except SnapshotProblem:
        return {}, None
    found = figures(indicators_of(lines), taking, quarters_to(quarter_looked_at(day), 1))
    return {key: stood(each[0]) for key, each in found.items()}, taking.snapshot.taken_at
