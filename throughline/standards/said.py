"""What people said of one promise, and the spells that speak for them, by what it does to the promise."""

from collections.abc import Iterator

from .clock import Clock
from .facts import Fact
from .stream import NONE, Stream, as_said

Said = dict[str, list[Fact]]
"""Attempts, bookings, exemptions, waits, stops and set days, each in the order of their days."""

NOTHING: Said = {}
"""Of most promises nobody says anything."""

ONE_COUNTS = ("exempt", "waiting", "stop", "set")
"""Of several of these on one day, one has the last word: it may not depend on which was entered first."""


def said_of(clock: Clock, stream: Stream) -> Said:
    said: Said = {}
    for fact in [*_spoken(clock, stream), *stream.marks.get(clock.key, NONE)]:
        said.setdefault(fact.what, []).append(fact)
    for what in ONE_COUNTS:
        if what in said:
            said[what].sort(key=as_said)
    return said


def _spoken(clock: Clock, stream: Stream) -> Iterator[Fact]:
    """What a spell says of a promise by being open: that it is excused, or waits for others."""
    for what, name, why in clock.standard.spoken_by_spells:
        for spell in stream.spells[name]:
            yield Fact(what, spell.day, spell.until, why=why)
