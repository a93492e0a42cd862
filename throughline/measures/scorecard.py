"""Measures side by side for one period: each with its figure, its parts, or the sentence that says why not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from throughline.measures.engine import By, series, split
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
    indicators: Iterable[Indicator], snapshot: Snapshot, span: Span, *, by: By | None = None
) -> Iterator[Line]:
    for indicator in indicators:
        try:
            (whole,) = series(indicator, snapshot, [span])
            yield Line(indicator, whole, _parts(indicator, snapshot, span, by))
        except SnapshotProblem as problem:
            yield Line(indicator, None, problem=str(problem))


def can_be_split(indicator: Indicator, by: By) -> bool:
    if by is By.CATEGORY:
        return "category" in indicator.gives
    return indicator.is_of_children or by in (By.TEAM, By.SERVICE)


def _parts(indicator: Indicator, snapshot: Snapshot, span: Span, by: By | None) -> tuple[Figure, ...]:
    if by is None or not can_be_split(indicator, by):
        return ()
    return tuple(figure for (figure,) in split(indicator, snapshot, [span], by).values())
