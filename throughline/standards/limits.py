"""The last day of one interval where more than the start decides: the circumstances, or the day a person set."""

from datetime import date

from .calendar import Calendar, CalendarEnds, StartDay
from .clock import Clock
from .facts import Fact
from .standard import ByWayOf, Limit, Standard
from .stream import Stream, first_on_or_after


def due_on(clock: Clock, stream: Stream, limit: Limit, start: date, ended: date) -> date | None:
    """None where the tables end, so that nothing a person signs is ever refused for it."""
    standard, calendar = clock.standard, clock.calendar
    limit = _limit_on(standard, stream, start) or limit
    try:
        if standard.by_way_of:
            start = _by_way_of(standard.by_way_of, stream, calendar, start, ended)
        if clock.back:
            return calendar.back(start, limit.n, limit.unit)
        if standard.start_day == StartDay.NEXT_IS_ONE:
            return calendar.add(start, limit.n, limit.unit)
        return calendar.add(start, limit.n, limit.unit, standard.start_day)
    except CalendarEnds:
        return None


def _limit_on(standard: Standard, stream: Stream, day: date) -> Limit | None:
    """An interval may depend on the spell that is open on the day it starts."""
    for name, limit in standard.within_while.items():
        if stream.spell_on(name, day):
            return limit
    return None


def _by_way_of(way: ByWayOf, stream: Stream, calendar: Calendar, start: date, ended: date) -> date:
    """What came after the clock had ended is about another: the first review of the next time in care."""
    held = first_on_or_after(stream.facts[way.fact], start, ended)
    return held or calendar.add(start, *way.within)


def set_by_person(sets: list[Fact], start: date, opens: date, closed: date | None) -> date | None:
    """The last day that somebody who may, a court or a manager, set for this interval."""
    days = [fact.until for fact in sets if fact.until and _speaks_of(fact, start, opens, closed)]
    return days[-1] if days else None


def _speaks_of(fact: Fact, start: date, opens: date, closed: date | None) -> bool:
    if fact.of is not None:
        return fact.of == start
    return fact.day >= opens and (closed is None or fact.day < closed)
