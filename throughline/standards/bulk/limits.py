"""Limits as tables: where each ends, looked up for every day that the calendar knows."""

from datetime import date
from functools import cache

import numpy as np

from ..calendar import Calendar, CalendarEnds, StartDay, Unit
from ..standard import Limit, Standard, Versions
from ..ways import Direction
from .asked import Asked, Mask
from .columns import BITS, NONE, OPEN
from .lookups import next_day, spell_at
from .moments import FIRST, LAST
from .rows import Column


def in_force(standard: Standard, day: np.ndarray, *, first: bool) -> tuple[Column, Mask]:
    """The day each version came into force, and where there was a limit then: nothing where there always was."""
    lines = sorted(_lines(standard, first=first))
    since = np.array([since.toordinal() for since, _ in lines], np.int32)
    if len(lines) == 1 and day.min(initial=OPEN) >= since[0]:
        return int(since[0]), None
    limited = np.array([version is not None for _, version in lines])
    at = since.searchsorted(day, "right") - 1
    return since.take(at, mode="clip"), (at >= 0) & limited.take(at, mode="clip")


def _lines(standard: Standard, *, first: bool) -> Versions:
    return standard.first_versions if first else standard.versions


def due_days(
    asked: Asked,
    subject: np.ndarray,
    start: np.ndarray,
    version: Column,
    ended: np.ndarray | None,
    *,
    first: bool,
) -> np.ndarray:
    """The last day of each interval, or none where the calendar ends."""
    standard = asked.standard
    if standard.by_way_of:
        start = _by_way_of(asked, _key(subject, start), start, ended)
    limits = {since: one.limit for since, one in _lines(standard, first=first) if one}
    due = np.zeros(len(start), np.int32)
    for since, limit in limits.items():
        found = looked_up(asked, limit, start)
        due = found if len(limits) == 1 else np.where(version == since.toordinal(), found, due)
    for name, limit in reversed([*standard.within_while.items()]):
        inside, _ = spell_at(asked.spells(name), _key(subject, start))
        due = np.where(inside, looked_up(asked, limit, start), due)
    return due


def _key(subject: np.ndarray, day: np.ndarray) -> np.ndarray:
    return (subject.astype(np.int64) << BITS) | day


def _by_way_of(asked: Asked, key: np.ndarray, start: np.ndarray, ended: np.ndarray | None) -> np.ndarray:
    fact, within = asked.standard.by_way_of or ("", Limit(0, Unit.CALENDAR_DAYS))
    held = next_day(asked.subjects.named((fact,)).key, key)
    return np.where(
        (held != NONE) & (True if ended is None else held < ended),
        held,
        table(within, asked.calendar).take(start, mode="clip"),
    )


def looked_up(asked: Asked, limit: Limit, start: np.ndarray) -> np.ndarray:
    back = asked.standard.direction == Direction.BEFORE
    return table(limit, asked.calendar, asked.standard.start_day, back=back).take(start, mode="clip")


@cache
def table(
    limit: Limit, calendar: Calendar, start_day: StartDay = StartDay.NEXT_IS_ONE, *, back: bool = False
) -> np.ndarray:
    """Where a limit ends, by the day it counts from. Years, and what is counted back, reach in from beyond the calendar.

    What the calendar remembers of every day would be larger than all the tables: it is asked past its memory.
    """
    ends = np.zeros(LAST + 1, np.int32)
    wide = back or limit.unit == Unit.YEARS
    first, last = (FIRST, LAST - 1) if wide else (calendar.first.toordinal(), calendar.last.toordinal())
    more = () if back else (start_day,)
    count = (calendar.back if back else calendar.add).__wrapped__
    for day in range(first, last + 1):
        ends[day] = _end(count, date.fromordinal(day), limit, more)
    return ends


def _end(count, day: date, limit: Limit, more: tuple) -> int:
    try:
        return count(day, *limit, *more).toordinal()
    except CalendarEnds:
        return NONE
