"""From a subject's facts to what is due: the reference that every faster interpreter must agree with."""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from .cadence import cadence
from .calendar import Calendar, Unit
from .clock import Clock, clock_of
from .deadline import deadline, not_before, total
from .facts import Fact
from .hours import hours
from .marks import mark
from .obligation import Obligation
from .presence import presence
from .said import NOTHING, Said, said_of
from .standard import Standard
from .stream import MARKS, Stream
from .ways import Direction, Kind

Interpreter = Callable[[Clock, Stream, Said], list[Obligation]]


class _Asked(NamedTuple):
    clocks: list[tuple[Clock, Interpreter]]
    started_by: dict[str, list[int]]
    """The places of the clocks that a fact can start: of 284, few have anything to ask of one child."""
    wanted: frozenset[str]
    """The facts that any of them reads."""


def child(standards: Iterable[Standard], facts: Iterable[Fact], calendar: Calendar) -> list[Obligation]:
    """Everything these standards have asked, met or not, for the subject of these facts, in any order."""
    clocks, started_by, wanted = _asked(tuple(standards), calendar)
    stream = Stream(facts, wanted)
    found: list[Obligation] = []
    for at in sorted({at for name in stream.words if name in started_by for at in started_by[name]}):
        clock, asks = clocks[at]
        nothing_said = clock.beside.isdisjoint(stream.words)
        found += asks(clock, stream, NOTHING) if nothing_said else _marked(clock, asks, stream)
    return found


@lru_cache(maxsize=256)
def _asked(standards: tuple[Standard, ...], calendar: Calendar) -> _Asked:
    reads = (standard.reads for standard in standards)
    clocks = [(clock_of(standard, calendar), _interpreter(standard)) for standard in standards]
    asked = _Asked(clocks, {}, frozenset(MARKS).union(*reads))
    for at, standard in enumerate(standards):
        for name in standard.start_names:
            asked.started_by.setdefault(name, []).append(at)
    return asked


def _marked(clock: Clock, asks: Interpreter, stream: Stream) -> list[Obligation]:
    said = said_of(clock, stream)
    obligations = asks(clock, stream, said)
    if said:
        mark(obligations, said)
    for name in clock.standard.not_possible_while:
        for spell in stream.spells[name]:
            _not_possible(obligations, spell)
    return obligations


def _not_possible(obligations: list[Obligation], spell: Fact) -> None:
    for one in obligations:
        began = one.closed is None or spell.day < one.closed
        if began and (spell.until is None or spell.until > one.stands_from):
            one.not_possible += (spell,)


@cache
def _interpreter(standard: Standard) -> Interpreter:
    if standard.in_any:
        return total
    if standard.kind == Kind.CADENCE:
        return cadence
    if standard.kind == Kind.PRESENCE:
        return presence
    if standard.direction == Direction.NOT_BEFORE:
        return not_before
    return hours if standard.unit == Unit.HOURS else deadline
