"""Measures side by side for one period: each with its figure, its parts, or the sentence that says why not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from throughline.measures.engine import By, series_of, splits
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator
from throughline.measures.months import Span
from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Line:
    """One measure. A split that it does not have (a category, a child's age) has no parts."""

    indicator: Indicator
    figure: Figure | None
    parts: tuple[Figure, ...] = field(default=())
    problem: str = ""


def lines(
    indicators: Sequence[Indicator], snapshot: Snapshot, span: Span, *, by: By | None = None
) -> Iterator[Line]:
    """All at once; one by one where something cannot be read, so that the others are counted all the same."""
    try:
        yield from _counted(indicators, snapshot, span, by)
    except SnapshotProblem as problem:
        if len(indicators) == 1:
            yield Line(indicators[0], None, problem=str(problem))
        else:
            for each in indicators:
                yield from lines([each], snapshot, span, by=by)


def _counted(indicators: Sequence[Indicator], snapshot: Snapshot, span: Span, by: By | None) -> list[Line]:
    wholes = series_of(indicators, snapshot, [span])
    asked = [each for each in indicators if by and can_be_split(each, by)]
    parts = splits(asked, snapshot, [span], by) if by else {}
    return [
        Line(each, wholes[each.key][0], tuple(figure for (figure,) in parts.get(each.key, {}).values()))
        for each in indicators
    ]


def can_be_split(indicator: Indicator, by: By) -> bool:
    if by is By.CATEGORY:
        return "category" in indicator.gives
    return indicator.is_of_children or by in (By.TEAM, By.SERVICE)
