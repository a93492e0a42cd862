"""A subject's facts, sorted once, in the ways that clocks ask for them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from datetime import date
from itertools import chain
from operator import attrgetter

from .facts import Fact
from .standard import Names

by_day = attrgetter("day")
MARKS = ("attempted", "booked", "exempt", "waiting", "stop", "set")
"""What people say of one promise, which such a fact names by its key."""
NONE: list[Fact] = []
Opening = tuple[Fact, date, date]
"""What opens, the day counted from, and the day it begins to stand."""


class Stream:
    """Each way is a table by name that fills itself: many standards ask for the same, and most names are not there.

    Only what is wanted is looked at: a write asks for the few standards that it touches.
    """

    def __init__(self, told: Iterable[Fact], wanted: Container[str]):
        facts: dict[str, list[Fact]] = {}
        for fact in told:
            if (what := fact.what) in facts:
                facts[what].append(fact)
            elif what in wanted:
                facts[what] = [fact]
        for found in facts.values():
            if len(found) > 1:
                found.sort(key=by_day)
        self.marks = _by_key(facts)
        self.words = {*facts, *self.marks}
        self.facts = _Facts(facts)
        self.days, self.spells = _Made(self.facts, _days), _Made(self.facts, _merged)
        self.openings, self.ahead = _Made(self.facts, _openings), _Made(self.facts, _ahead)

    def spell_on(self, what: str, day: date) -> Fact | None:
        for spell in self.spells[what]:
            if spell.covers(day):
                return spell
        return None


def _by_key(facts: dict[str, list[Fact]]) -> dict[str, list[Fact]]:
    """What people said, by the standard that they said it of."""
    marks = defaultdict(list)
    for what in MARKS:
        for fact in facts.get(what, NONE):
            marks[fact.key].append(fact)
    return marks


class _Facts(dict):
    """Those of one name, or of any of several."""

    def __missing__(self, names: Names) -> list[Fact]:
        several = (
            NONE if isinstance(names, str) else _together([self[name] for name in names if name in self])
        )
        self[names] = several
        return several


def _together(told: list[list[Fact]]) -> list[Fact]:
    return told[0] if len(told) == 1 else sorted(chain(*told), key=by_day)


class _Made(dict):
    """What is made of the facts of a name when it is first asked for."""

    __slots__ = ("_facts", "_make")

    def __init__(self, facts: _Facts, make: Callable[[list[Fact]], list]):
        self._facts, self._make = facts, make

    def __missing__(self, names: Names) -> list:
        found = self._facts[names]
        made = self[names] = self._make(found) if found else NONE
        return made


def _days(found: list[Fact]) -> list[date]:
    return list(map(by_day, found))


def _openings(found: list[Fact], *, back: bool = False) -> list[Opening]:
    """One for each day: of several facts of one day, the one known first."""
    openings: list[Opening] = []
    for fact in found:
        day, known = fact.day, fact.known
        opens = known if known and (back or known > day) else day
        if not openings or openings[-1][1] < day:
            openings.append((fact, day, opens))
        elif (opens, _ended(fact)) < (openings[-1][2], _ended(openings[-1][0])):
            openings[-1] = fact, day, opens
    return openings


def _ahead(found: list[Fact]) -> list[Opening]:
    """Counted back from a day still to come, a clock stands from when that day is known."""
    return _openings(found, back=True)


def _merged(found: list[Fact]) -> list[Fact]:
    """Spells that overlap, as they may once two records were merged, are one; those that only touch are two."""
    if len(found) < 2:
        return found
    merged: list[Fact] = []
    for spell in sorted(found, key=as_said):
        if merged and spell.day < (merged[-1].until or date.max):
            merged[-1] = _longer(merged[-1], spell)
        else:
            merged.append(spell)
    return merged


def _longer(one: Fact, other: Fact) -> Fact:
    last = max(one, other, key=_ended)
    return one._replace(until=last.until, why=last.why)


def _ended(spell: Fact) -> date:
    return spell.until or date.max


def as_said(fact: Fact) -> tuple:
    """One order, whatever the order in which things were entered."""
    return fact.day, _ended(fact), fact.why, fact.because, fact.of or date.min


def first_on_or_after(found: list[Fact], day: date, ended: date, times: int = 1) -> date | None:
    """The day of the first of these, or the nth, that comes before the end."""
    at = bisect_left(found, day, key=by_day) + times - 1
    return found[at].day if at < len(found) and found[at].day < ended else None


def first_after(days: list[date], day: date, ended: date, times: int = 1) -> date | None:
    at = bisect_right(days, day) + times - 1
    return days[at] if at < len(days) and days[at] < ended else None
