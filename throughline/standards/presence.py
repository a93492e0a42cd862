"""While one spell is open there is another: every gap in it is a thing due, from its first day."""

from collections.abc import Iterator
from datetime import date

from .clock import Clock, InForce
from .facts import Fact
from .limits import due_on
from .obligation import Obligation
from .running import NEVER, RUNS_ON, End, end_of
from .said import Said
from .stream import Stream


def presence(clock: Clock, stream: Stream, said: Said) -> list[Obligation]:
    standard = clock.standard
    there = stream.facts[standard.met_by]
    found: list[Obligation] = []
    for spell in stream.spells[standard.while_]:
        began = max(spell.day, clock.since)
        if end := end_of(standard, stream, said, began, began, spell):
            for start, met in _gaps(there, began, end[0]):
                if version := clock.in_force(start):
                    found.append(_missing(clock, stream, version, start, met, end, first=start == began))
    return found


def _missing(
    clock: Clock, stream: Stream, version: InForce, start: date, met: date | None, end: End, *, first: bool
) -> Obligation:
    due = due_on(clock, stream, version.limit, start, NEVER)
    one = Obligation(clock.key, version.since, start, due, met, None, first)
    if met is None and end is not RUNS_ON:
        one.stopped, one.ended_by = end
    return one


def _gaps(there: list[Fact], began: date, ended: date) -> Iterator[tuple[date, date | None]]:
    """The days without one, each with the day it came back, or nothing if it never did."""
    day: date | None = began
    while day and day < ended:
        covered_until = _covered(there, day)
        if covered_until is None:
            return
        if covered_until > day:
            day = covered_until
            continue
        back = min((one.day for one in there if one.day > day and one.until != one.day), default=NEVER)
        gone, day = day, back if back < ended else None
        yield gone, day


def _covered(there: list[Fact], day: date) -> date | None:
    """The first day not covered from this one on: the day itself if nothing covers it, nothing if for good."""
    for one in there:
        if one.covers(day):
            return one.until and max(one.until, day)
    return day
