"""A number and what it stands on: n of N, the population behind a rate, and how it is shown."""

from dataclasses import dataclass
from typing import NamedTuple

from throughline.measures.indicator import Unit
from throughline.measures.months import Span

# Under this many, one child moves a percentage by more than five points: the count is shown instead.
SMALL = 20
# Under this many, a mean or a middle is one thing's own: the chairs of conferences are seven, and their mean is a mean.
FEW = 4
PER = 10_000
MONTHS_IN_A_YEAR = 12
BILLIONTHS = 10**9


@dataclass(frozen=True, slots=True)
class Population:
    """Whom a rate is per, with the estimate's own day and release, as it is restated when an estimate is."""

    people: int
    mid_year: str
    release: str


class Figure(NamedTuple):
    """One number. `part` is the team, age, category… that it is of, or None for the whole service."""

    span: Span
    part: str | None
    unit: Unit
    n: float
    total: float
    things: int
    """How many rows its list has."""
    middle: float | None = None
    population: Population | None = None
    per_year: float = 1
    """What makes a year's rate of a month's count; 1 for a state."""

    @property
    def value(self) -> float | None:
        match self.unit:
            case Unit.COUNT:
                return self.n
            case Unit.MEDIAN:
                return self.middle
            case Unit.RATE:
                people = self.population
                return None if people is None else _tenths(PER * self.n * self.per_year, people.people)
            case Unit.MEAN:
                return _tenths(self.n, self.total)
            case _:
                return _tenths(100 * self.n, self.total)

    @property
    def missed(self) -> float:
        return self.total - self.n

    @property
    def is_empty(self) -> bool:
        return not self.things

    @property
    def is_small(self) -> bool:
        """Too few for a share: shown as a count, and no point of a chart."""
        if self.unit in (Unit.MEAN, Unit.MEDIAN):
            return self.things < FEW
        return self.unit in (Unit.PERCENT, Unit.SHARES) and self.total < SMALL

    @property
    def of_words(self) -> str:
        """The two numbers beneath the figure; a mix has them for each of its shares."""
        if self.unit is Unit.SHARES and self.part is None:
            return ""
        match self.unit:
            case Unit.COUNT:
                return ""
            case Unit.MEDIAN:
                return f"the middle of {self.things:,}"
            case Unit.RATE:
                return f"{plain(self.n)} of {self.population.people:,}" if self.population else plain(self.n)
            case _:
                return f"{plain(self.n)} of {plain(self.total)}"

    @property
    def shown(self) -> str:
        if self.unit is Unit.SHARES and self.part is None:
            return plain(self.n)
        if self.unit in (Unit.PERCENT, Unit.SHARES):
            return self.of_words if self.is_small else f"{self.value}%"
        if self.value is None:
            return "none" if self.unit is not Unit.RATE else "no population"
        return plain(self.value)


def plain(number: float) -> str:
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.1f}"


def _tenths(above: float, below: float) -> float | None:
    """To one decimal, halves up, by whole numbers: binary fractions would round 6.25 to 6.2."""
    if not below:
        return None
    above, below = round(above * BILLIONTHS), round(below * BILLIONTHS)
    sign = -1 if (above < 0) != (below < 0) else 1
    return sign * ((20 * abs(above) + abs(below)) // (2 * abs(below))) / 10
