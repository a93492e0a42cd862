"""The days of one interval in a row, counted or not and why: a sum to check with a finger."""

from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from .calendar import COUNTED, Calendar, Unit
from .counted import SATURDAY
from .obligation import Obligation
from .standard import Limit


class DayKind(StrEnum):
    START = "start"
    COUNTED = "counted"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    LIMIT = "limit"
    LATE = "late"
    MET = "met"
    STOPPED = "stopped"


REST = (DayKind.WEEKEND, DayKind.HOLIDAY)


class StripDay(NamedTuple):
    """`number` is the count so far, or the working days late; None on a day that is not counted."""

    day: date
    kind: DayKind
    number: int | None


def strip(obligation: Obligation, limit: Limit, on: date, calendar: Calendar) -> tuple[StripDay, ...]:
    """From the start to the limit, or on to the day it was met, stopped or asked about; empty without one."""
    if obligation.due is None or obligation.start > calendar.last:
        return ()
    last = last_drawn(obligation, obligation.due, on, calendar)
    days = [obligation.start + timedelta(days=n) for n in range((last - obligation.start).days + 1)]
    named, counting = (
        named_days(obligation, obligation.due, on),
        Counting(obligation.due, limit.unit, calendar),
    )
    so_far = accumulate(int(counting.counts(day)) for day in days[1:])
    return tuple(_shown(day, counting, named.get(day), n) for day, n in zip(days, (0, *so_far), strict=True))


def last_drawn(obligation: Obligation, due: date, on: date, calendar: Calendar) -> date:
    """The limit, or the day on which it was met or stopped, or today if it is still open."""
    named = named_days(obligation, due, on)
    closed = obligation.closed and obligation.closed <= on
    return min(max(named if closed else [*named, on]), calendar.last)


def named_days(obligation: Obligation, due: date, on: date) -> dict[date, DayKind]:
    """The days with a name of their own, without what came after the day that is asked."""
    closed = {obligation.stopped: DayKind.STOPPED, obligation.met: DayKind.MET}
    known = {day: kind for day, kind in closed.items() if day and day <= on}
    return {due: DayKind.LIMIT, **known, obligation.start: DayKind.START}


def _shown(day: date, counting: "Counting", named: DayKind | None, so_far: int) -> StripDay:
    kind = named or counting.kind(day)
    return StripDay(day, kind, None if kind in REST else counting.number(day, so_far))


class Counting(NamedTuple):
    """Up to the limit the days count that the rule counts; after it, working days late."""

    due: date
    unit: Unit
    calendar: Calendar

    def counts(self, day: date) -> bool:
        if self.unit == Unit.SCHOOL_DAYS:
            return self.calendar.is_school_day(day)
        works = self.unit not in COUNTED or self.calendar.is_working_day(day)
        return works and not (self.unit == Unit.UK_WORKING_DAYS and day in self.calendar.uk_holidays)

    def kind(self, day: date) -> DayKind:
        late = day > self.due
        if not (self.calendar.is_working_day(day) if late else self.counts(day)):
            return DayKind.WEEKEND if day.weekday() >= SATURDAY else DayKind.HOLIDAY
        return DayKind.LATE if late else DayKind.COUNTED

    def number(self, day: date, so_far: int) -> int:
        return self.calendar.working_days_after(self.due, day) if day > self.due else so_far
