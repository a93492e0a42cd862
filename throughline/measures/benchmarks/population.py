"""Children aged 0 to 17, by the mid-year estimates; the version goes with every rate that rests on it."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from throughline.measures.benchmarks.areas import ENGLAND, area
from throughline.measures.benchmarks.files import DATA, rows
from throughline.measures.months import in_words
from throughline.measures.problems import MeasuresProblem

RELEASE = "ONS mid-year population estimates, mid-2012 to mid-2024"
MID_YEAR = (6, 30)
PER = 10_000


@dataclass(frozen=True, slots=True)
class Population:
    """`due` is the mid-year that the day calls for; `mid_year` the one held, which may be older."""

    area: str
    value: int
    mid_year: int
    due: int
    release: str

    @property
    def version(self) -> str:
        """What a rate stores: the Office revises its estimates, and the rate moves with them."""
        return f"mid-{self.mid_year}, {self.release}"

    @property
    def sentence(self) -> str:
        older = "" if self.mid_year == self.due else f" Mid-{self.due} is not held yet."
        return f"{self.value:,} children aged 0 to 17 in {self.area}, mid-{self.mid_year}.{older}"


@dataclass(frozen=True, slots=True)
class Rate:
    """So many per 10,000 children, with the population that it was divided by."""

    count: int
    population: Population

    @property
    def value(self) -> float:
        return PER * self.count / self.population.value


def rate(count: int, number: int, day: date) -> Rate:
    return Rate(count, population(number, day))


def population(number: int, day: date) -> Population:
    """The newest mid-year on or before a day, as the Department divides a year that ends on 31 March."""
    place = area(number)
    if place.replaced_on is not None and day >= place.replaced_on:
        raise MeasuresProblem(f"{place.ended} Ask for the population of the new authority.")
    due = day.year if (day.month, day.day) >= MID_YEAR else day.year - 1
    held = _held().get(number, {})
    known = [year for year in held if year <= due]
    if not known:
        raise MeasuresProblem(f"No population is held for {place.name} on or before {in_words(day)}.")
    return Population(place.name, held[max(known)], max(known), due, RELEASE)


def england(day: date) -> Population:
    return population(ENGLAND, day)


@cache
def _held() -> dict[int, dict[int, int]]:
    found: dict[int, dict[int, int]] = {}
    for row in rows(DATA / "population.csv"):
        found.setdefault(int(row["area"]), {})[int(row["mid_year"])] = int(row["value"])
    return found
