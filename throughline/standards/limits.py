"""The last day of one interval: the version in force, what the circumstances make of it, or the day a person set."""

from datetime import date

from .calendar import Calendar, CalendarEnds, StartDay
from .facts import Fact
from .standard import ByWayOf, Limit, Standard, Version
from .stream import Stream, first_on_or_after
from .ways import Direction


def limit_on(standard: Standard, stream: Stream, version: Version, day: date) -> Limit:
    """An interval may depend on the spell that is open on the day it starts."""
    for name, limit in standard.within_while.items():
        if stream.spell_on(name, day):
            return limit
    return version.limit


def plain_due(calendar: Calendar, start: date, limit: Limit) -> date | None:
    """The same for the many promises that only count forward from their start."""
    try:
        return calendar.add(start, *limit)
    except CalendarEnds:
        return None


def due_on(
    standard: Standard,
    stream: Stream,
    calendar: Calendar,
    start: date,
    limit: Limit,
    ended: date | None = None,
) -> date | None:
    """None where the tables end, so that nothing a person signs is ever refused for it."""
    try:
        if standard.by_way_of:
            start = _by_way_of(standard.by_way_of, stream, calendar, start, ended)
        if standard.direction == Direction.BEFORE:
            return calendar.back(start, limit.n, limit.unit)
        if standard.start_day == StartDay.NEXT_IS_ONE:
            return calendar.add(start, limit.n, limit.unit)
        return calendar.add(start, limit.n, limit.unit, standard.start_day)
    except CalendarEnds:
        return None


def _by_way_of(way: ByWayOf, stream: Stream, calendar: Calendar, start: date, ended: date | None) -> date:
    """What came after the clock had ended is about another: the first review of the next time in care."""
    held = first_on_or_after(stream.days((way.fact,)), start)
    if held and (ended is None or held < ended):
        return held
    return calendar.add(start, way.within.n, way.within.unit)


def set_by_person(marks: list[Fact], start: date, opens: date, closed: date | None) -> date | None:
    """The last day that somebody who may, a court or a manager, set for this interval."""
    days = [
        fact.until
        for fact in marks
        if fact.what == "set" and fact.until and _speaks_of(fact, start, opens, closed)
    ]
    return days[-1] if days else None


def _speaks_of(fact: Fact, start: date, opens: date, closed: date | None) -> bool:
    if fact.of is not None:
        return fact.of == start
    return fact.day >= opens and (closed is None or fact.day < closed)
