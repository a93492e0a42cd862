"""The first days of weeks, months, quarters and years, which start promises that nobody has to start by hand."""

from collections.abc import Iterator
from datetime import date, timedelta

APRIL, LAST_OF_MARCH = 4, (3, 31)
"""The council's year, and the end of the year that the Department's returns count."""
BROUGHT = {
    "authority": frozenset({"week_start", "month_start", "quarter_start", "year_start", "year_end_31_march"}),
    "team": frozenset({"home_visit_month_start"}),
}
"""The days that are told of each, which nobody is asked for. A home's month counts only while it is a home."""


def days_of_the_year(first: date, last: date, brought: frozenset[str]) -> Iterator[tuple[str, date]]:
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        for what in said_of(day):
            if what in brought:
                yield what, day


def said_of(day: date) -> list[str]:
    found = ["week_start"] if day.weekday() == 0 else []
    if day.day == 1:
        found += ["month_start", "home_visit_month_start"]
        found += ["quarter_start"] if day.month % 3 == 1 else []
        found += ["year_start"] if day.month == APRIL else []
    return found + (["year_end_31_march"] if (day.month, day.day) == LAST_OF_MARCH else [])
