"""What a control chart says: what is usual here, what is a signal, and what a target may expect."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import takewhile

from throughline.measures.charted import Charted, Measured
from throughline.measures.control_rules import BASELINE_LEAST, Limits, Signal, sides
from throughline.measures.problems import MeasuresProblem

# As many months on one side as new limits need.
LONG_RUN = BASELINE_LEAST


class Kind(StrEnum):
    """What a point says. Only a signal is coloured; where neither way is better it is merely different."""

    NORMAL = "Normal ups and downs"
    BETTER = "Better than chance"
    WORSE = "Worse than chance"
    DIFFERENT = "Different from chance"


class Assurance(StrEnum):
    """Whether chance alone would reach the target, by the letters of Making Data Count's icons."""

    PASS = "P"
    FAIL = "F"
    EITHER = "?"
    NO_TARGET = "–"


@dataclass(frozen=True, slots=True)
class Recalculation:
    """The decision that what is usual has changed: without a name, a day and a reason there is none.

    `until` is the last month of a chosen baseline; without it the first 15 months make one.
    """

    since: date
    by: str
    on: date
    reason: str
    until: date | None = None

    def __post_init__(self) -> None:
        if not (self.by.strip() and self.reason.strip()):
            raise MeasuresProblem("Say who decided to set the usual range again, and why.")
        if self.until is not None and self.until <= self.since:
            raise MeasuresProblem(
                "The months for the usual range end before they begin: choose a later last month."
            )


@dataclass(frozen=True, slots=True)
class Range:
    """A usual range, the months that it was set on and the decision that set it, if not the first."""

    limits: Limits
    first: date
    last: date
    decision: Recalculation | None


@dataclass(frozen=True, slots=True)
class Point:
    figure: Charted
    value: float
    range: Range | None
    signal: Signal | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class ControlChart:
    """`counts` are months that are empty or too small: shown as counts, and no part of the chart."""

    measured: Measured
    points: tuple[Point, ...]
    counts: tuple[Charted, ...]
    target: float | None
    assurance: Assurance
    pending: Recalculation | None

    @property
    def range(self) -> Range | None:
        return self.points[-1].range if self.points else None

    @property
    def variation(self) -> Kind:
        return self.points[-1].kind if self.points else Kind.NORMAL

    @property
    def direction(self) -> int:
        """Which way the variation icon points: 1 up, -1 down, 0 for normal."""
        signal = self.points[-1].signal if self.points else None
        return signal.direction if signal else 0

    @property
    def since(self) -> date | None:
        """The first month of the unbroken signal that still holds."""
        if self.variation is Kind.NORMAL:
            return None
        unbroken = takewhile(lambda point: point.kind is self.variation, reversed(self.points))
        return min(point.figure.month for point in unbroken)

    @property
    def asks_for_recalculation(self) -> bool:
        """A run this long asks whether what is usual has changed. A person answers; the chart never does."""
        if self.range is None or len(self.points) < LONG_RUN:
            return False
        run = self.points[-LONG_RUN:]
        side = sides([point.value for point in run], self.range.limits.mean)
        return run[0].range == self.range and abs(sum(side)) == LONG_RUN

    @property
    def sentence(self) -> str:
        if not self.points:
            return "Too few for a percentage or a chart: read the children."
        if self.range is None:
            had, points = len(self.points), self.measured.points
            return f"Too few {points} for a usual range: {had} of the {BASELINE_LEAST} needed."
        limits = self.range.limits
        usual = f"{self.measured.said_range(limits.lower, limits.upper)} is usual here"
        signal = self.points[-1].signal
        if signal is None:
            return f"{self.variation}: {usual}."
        return f"{self.variation} since {self.since:%B %Y}, {signal.rule}: {usual}."
