"""The only date arithmetic there is: working days, days, weeks and months, from a table that ends."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import accumulate

from .bank_holidays import ENGLAND_AND_WALES
from .words import day_words

SATURDAY = 5


class CalendarEnds(Exception):
    """The day lies outside the table of bank holidays, so nobody can say whether it is a working day."""


class Unit(StrEnum):
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WEEKS = "weeks"
    MONTHS = "months"


class Calendar:
    """Knows `first` to `last`. The day of the event is day 0 and the next working day is day 1."""

    def __init__(self, holidays: Mapping[date, str], first: date, last: date):
        self.holidays, self.first, self.last = holidays, first, last
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self._working_days = [day for day in days if self._works(day)]
        self._worked_by = list(accumulate(self._works(day) for day in days))
        self._adders = {
            Unit.WORKING_DAYS: self._add_working_days,
            Unit.CALENDAR_DAYS: self._add_days,
            Unit.WEEKS: self._add_weeks,
            Unit.MONTHS: self._add_months,
        }
        self.add = cache(self._add)

    def is_working_day(self, day: date) -> bool:
        self._inside(day)
        return self._works(day)

    def working_days_after(self, start: date, day: date) -> int:
        """Working days after `start`, up to and including `day`: 0 on the weekend after a Friday."""
        return self._count(day) - self._count(start)

    def holidays_between(self, start: date, day: date) -> list[tuple[date, str]]:
        """The bank holidays after `start`, up to and including `day`."""
        return [(holiday, name) for holiday, name in sorted(self.holidays.items()) if start < holiday <= day]

    def _add(self, day: date, n: int, unit: str) -> date:
        """The last day of a limit of `n` units. Weeks and months are literal and never roll forward."""
        if n < 0:
            raise ValueError("A limit counts forward: give a number of days, weeks or months from 0 up.")
        return self._inside(self._adders[Unit(unit)](self._inside(day), n))

    def _add_working_days(self, day: date, n: int) -> date:
        reached = self._count(day) + n
        if reached > len(self._working_days):
            raise self._ends(day)
        return self._working_days[reached - 1] if n else day

    def _add_days(self, day: date, n: int) -> date:
        return day + timedelta(days=n)

    def _add_weeks(self, day: date, n: int) -> date:
        return day + timedelta(weeks=n)

    def _add_months(self, day: date, n: int) -> date:
        """The corresponding date, or the last day of a shorter month (31 Aug + 6 months is 28 or 29 Feb)."""
        months = day.year * 12 + day.month - 1 + n
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, _last_day_of(year, month)))

    def _works(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.holidays

    def _count(self, day: date) -> int:
        return self._worked_by[(self._inside(day) - self.first).days]

    def _inside(self, day: date) -> date:
        if not self.first <= day <= self.last:
            raise self._ends(day)
        return day

    def _ends(self, day: date) -> CalendarEnds:
        return CalendarEnds(
            f"The calendar runs from {day_words(self.first)} to {day_words(self.last)} and cannot count "
            f"at {day_words(day)}: add the bank holidays of the missing year."
        )


def _last_day_of(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


ENGLAND = Calendar(ENGLAND_AND_WALES, first=date(2009, 1, 1), last=date(2028, 12, 31))
