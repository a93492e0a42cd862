"""The XmR chart: limits from moving ranges, and the four rules that tell a signal from noise.

As NHS England's Making Data Count and NHSRplotthedots 0.2 have it. Where the two part, outlying ranges are
screened (Nelson 1982), as by the R package, and a trend is six, as in the Excel tool.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from statistics import fmean

BASELINE_LEAST = 12
BASELINE_MOST = 15
RUN = 7
TREND = 6
# 3 and 2 standard deviations, from the mean moving range; a range past the screen would widen its own limits.
LIMIT = 2.66
NEAR = 2 * LIMIT / 3
SCREEN = 3.267


class Rule(StrEnum):
    """In order of strength: the first that holds names the signal."""

    OUTSIDE = "outside the usual range"
    TREND = "six or more in a row moving one way"
    NEAR = "two of three in a row near the edge of the usual range"
    RUN = "seven or more in a row on one side of the mean"


@dataclass(frozen=True, slots=True)
class Limits:
    mean: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float


@dataclass(frozen=True, slots=True)
class Signal:
    """Which rule, and whether it points up (1) or down (-1)."""

    rule: Rule
    direction: int


def limits_of(baseline: Sequence[float], *, screen: bool = True) -> Limits:
    """The usual range of a baseline of two points or more."""
    ranges = [abs(after - before) for before, after in pairwise(baseline)]
    usual = fmean(ranges)
    if screen:
        # With every range equal to none there is nothing to screen, and nothing would be left.
        usual = fmean([size for size in ranges if size < SCREEN * usual] or ranges)
    mean = fmean(baseline)
    return Limits(mean, mean - LIMIT * usual, mean + LIMIT * usual, mean - NEAR * usual, mean + NEAR * usual)


def signals(values: Sequence[float], limits: Limits, *, trend: int = TREND) -> list[Signal | None]:
    """For each point the strongest rule that it breaks, or None."""
    found = [
        (Rule.OUTSIDE, outside(values, limits)),
        (Rule.TREND, trends(values, length=trend)),
        (Rule.NEAR, near_limits(values, limits)),
        (Rule.RUN, runs(values, limits.mean)),
    ]
    return [
        _strongest([(rule, directions[index]) for rule, directions in found]) for index in range(len(values))
    ]


def outside(values: Sequence[float], limits: Limits) -> list[int]:
    return [(value > limits.upper) - (value < limits.lower) for value in values]


def runs(values: Sequence[float], mean: float) -> list[int]:
    """Seven in a row on one side; a point on the mean itself belongs to neither."""
    return _marked(sides(values, mean), len(values), window=RUN, width=RUN)


def trends(values: Sequence[float], *, length: int = TREND) -> list[int]:
    """All points rising, or all falling; equals end it; a point in two trends follows the later."""
    steps = [_sign(after - before) for before, after in pairwise(values)]
    return _marked(steps, len(values), window=length - 1, width=length)


def near_limits(values: Sequence[float], limits: Limits) -> list[int]:
    """Two of three neighbours near the same edge, all three on that side; only the near ones are marked."""
    near = [_near(value, limits) for value in values]
    side = sides(values, limits.mean)
    marked = [0] * len(values)
    for start in range(len(values) - 2):
        window = range(start, start + 3)
        if _all_alike([side[index] for index in window]) and sum(near[index] != 0 for index in window) >= 2:
            for index in window:
                marked[index] = near[index] or marked[index]
    return marked


def sides(values: Sequence[float], mean: float) -> list[int]:
    return [_sign(value - mean) for value in values]


def _near(value: float, limits: Limits) -> int:
    return (limits.near_upper < value <= limits.upper) - (limits.lower <= value < limits.near_lower)


def _marked(signs: Sequence[int], points: int, *, window: int, width: int) -> list[int]:
    """Wherever a window of signs is all alike, mark the points it covers with that sign."""
    marked = [0] * points
    for start in range(len(signs) - window + 1):
        if direction := _all_alike(signs[start : start + window]):
            marked[start : start + width] = [direction] * width
    return marked


def _all_alike(signs: Sequence[int]) -> int:
    return signs[0] if len(set(signs)) == 1 else 0


def _strongest(found: list[tuple[Rule, int]]) -> Signal | None:
    return next((Signal(rule, direction) for rule, direction in found if direction), None)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
