"""While one spell is open there is another: every gap in it is a thing due, from its first day."""

from collections.abc import Iterator
from datetime import date

from .calendar import Calendar
from .facts import Fact
from .limits import due_on
from .obligation import Obligation
from .running import End, end_of
from .standard import Standard
from .stream import Stream


def presence(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    there = stream.facts(standard.met_names)
    for spell in stream.spells(standard.while_):
        began = max(spell.day, standard.since)
        end = end_of(standard, stream, spell, began, began)
        if spell.covers(began) and not (end and end.day <= began):
            for start, met in _gaps(there, began, end):
                yield from _missing(standard, stream, calendar, start, met, end, first=start == began)


def _missing(
    standard: Standard, stream: Stream, calendar: Calendar, start: date, met: date | None, end: End | None,
    *, first: bool,
) -> Iterator[Obligation]:  # fmt: skip
    version = standard.version_on(start, first=True)
    if version:
        due = due_on(standard, stream, calendar, start, version.limit)
        stopped = None if met or not end else end
        yield Obligation(
            standard.key, version.since, start, due, met, stopped and stopped.day, first,
            ended_by=stopped.by if stopped else "",
        )  # fmt: skip


def _gaps(there: list[Fact], began: date, end: End | None) -> Iterator[tuple[date, date | None]]:
    """The days without one, each with the day it came back, or nothing if it never did."""
    day: date | None = began
    while day and (end is None or day < end.day):
        covered_until = _covered(there, day)
        if covered_until is None:
            return
        if covered_until > day:
            day = covered_until
            continue
        back = min((one.day for one in there if one.day > day and one.until != one.day), default=None)
        met = back if back and (end is None or back < end.day) else None
        yield day, met
        day = met


def _covered(there: list[Fact], day: date) -> date | None:
    """The first day not covered from this one on: the day itself if nothing covers it, nothing if for good."""
    for one in there:
        if one.covers(day):
            return one.until and max(one.until, day)
    return day
