"""What an indicator is: a list of things counted, with the words, the rule and the worked cases beside it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from throughline.measures.cases import Cases, read_cases

# What every statement gives, and what it may give besides.
GIVEN = ("person_id", "thing_id", "counted_on", "n", "total")
ALSO = ("category", "team", "worker_id")


class Polarity(StrEnum):
    HIGHER = "higher is better"
    LOWER = "lower is better"
    NEITHER = "neither is better"


class Unit(StrEnum):
    """How the rows make a number: n and total are added up; a rate stands on the population of the day."""

    PERCENT = "percent"
    COUNT = "count"
    MEAN = "mean"
    MEDIAN = "median"
    RATE = "rate per 10,000"
    SHARES = "share of each"


class Period(StrEnum):
    """What a month's figure covers, and so how months join: a state has no sum."""

    SNAPSHOT = "how it stood on the last day"
    ROLLING = "what happened in the month"
    YEAR = "what happened in twelve months"


@dataclass(frozen=True, kw_only=True, slots=True)
class Indicator:
    """`sql` gives one row per thing counted from `$first` to the day before `$after`: see `GIVEN` and `ALSO`."""

    key: str
    area: str
    title: str
    counts: str
    """One row of the list, in a sentence."""
    numerator: str
    denominator: str = ""
    unit: Unit = Unit.PERCENT
    period: Period
    polarity: Polarity
    basis: str
    """What is counted: child, referral, plan, conference, worker…"""
    noun: str
    """Its plural, as a reader would say it: "visits"."""
    cohort: str
    """Whose: ages and statuses in and out."""
    left_out: tuple[str, ...] = ()
    limit: str = ""
    caveat: str
    source: str
    confidence: str
    categories: tuple[tuple[str, str], ...] = ()
    """For a statement that gives `category`: each code and its words, in the order in which they are shown."""
    gives: tuple[str, ...] = ()
    version: int = 1
    since: date = date(2026, 11, 20)
    sql: str
    cases: Cases

    @property
    def is_of_children(self) -> bool:
        """Whether each row is about a child, whose team and worker of that day it is then counted under."""
        return "team" not in self.gives


def cases_beside(module_file: str) -> Cases:
    return read_cases(Path(module_file).with_suffix(".cases").read_text(encoding="utf-8"))
