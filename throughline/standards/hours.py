"""Limits in clock hours: nights and weekends count, and so does every hour of the day that the clocks change."""

from collections.abc import Iterator
from datetime import date, datetime

from .calendar import Calendar
from .facts import Fact
from .moments import LONDON, hours_after, start_of
from .obligation import Obligation
from .running import End, end_of, spell_of
from .standard import Standard, Version
from .stream import Stream


def hours(standard: Standard, stream: Stream, _: Calendar) -> Iterator[Obligation]:
    """Each moment of the start is its own clock. An event without a time counts from the day's first minute.

    No calendar is asked: hours never end with the table of bank holidays.
    """
    ends = stream.facts(standard.met_names)
    for start in dict.fromkeys((fact.day, fact.at) for fact in stream.facts(standard.start_names)):
        version, spell = standard.version_on(start[0], first=True), spell_of(standard, stream, start[0])
        if version and spell:
            end = end_of(standard, stream, spell, start[0], start[0])
            yield _obligation(standard, version, start, _first_met(ends, *start, end), end)


def _obligation(
    standard: Standard, version: Version, start: tuple[date, datetime | None],
    met: Fact | None, end: End | None,
) -> Obligation:  # fmt: skip
    day, at = start
    start_at = (at or start_of(day)).astimezone(LONDON)
    due_at = hours_after(start_at, version.limit.n)
    one = Obligation(standard.key, version.since, day, due_at.date(), None, None, True)
    one.start_at, one.due_at = start_at, due_at
    if met:
        one.met, one.met_at = met.day, met.at and met.at.astimezone(LONDON)
    elif end:
        one.stopped, one.ended_by = end.day, end.by
    return one


def _first_met(found: list[Fact], day: date, at: datetime | None, end: End | None) -> Fact | None:
    fitting = [fact for fact in found if _after(fact, day, at) and (end is None or fact.day < end.day)]
    return min(fitting, key=_moment, default=None)


def _after(fact: Fact, day: date, at: datetime | None) -> bool:
    if fact.day == day and fact.at and at:
        return fact.at >= at
    return fact.day >= day


def _moment(fact: Fact) -> datetime:
    return fact.at or start_of(fact.day)
