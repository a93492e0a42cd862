"""Facts of many subjects as columns, one sorted key for each name: subject and day in one number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..facts import Fact
from ..standard import Standard

BITS = 22
"""A key is the subject, and in its last bits the day: more than all the days there are."""
OPEN = (1 << BITS) - 1
"""The end of a spell that has none, and the bits of the day."""
NONE = 0
"""No day: nothing was ever due on 31 December of the year 0."""


@dataclass(frozen=True)
class Named:
    """The facts of one name, sorted by subject and day."""

    key: np.ndarray
    until: np.ndarray
    plain: np.ndarray
    """False where a fact says more than bulk can read, such as since when it is known."""

    @cached_property
    def subject(self) -> np.ndarray:
        return self.key >> BITS

    @cached_property
    def once(self) -> np.ndarray:
        """Each day of each subject, once."""
        return self.key[np.append(True, self.key[1:] != self.key[:-1])] if len(self.key) else self.key

    @cached_property
    def day(self) -> np.ndarray:
        return self.key & OPEN


EMPTY = Named(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, bool))


@dataclass
class Subjects:
    """The facts of many subjects, numbered from 0; a name's columns are made when they are first asked for."""

    facts: list[list[Fact]]
    _made: dict[tuple[str, ...], Named] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Iterable[Fact]]) -> "Subjects":
        return cls([list(facts) for facts in told])

    def named(self, names: tuple[str, ...]) -> Named:
        if names not in self._made:
            self._made[names] = self._columns(names)
        return self._made[names]

    def marked(self, key: str) -> np.ndarray:
        """The subjects about whom somebody said something under this standard."""
        return np.array(self._marked.get(key, []), np.int64)

    def touched(self, standard: Standard) -> np.ndarray:
        """The subjects that have a fact that starts it."""
        return np.unique(self.named(standard.start_names).subject)

    def _columns(self, names: tuple[str, ...]) -> Named:
        if len(names) == 1:
            return self._by_name.get(names[0], EMPTY)
        parts = [self._by_name.get(name, EMPTY) for name in names]
        return _sorted(
            *(np.concatenate([getattr(part, one) for part in parts]) for one in ("key", "until", "plain"))
        )

    @cached_property
    def _by_name(self) -> Mapping[str, Named]:
        rows: dict[str, tuple[list[int], list[int], list[bool]]] = {}
        for subject, facts in enumerate(self.facts):
            base = subject << BITS
            for fact in facts:
                key, until, plain = rows.setdefault(fact.what, ([], [], []))
                key.append(base + fact.day.toordinal())
                until.append(fact.until.toordinal() if fact.until else OPEN)
                plain.append(fact.known is None)
        return {name: _sorted(*map(np.array, columns)) for name, columns in rows.items()}

    @cached_property
    def _marked(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for subject, facts in enumerate(self.facts):
            for key in {fact.key for fact in facts if fact.key}:
                found.setdefault(key, []).append(subject)
        return found


def _sorted(key: np.ndarray, until: np.ndarray, plain: np.ndarray) -> Named:
    order = np.lexsort((until, key))
    return Named(key[order].astype(np.int64), until[order].astype(np.int64), plain[order])


def next_at(sorted_key: np.ndarray, key: np.ndarray, *, strictly: bool) -> np.ndarray:
    """The day of the first fact of the same subject on or after each key, or after it; no day where there is none."""
    if not len(sorted_key):
        return np.full(len(key), NONE)
    at = np.searchsorted(sorted_key, key, "right" if strictly else "left")
    found = sorted_key[np.minimum(at, len(sorted_key) - 1)]
    return np.where((at < len(sorted_key)) & (found >> BITS == key >> BITS), found & OPEN, NONE)


def spell_at(spells: Named, key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whether a spell is open at each key, and its end. The spells of one subject do not overlap."""
    if not len(spells.key):
        return np.zeros(len(key), bool), np.full(len(key), OPEN)
    at = np.searchsorted(spells.key, key, "right") - 1
    last = np.maximum(at, 0)
    inside = (at >= 0) & (spells.subject[last] == key >> BITS) & (key & OPEN < spells.until[last])
    return inside, np.where(inside, spells.until[last], OPEN)
