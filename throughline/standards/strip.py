"""The days of one interval in a row, counted or not and why: a sum to check with a finger."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from .calendar import Calendar, Unit
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


class StripDay(NamedTuple):
    """`number` is the count so far, or the working days late; None on a day that is not counted."""

    day: date
    kind: DayKind
    number: int | None


def strip(obligation: Obligation, limit: Limit, on: date, calendar: Calendar) -> tuple[StripDay, ...]:
    """From the start to the limit, or on to the day it was met, stopped or asked about; empty without one."""
    if obligation.due is None:
        return ()
    counting = _Counting(obligation.start, obligation.due, limit, calendar)
    named = _named_days(obligation, obligation.due, on)
    closed = obligation.closed and obligation.closed <= on
    last = min(max(named if closed else [*named, on]), calendar.last)
    days = (obligation.start + timedelta(days=n) for n in range((last - obligation.start).days + 1))
    return tuple(counting.shown(day, named.get(day)) for day in days)


def _named_days(obligation: Obligation, due: date, on: date) -> dict[date, DayKind]:
    """The days with a name of their own, without what came after the day that is asked."""
    closed = {obligation.stopped: DayKind.STOPPED, obligation.met: DayKind.MET}
    known = {day: kind for day, kind in closed.items() if day and day <= on}
    return {due: DayKind.LIMIT, **known, obligation.start: DayKind.START}


class _Counting(NamedTuple):
    start: date
    due: date
    limit: Limit
    calendar: Calendar

    def shown(self, day: date, named: DayKind | None) -> StripDay:
        kind = named or self.kind(day)
        return StripDay(day, kind, None if kind in (DayKind.WEEKEND, DayKind.HOLIDAY) else self.number(day))

    def kind(self, day: date) -> DayKind:
        late = day > self.due
        if (late or self.limit.unit == Unit.WORKING_DAYS) and not self.calendar.is_working_day(day):
            return DayKind.WEEKEND if day.weekday() >= SATURDAY else DayKind.HOLIDAY
        return DayKind.LATE if late else DayKind.COUNTED

    def number(self, day: date) -> int:
        if day > self.due:
            return self.calendar.working_days_after(self.due, day)
        if self.limit.unit == Unit.WORKING_DAYS:
            return self.calendar.working_days_after(self.start, day)
        return (day - self.start).days
