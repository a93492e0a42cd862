"""The facts of many subjects as columns, grouped by name, with what people said of single promises beside them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from ..facts import Fact
from ..standard import Standard
from .columns import BITS, EMPTY, NONE, OPEN, UNTIMED, Named, no_end
from .lookups import places_of
from .moments import moment_of, seconds_of

Name = str | tuple[str, str]
"""Of a fact, or of what was said of one promise: `("waiting", "cp_visit_10wd")`."""
SAID = ("exempt", "waiting", "stop", "set")
"""What is tried or booked moves nothing, and no column tells it."""


class Names(dict[Name, Named]):
    """What was never told is nothing."""

    def __missing__(self, name: Name) -> Named:
        return EMPTY


@dataclass
class Subjects:
    """Numbered from 0. What several names give together is made when it is first asked for."""

    count: int
    by_name: Names
    _made: dict[tuple[str, ...], Named] = field(default_factory=dict)

    @classmethod
    def of(cls, told: Iterable[Iterable[Fact]]) -> "Subjects":
        """From facts as objects, one after another: for tests and small numbers."""
        rows, count = defaultdict(list), 0
        for subject, facts in enumerate(told):
            count += 1
            for fact in facts:
                rows[(fact.what, fact.key) if fact.key else fact.what].append(_row(subject, fact))
        return cls(
            count, Names({name: in_order(*np.array(found, np.int64).T) for name, found in rows.items()})
        )

    @classmethod
    def of_columns(
        cls, names: Sequence[Name], *, count: int, what: np.ndarray, subject: np.ndarray, day: np.ndarray,
        until: np.ndarray, known: np.ndarray | None = None, at: np.ndarray | None = None,
        of: np.ndarray | None = None,
    ) -> "Subjects":  # fmt: skip
        """From columns in any order; `what` is the place in `names`, and no day is 0."""
        ends = np.cumsum(np.bincount(what, minlength=len(names)))
        parts = np.split(np.argsort(what, kind="stable"), ends[:-1])
        more = (known, at, of)
        return cls(count, Names({
            name: in_order(
                subject[mine], day[mine], until[mine], *(one if one is None else one[mine] for one in more)
            )
            for name, mine in zip(names, parts, strict=True)
        }))  # fmt: skip

    def named(self, names: tuple[str, ...]) -> Named:
        if len(names) == 1:
            return self.by_name[names[0]]
        if names not in self._made:
            self._made[names] = _together([found for name in names if len((found := self.by_name[name]).key)])
        return self._made[names]

    def facts_of(self, subjects: np.ndarray, standard: Standard) -> dict[int, list[Fact]]:
        """What `child()` needs to know about each of them."""
        found: dict[int, list[Fact]] = {subject: [] for subject in subjects.tolist()}
        if not found:
            return found
        for name in self.by_name.keys() & {*standard.reads, *((what, standard.key) for what in SAID)}:
            named = self.by_name[name]
            for at in places_of(named.key, subjects).tolist():
                found[int(named.key[at]) >> BITS].append(_fact(name, named, at))
        return found

    def said(self, what: str, key: str) -> Named:
        return self.by_name[what, key]


def _row(subject: int, fact: Fact) -> tuple[int, ...]:
    until, known, of = (day.toordinal() if day else NONE for day in (fact.until, fact.known, fact.of))
    return subject, fact.day.toordinal(), until, known, seconds_of(fact.at) if fact.at else UNTIMED, of


def in_order(
    subject: np.ndarray, day: np.ndarray, until: np.ndarray, known: np.ndarray | None = None,
    at: np.ndarray | None = None, of: np.ndarray | None = None,
) -> Named:  # fmt: skip
    """The facts of one name; only what it needs is kept and sorted by."""
    key = (subject.astype(np.int64) << BITS) | day
    more = _told(known, NONE), _told(at, UNTIMED), _told(of, NONE)
    if all(column is None for column in more) and not until.any():
        return Named(np.sort(key, kind="stable"), no_end(len(key)))
    return _ordered(key, np.where(until == NONE, OPEN, until).astype(np.int32), *more)


def _told(column: np.ndarray | None, nothing: int) -> np.ndarray | None:
    return column if column is not None and (column != nothing).any() else None


def _ordered(key: np.ndarray, until: np.ndarray, *more: np.ndarray | None) -> Named:
    at = more[1]
    order = np.lexsort((until, key) if at is None else (until, at, key))
    return Named(key[order], until[order], *(column if column is None else column[order] for column in more))


def _together(parts: Sequence[Named]) -> Named:
    if len(parts) < 2:
        return parts[0] if parts else EMPTY
    key, until = (np.concatenate([getattr(part, name) for part in parts]) for name in ("key", "until"))
    more = _any(parts, "known", NONE), _any(parts, "at", UNTIMED)
    if all(column is None for column in more) and (until == OPEN).all():
        return Named(np.sort(key, kind="stable"), until)
    return _ordered(key, until, *more)


def _any(parts: Sequence[Named], name: str, nothing: int) -> np.ndarray | None:
    found = [getattr(part, name) for part in parts]
    if all(column is None for column in found):
        return None
    return np.concatenate([
        np.full(len(part.key), nothing) if column is None else column
        for part, column in zip(parts, found, strict=True)
    ])  # fmt: skip


def _fact(name: Name, named: Named, at: int) -> Fact:
    what, key = name if isinstance(name, tuple) else (name, "")
    moment = UNTIMED if named.at is None else int(named.at[at])
    return Fact(
        what, date.fromordinal(int(named.key[at]) & OPEN), _day(named.until, at), key=key,
        at=None if moment == UNTIMED else moment_of(moment), known=_day(named.known, at), of=_day(named.of, at),
    )  # fmt: skip


def _day(column: np.ndarray | None, at: int) -> date | None:
    day = NONE if column is None else int(column[at])
    return None if day in (NONE, OPEN) else date.fromordinal(day)
