"""Limits in clock hours: nights and weekends count, and so does every hour of the day that the clocks change."""

from datetime import date, datetime

from .clock import Clock, InForce
from .facts import Fact
from .moments import LONDON, hours_after, start_of
from .obligation import Obligation
from .running import RUNS_ON, End, end_of
from .said import Said
from .stream import Stream


def hours(clock: Clock, stream: Stream, said: Said) -> list[Obligation]:
    """Each moment of the start is its own clock. An event without a time counts from the day's first minute.

    No calendar is asked: hours never end with the table of bank holidays.
    """
    standard = clock.standard
    ends = stream.facts[standard.met_by]
    found: list[Obligation] = []
    for start in dict.fromkeys((fact.day, fact.at) for fact in stream.facts[standard.starts]):
        version, end = clock.in_force(start[0]), end_of(standard, stream, said, start[0], start[0])
        if version and end:
            found.append(_obligation(clock, version, start, _first_met(ends, *start, end[0]), end))
    return found


def _obligation(
    clock: Clock, version: InForce, start: tuple[date, datetime | None], met: Fact | None, end: End
) -> Obligation:  # fmt: skip
    day, at = start
    start_at = (at or start_of(day)).astimezone(LONDON)
    due_at = hours_after(start_at, version.limit.n)
    one = Obligation(clock.key, version.since, day, due_at.date(), None, None, True)
    one.start_at, one.due_at = start_at, due_at
    if met:
        one.met, one.met_at = met.day, met.at and met.at.astimezone(LONDON)
    elif end is not RUNS_ON:
        one.stopped, one.ended_by = end
    return one


def _first_met(found: list[Fact], day: date, at: datetime | None, ended: date) -> Fact | None:
    fitting = [fact for fact in found if _after(fact, day, at) and fact.day < ended]
    return min(fitting, key=_moment, default=None)


def _after(fact: Fact, day: date, at: datetime | None) -> bool:
    if fact.day == day and fact.at and at:
        return fact.at >= at
    return fact.day >= day


def _moment(fact: Fact) -> datetime:
    return fact.at or start_of(fact.day)
