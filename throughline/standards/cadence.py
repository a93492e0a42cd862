"""What is done again and again: each interval from the last time, for as long as its spell lasts."""

from datetime import date

from .clock import Clock
from .interval import interval
from .obligation import Obligation
from .running import NO_END, end_of
from .said import Said
from .stream import Opening, Stream, first_after


def cadence(clock: Clock, stream: Stream, said: Said) -> list[Obligation]:
    """The next interval starts on the day this one was met, not on the day it was due.

    Only a later day meets it: a visit on the plan's first day leaves the same limit, and cannot loop. A second
    start while the clock runs does not start another.
    """
    standard = clock.standard
    met_days = stream.days[standard.met_by]
    running_until = date.min
    found: list[Obligation] = []
    for opening, began, opens in _openings(clock, stream):
        end = end_of(standard, stream, said, opens, began, opening) if opens >= running_until else None
        if not end:
            continue
        start: date | None = began
        first = True
        while start:
            met = first_after(met_days, start, end[0], standard.times)
            one = interval(clock, stream, said, start, met, end, first, opens)
            if not one:
                break
            found.append(one)
            start, opens, first = met, met or opens, False
        running_until = end[0]
    return found


def _openings(clock: Clock, stream: Stream) -> list[Opening]:
    standard = clock.standard
    if standard.carries_over:
        return _carried(clock, stream)
    if standard.starts == standard.while_:
        return _spells_themselves(clock, stream)
    openings = stream.openings[standard.starts]
    return openings if not openings or clock.since <= openings[0][1] else _from(clock.since, openings)


def _from(since: date, openings: list[Opening]) -> list[Opening]:
    """Of those from before the promise was in force, one opens on the day it came."""
    found = {
        began: (one, began, max(began, opens))
        for one, day, opens in reversed(openings)
        for began in [max(day, since)]
    }
    return [found[began] for began in sorted(found)]


def _spells_themselves(clock: Clock, stream: Stream) -> list[Opening]:
    return [
        (one, began, max(began, one.known) if one.known else began)
        for one in stream.spells[clock.standard.while_]
        if one.covers(began := max(one.day, clock.since))
    ]


def _carried(clock: Clock, stream: Stream) -> list[Opening]:
    standard, found = clock.standard, []
    starts = stream.facts[standard.starts]
    for spell in stream.spells[standard.while_]:
        earlier = [fact for fact in starts if fact.day <= spell.day]
        within = earlier[-1:] or [fact for fact in starts if spell.covers(fact.day)][:1]
        for opening in within:
            began = max(opening.day, clock.since)
            found.append((NO_END, began, max(began, spell.day)))
    return found
