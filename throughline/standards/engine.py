"""From a subject's facts to what is due: the reference that every faster interpreter must agree with."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from .cadence import cadence
from .calendar import Calendar, Unit
from .deadline import deadline, not_before, total
from .facts import Fact
from .hours import hours
from .marks import mark
from .obligation import Obligation
from .presence import presence
from .standard import Standard
from .stream import Stream, as_said
from .ways import Direction, Kind

Interpreter = Callable[[Standard, Stream, Calendar], Iterator[Obligation]]


def child(standards: Iterable[Standard], facts: Iterable[Fact], calendar: Calendar) -> list[Obligation]:
    """Everything these standards have asked, met or not, for the subject of these facts, in any order."""
    stream, asked = Stream(facts), tuple(standards)
    started_by = _started_by(asked)
    found: list[Obligation] = []
    for at in sorted({at for name in stream.has for at in started_by.get(name, ())}):
        found += _of(asked[at], stream, calendar)
    return found


@lru_cache(maxsize=256)
def _started_by(standards: tuple[Standard, ...]) -> dict[str, list[int]]:
    """The places of the standards that a fact can start: of 284, few have anything to ask of one child."""
    places: dict[str, list[int]] = {}
    for at, standard in enumerate(standards):
        for name in standard.start_names:
            places.setdefault(name, []).append(at)
    return places


def _of(standard: Standard, stream: Stream, calendar: Calendar) -> list[Obligation]:
    obligations = list(_interpreter(standard)(standard, stream, calendar))
    marks = stream.marks(standard.key)
    if standard.spoken_by_spells:
        marks = sorted([*_spoken(standard, stream), *marks], key=as_said)
    if marks:
        mark(obligations, marks)
    for name in standard.not_possible_while:
        if spells := stream.spells(name):
            _not_possible(obligations, spells)
    return obligations


def _spoken(standard: Standard, stream: Stream) -> Iterator[Fact]:
    """What a spell says of a promise by being open: that it is excused, or waits for others."""
    for what, name, why in standard.spoken_by_spells:
        for spell in stream.spells(name):
            yield Fact(what, spell.day, spell.until, why=why)


def _not_possible(obligations: list[Obligation], spells: list[Fact]) -> None:
    for one in obligations:
        one.not_possible += tuple(spell for spell in spells if _overlaps(spell, one))


def _overlaps(spell: Fact, one: Obligation) -> bool:
    began = one.closed is None or spell.day < one.closed
    return began and (spell.until is None or spell.until > one.stands_from)


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
