"""What is done again and again: each interval from the last time, for as long as its spell lasts."""

from collections.abc import Iterator
from datetime import date

from .calendar import Calendar
from .facts import Fact
from .interval import interval
from .obligation import Obligation
from .running import NO_END, Opening, before, end_of, spell_of
from .standard import Standard
from .stream import Stream, first_after


def cadence(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    """The next interval starts on the day this one was met, not on the day it was due.

    Only a later day meets it: a visit on the plan's first day leaves the same limit, and cannot loop. A second
    start while the clock runs does not start another.
    """
    met_days = stream.days(standard.met_names)
    running_until = date.min
    for opening, began, opens in _openings(standard, stream):
        spell = spell_of(standard, stream, opens, opening) if opens >= running_until else None
        if not spell:
            continue
        end = end_of(standard, stream, spell, opens, began)
        start: date | None = began
        while start and (version := standard.version_on(start, first=start == began)):
            met = before(first_after(met_days, start, standard.times), end)
            first = start == began
            yield interval(standard, stream, calendar, version, start, met, end, first=first, opens=opens)
            start, opens = met, met or opens
        running_until = end.day if end else date.max


def _openings(standard: Standard, stream: Stream) -> list[Opening]:
    if standard.carries_over:
        return _carried(standard, stream, stream.facts(standard.start_names))
    if standard.starts == standard.while_:
        spells = [(one, max(one.day, standard.since)) for one in stream.spells(standard.while_)]
        by_day = {began: one for one, began in reversed(spells) if one.covers(began)}
    else:
        starts = stream.facts(standard.start_names)
        by_day = {max(one.day, standard.since): one for one in reversed(starts)}
    return [(one, began, max(began, one.known or began)) for began, one in sorted(by_day.items(), key=_began)]


def _began(found: tuple[date, Fact]) -> date:
    return found[0]


def _carried(standard: Standard, stream: Stream, starts: list[Fact]) -> list[Opening]:
    found = []
    for spell in stream.spells(standard.while_):
        earlier = [fact for fact in starts if fact.day <= spell.day]
        within = earlier[-1:] or [fact for fact in starts if spell.covers(fact.day)][:1]
        for opening in within:
            began = max(opening.day, standard.since)
            found.append((NO_END, began, max(began, spell.day)))
    return found
