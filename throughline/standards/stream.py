"""A subject's facts, sorted once, in the ways that clocks ask for them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from .facts import Fact

by_day = attrgetter("day")
NONE: list[Fact] = []


class Stream:
    def __init__(self, facts: Iterable[Fact]):
        self._facts = defaultdict(list)
        self._marks = defaultdict(list)
        self._several: dict[tuple[str, ...], list[Fact]] = {}
        self._days: dict[tuple[str, ...], list[date]] = {}
        self._spells: dict[str, list[Fact]] = {}
        for fact in sorted(facts, key=by_day):
            self._facts[fact.what].append(fact)
            if fact.key:
                self._marks[fact.key].append(fact)
        self.has = self._facts.keys()

    def facts(self, names: tuple[str, ...]) -> list[Fact]:
        if len(names) == 1:
            return self._facts.get(names[0], NONE)
        if names not in self._several:
            found = [fact for name in names for fact in self._facts.get(name, NONE)]
            self._several[names] = sorted(found, key=by_day)
        return self._several[names]

    def days(self, names: tuple[str, ...]) -> list[date]:
        if names not in self._days:
            self._days[names] = [fact.day for fact in self.facts(names)]
        return self._days[names]

    def marks(self, key: str) -> list[Fact]:
        """What people said about this standard: attempts, bookings, exemptions, waits, stops and set days."""
        found = self._marks.get(key, NONE)
        return sorted(found, key=as_said) if len(found) > 1 else found

    def spells(self, what: str) -> list[Fact]:
        """Those that overlap, as they may once two records were merged, are one; those that only touch are two."""
        if what not in self._spells:
            self._spells[what] = _merged(self._facts.get(what, NONE))
        return self._spells[what]

    def spell_on(self, what: str, day: date) -> Fact | None:
        return next((spell for spell in self.spells(what) if spell.covers(day)), None)


def _merged(found: list[Fact]) -> list[Fact]:
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


def first_on_or_after(days: list[date], day: date) -> date | None:
    at = bisect_left(days, day)
    return days[at] if at < len(days) else None


def first_after(days: list[date], day: date, times: int = 1) -> date | None:
    at = bisect_right(days, day) + times - 1
    return days[at] if at < len(days) else None
