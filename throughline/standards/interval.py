"""One interval made into one thing due: its limit, or the day a person set, and how it closed."""

from datetime import date

from .calendar import Calendar
from .limits import due_on, limit_on, plain_due, set_by_person
from .obligation import Obligation
from .running import End
from .standard import Standard, Version
from .stream import Stream


def interval(
    standard: Standard, stream: Stream, calendar: Calendar, version: Version, start: date, met: date | None,
    end: End | None, *, first: bool, opens: date,
) -> Obligation:  # fmt: skip
    if standard.plain:
        due = plain_due(calendar, start, version.limit)
    else:
        limit = limit_on(standard, stream, version, start)
        due = due_on(standard, stream, calendar, start, limit, end and end.day)
    found = Obligation(standard.key, version.since, start, due, met, None, first)
    if not met and end:
        found.stopped, found.ended_by = end.day, end.by
    if opens != start:
        found.opens = opens
    if marks := stream.marks(standard.key):
        chosen = set_by_person(marks, start, opens, found.closed)
        if chosen:
            found.due, found.set_by_person = chosen, True
    return found
