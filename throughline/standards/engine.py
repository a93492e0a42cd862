"""From a subject's facts to what is due: the reference that every faster interpreter must agree with."""

from collections.abc import Iterable, Iterator
from datetime import date

from .calendar import Calendar, CalendarEnds
from .facts import Fact
from .marks import mark
from .obligation import Obligation
from .standard import Kind, Limit, Standard, Version
from .stream import Stream, first_after, first_on_or_after


def child(standards: Iterable[Standard], facts: Iterable[Fact], calendar: Calendar) -> list[Obligation]:
    """Everything these standards have asked, met or not, for the subject of these facts, in any order."""
    stream = Stream(facts)
    found: list[Obligation] = []
    for standard in standards:
        obligations = list(INTERPRETERS[standard.kind](standard, stream, calendar))
        if marks := stream.marks(standard.key):
            mark(obligations, marks)
        found += obligations
    return found


def _cadence(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    """The next interval starts on the day this one was met, not on the day it was due.

    Only a later day meets it: a visit on the plan's first day leaves the same limit, and cannot loop.
    """
    met_days = stream.days(standard.met_by)
    for opening in stream.facts(standard.starts):
        begun = max(opening.day, standard.since)
        spell = _spell(standard, stream, begun, opening)
        if not spell:
            continue
        ended = _ended(spell, stream.marks(standard.key), begun)
        start: date | None = begun
        while start and (version := standard.version_on(start, first=start == begun)):
            met = _before(first_after(met_days, start), ended)
            yield _obligation(
                standard, version, calendar, start=start, met=met, ended=ended, first=start == begun
            )
            start = met


def _deadline(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    """Each start is its own clock; what happens on the starting day may meet it."""
    met_days = stream.days(standard.met_by)
    for start in dict.fromkeys(stream.days(standard.starts)):
        version, spell = standard.version_on(start, first=True), _spell(standard, stream, start)
        if not version or not spell:
            continue
        ended = _ended(spell, stream.marks(standard.key), start)
        met = _before(first_on_or_after(met_days, start), ended)
        yield _obligation(standard, version, calendar, start=start, met=met, ended=ended, first=True)


INTERPRETERS = {Kind.CADENCE: _cadence, Kind.DEADLINE: _deadline}

NO_END = Fact(what="", day=date.min)


def _spell(standard: Standard, stream: Stream, start: date, opening: Fact = NO_END) -> Fact | None:
    """The spell the clock runs in, if it is open on the day of the start: an ended plan owes nothing."""
    if not standard.while_:
        return NO_END
    if opening.what == standard.while_:
        return opening if opening.covers(start) else None
    return stream.spell_on(standard.while_, start)


def _ended(spell: Fact, marks: list[Fact], start: date) -> date | None:
    """The first day on which the clock no longer runs: the spell is over, or somebody stopped it."""
    stops = [fact.day for fact in marks if fact.what == "stop" and fact.day >= start]
    return min([*stops, spell.until] if spell.until else stops, default=None)


def _before(met: date | None, ended: date | None) -> date | None:
    return met if met and (ended is None or met < ended) else None


def _obligation(
    standard: Standard, version: Version, calendar: Calendar,
    *, start: date, met: date | None, ended: date | None, first: bool,
) -> Obligation:  # fmt: skip
    due, stopped = _due(calendar, start, version.limit), None if met else ended
    return Obligation(standard.key, version.since, start, due, met, stopped, first)


def _due(calendar: Calendar, start: date, limit: Limit) -> date | None:
    """None where the table of bank holidays ends, so that nothing a person signs is ever refused for it."""
    try:
        return calendar.add(start, limit.n, limit.unit)
    except CalendarEnds:
        return None
