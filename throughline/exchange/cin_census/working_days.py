"""Limits that the census counts back in working days, for every year that the calendar knows."""

from datetime import date, timedelta

import pyarrow

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import arrow_of
from throughline.exchange.returns.shape import Table, View, columns
from throughline.standards.calendar import ENGLAND

WORKING_DAYS = Table(
    "working_day_limits", columns(text="year", iso_date="start_less_1 end_less_15 end_less_45"), child=""
)
# One row, of the census year.
WORKING_DAYS_BACK = View(
    "working_days_back",
    """
    select w.start_less_1, w.end_less_15, w.end_less_45
    from working_day_limits w join collection c on c.year = w.year
    """,
)


def limits() -> pyarrow.Table:
    years = [Year.starting(start) for start in range(ENGLAND.first.year, ENGLAND.last.year)]
    rows: list[list[str | None]] = [
        [year.name, *(str(day) for day in (back(year.starts, 1), back(year.ends, 15), back(year.ends, 45)))]
        for year in years
    ]
    return arrow_of([column.name for column in WORKING_DAYS.columns], rows)


def back(day: date, working_days: int) -> date:
    """The working day that is so many working days before `day`, which itself is not counted."""
    while working_days:
        day -= timedelta(days=1)
        working_days -= ENGLAND.is_working_day(day)
    return day
