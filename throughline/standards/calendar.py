"""The only date arithmetic there is: working days, days, weeks, months, school days and terms, from tables that end."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from .bank_holidays import ENGLAND_AND_WALES
from .counted import SATURDAY, Counted
from .united_kingdom import ANYWHERE_IN_THE_UK
from .words import day_words


class CalendarEnds(Exception):
    """The day lies outside the tables, so nobody can say whether it is a working day or in a term."""


class Unit(StrEnum):
    WORKING_DAYS = "working_days"
    UK_WORKING_DAYS = "uk_working_days"
    SCHOOL_DAYS = "school_days"
    CALENDAR_DAYS = "calendar_days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    TERMS = "terms"
    HOURS = "hours"


class Term(NamedTuple):
    """The last day is in the term."""

    first: date
    last: date


class StartDay(StrEnum):
    """Which day is day 1: the next that counts, or the start itself, as in a week or a month of the calendar."""

    NEXT_IS_ONE = "the next day is day 1"
    IS_ONE = "the day it started is day 1"


COUNTED = (Unit.WORKING_DAYS, Unit.UK_WORKING_DAYS, Unit.SCHOOL_DAYS)


class Calendar:
    """Knows `first` to `last`. The day of the event is day 0 and the next working day is day 1.

    School terms and closures are those of one authority or school; council closures are working days.
    """

    def __init__(
        self, holidays: Mapping[date, str], first: date, last: date, *,
        uk_holidays: Collection[date] = (), terms: Collection[Term] = (), closures: Collection[date] = (),
    ):  # fmt: skip
        self.holidays, self.first, self.last = holidays, first, last
        self.uk_holidays, self.terms, self.closures = uk_holidays, sorted(terms), frozenset(closures)
        self._working = Counted(first, last, self._works)
        self._kinds = {
            Unit.WORKING_DAYS: self._working,
            Unit.UK_WORKING_DAYS: Counted(
                first, last, lambda day: self._works(day) and day not in uk_holidays
            ),
        }
        self.add, self.back, self.last_days = cache(self._add), cache(self._back), cache(self._last_days)

    def with_schools(self, terms: Collection[Term], closures: Collection[date] = ()) -> "Calendar":
        return type(self)(
            self.holidays, self.first, self.last,
            uk_holidays=self.uk_holidays, terms=terms, closures=closures,
        )  # fmt: skip

    def is_working_day(self, day: date) -> bool:
        self._inside(day)
        return self._works(day)

    def is_school_day(self, day: date) -> bool:
        return (
            self.is_working_day(day)
            and day not in self.closures
            and any(term.first <= day <= term.last for term in self.terms)
        )

    def working_days_after(self, start: date, day: date) -> int:
        """Working days after `start`, up to and including `day`: 0 on the weekend after a Friday."""
        return self._working.up_to(self._inside(day)) - self._working.up_to(self._inside(start))

    def holidays_between(self, start: date, day: date) -> list[tuple[date, str]]:
        """The bank holidays after `start`, up to and including `day`."""
        return [(holiday, name) for holiday, name in sorted(self.holidays.items()) if start < holiday <= day]

    def _add(self, day: date, n: int, unit: str, start_day: StartDay = StartDay.NEXT_IS_ONE) -> date:
        """The last day of a limit of `n` units. Weeks and months are literal and never roll forward."""
        if n < 0:
            raise ValueError("A limit counts forward: give a number of days, weeks or months from 0 up.")
        unit = Unit(unit)
        if unit == Unit.YEARS:
            return moved(day, months=12 * n)
        self._inside(day)
        if unit == Unit.TERMS:
            return self._last_of_term(day, n)
        if unit in COUNTED:
            return self._counted(day, n, unit, start_day)
        counts_itself = start_day == StartDay.IS_ONE and n > 0
        return self._inside(literal(day, n, unit) - timedelta(days=counts_itself))

    def _last_days(self, n: int, unit: Unit) -> "LastDays":
        return LastDays(self, n, unit)

    def _back(self, day: date, n: int, unit: str) -> date:
        """The last day on which something still comes `n` units before the day; the day itself is not counted."""
        unit = Unit(unit)
        if unit in (Unit.TERMS, Unit.HOURS):
            raise ValueError("Terms and hours are never counted back: give days, weeks, months or years.")
        if unit not in COUNTED:
            return literal(day, -n, unit) if unit == Unit.YEARS else self._inside(literal(day, -n, unit))
        counted = self._days(unit)
        reached = counted.up_to(self._inside(day) - timedelta(days=1)) - n + 1
        if reached < 1:
            raise self._ends(day)
        return counted.days[reached - 1] if n else day

    def _counted(self, day: date, n: int, unit: Unit, start_day: StartDay) -> date:
        counted = self._days(unit)
        before = day - timedelta(days=1) if start_day == StartDay.IS_ONE else day
        reached = counted.up_to(before) + n
        if reached > len(counted.days):
            raise self._ends(day)
        return counted.days[reached - 1] if n else day

    def _days(self, unit: Unit) -> Counted:
        if unit not in self._kinds:
            self._kinds[unit] = Counted(self.first, self.last, self.is_school_day)
        return self._kinds[unit]

    def _last_of_term(self, day: date, n: int) -> date:
        """The term that the day is in is the first; on a day of holiday, the next to come."""
        ahead = [term for term in self.terms if term.last >= day]
        if n > len(ahead):
            raise self._ends(day)
        return ahead[n - 1].last if n else day

    def _works(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.holidays

    def _inside(self, day: date) -> date:
        if not self.first <= day <= self.last:
            raise self._ends(day)
        return day

    def _ends(self, day: date) -> CalendarEnds:
        return CalendarEnds(
            f"The calendar runs from {day_words(self.first)} to {day_words(self.last)} and cannot count "
            f"at {day_words(day)}: add the bank holidays of the missing year, or the school terms."
        )


class LastDays(dict[date, date | None]):
    """The last day of one limit from each start, counted when it is first asked for; None where the tables end."""

    def __init__(self, calendar: Calendar, n: int, unit: Unit):
        self._calendar, self._n, self._unit = calendar, n, unit

    def __missing__(self, start: date) -> date | None:
        try:
            last = self._calendar.add(start, self._n, self._unit)
        except CalendarEnds:
            last = None
        self[start] = last
        return last


def literal(day: date, n: int, unit: Unit) -> date:
    """Days, weeks, months and years as they stand; hours in whole days, for an event without a time."""
    if unit in (Unit.MONTHS, Unit.YEARS):
        return moved(day, months=n * (12 if unit == Unit.YEARS else 1))
    days = {Unit.CALENDAR_DAYS: n, Unit.WEEKS: 7 * n, Unit.HOURS: n // 24}[unit]
    return day + timedelta(days=days)


def moved(day: date, *, months: int) -> date:
    """The corresponding date, or the last day of a shorter month (31 Aug + 6 months is 28 or 29 Feb)."""
    months += day.year * 12 + day.month - 1
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, _last_day_of(year, month)))


def _last_day_of(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


ENGLAND = Calendar(
    ENGLAND_AND_WALES, first=date(2009, 1, 1), last=date(2028, 12, 31), uk_holidays=ANYWHERE_IN_THE_UK
)
