"""What one child's facts made due, step by step as they were learned: the rows that stand, and those that stood before.

It does in memory what `law.change_facts` and `law.change_obligations` do in the database, by the same engine.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from throughline.record.clocks.in_force import Promises
from throughline.record.clocks.stored import Told, told_fact
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.ways import Subject

Source = tuple[str, int]


class Stood(NamedTuple):
    """One line, since when and by whom; and, of a line that is gone, until when and by whom."""

    line: Told | Obligation
    since: datetime
    by: int | None
    source: Source | None = None
    until: datetime | None = None
    ended_by: int | None = None


class Ledger:
    """Of one child."""

    def __init__(self, here: Promises) -> None:
        self.here = here
        self.facts: dict[Source, dict[Told, Stood]] = {}
        self.read: list[Fact] = []
        self.due: dict[str, list[Stood]] = {}
        self.gone: list[Stood] = []

    def change(
        self, source: Source, told: Iterable[Told], *, at: datetime, by: int | None, again: bool = False
    ) -> None:
        told = list(told)
        before = self.facts.get(source, {})
        self._go((stood for one, stood in before.items() if one not in set(told)), at, by)
        self.facts[source] = {one: before.get(one) or Stood(one, at, by, source) for one in told}
        if before:
            self.read = [told_fact(one, 0) for mine in self.facts.values() for one in mine]
        else:
            self.read += [told_fact(one, 0) for one in told]
        words = frozenset(one.what for one in told) | frozenset(one.key for one in told)
        self._reckon(self.here.about(Subject.CHILD) if again else concerned(self.here, words), at, by)

    def _reckon(self, standards: Sequence, at: datetime, by: int | None) -> None:
        if not standards:
            return
        found: dict[str, list[Obligation]] = {}
        for one in child(standards, self.read, self.here.calendar):
            found.setdefault(one.standard, []).append(one)
        for key in (standard.key for standard in standards):
            if key in found or key in self.due:
                self.due[key] = self._turned(self.due.get(key, []), found.get(key, []), at, by)

    def _turned(
        self, before: list[Stood], now: list[Obligation], at: datetime, by: int | None
    ) -> list[Stood]:
        """Most lines stay as they were, and they come first."""
        same = 0
        while same < len(before) and same < len(now) and alike(before[same].line, now[same]):
            same += 1
        old, kept = before[same:], before[:same]
        for one in now[same:]:
            there = next((stood for stood in old if alike(stood.line, one)), None)
            if there:
                old.remove(there)
            kept.append(there or Stood(one, at, by))
        self._go(old, at, by)
        return kept

    def _go(self, old: Iterable[Stood], at: datetime, by: int | None) -> None:
        """What was written at this same moment was never known."""
        self.gone += [stood._replace(until=at, ended_by=by) for stood in old if stood.since < at]

    @property
    def told(self) -> Iterator[Stood]:
        return (stood for mine in self.facts.values() for stood in mine.values())

    @property
    def promised(self) -> Iterator[Stood]:
        return (stood for mine in self.due.values() for stood in mine)


def alike(one: Obligation, other: Obligation) -> bool:
    return one == other and one.ended_by == other.ended_by


@lru_cache(maxsize=1024)
def concerned(here: Promises, words: frozenset[str]) -> list:
    """Visits tell the same few words a million times."""
    return here.touched_by(sorted(words), Subject.CHILD)
