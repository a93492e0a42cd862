"""The population table of a snapshot: whom a rate is per, each estimate with its release."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from throughline.measures.benchmarks.population import MID_YEAR, population
from throughline.measures.problems import MeasuresProblem

FIRST_YEAR = 2012
AGES = "0-17"


def published(number: int, last: date) -> Iterator[dict[str, Any]]:
    """An authority's own estimates, each year's with its release; a year that nobody estimated has none."""
    for year in range(FIRST_YEAR, last.year + 1):
        day = date(year, *MID_YEAR)
        try:
            found = population(number, day)
        except MeasuresProblem:
            continue
        if found.mid_year == year:
            yield {"mid_year": day, "ages": AGES, "people": found.value, "release": found.release}


def made_up(people: int, last: date) -> Iterator[dict[str, Any]]:
    for year in range(FIRST_YEAR, last.year):
        yield {
            "mid_year": date(year, *MID_YEAR),
            "ages": AGES,
            "people": people,
            "release": "made up for practice",
        }
