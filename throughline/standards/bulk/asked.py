"""One promise asked of many subjects, and when its clock may run."""

from dataclasses import dataclass

import numpy as np

from ..calendar import Calendar
from ..standard import Standard
from .columns import BITS, NONE, OPEN, Named, day_of
from .lookups import NOBODY, NOWHERE, distinct, next_day, places_of, said_of, spell_at
from .subjects import Subjects

Mask = np.ndarray | None
"""Nothing where all are meant."""


@dataclass(frozen=True)
class Asked:
    """`place` is the standard's in the list that was given; `child()` is asked about those `without`."""

    standard: Standard
    place: int
    subjects: Subjects
    calendar: Calendar
    without: np.ndarray

    @property
    def starts(self) -> Named:
        return self.subjects.named(self.standard.start_names)

    @property
    def met(self) -> Named:
        return self.subjects.named(self.standard.met_names)

    def spells(self, name: str) -> Named:
        return self.subjects.named((name,)).spells

    def said(self, what: str) -> Named:
        return self.subjects.said(what, self.standard.key)

    def others(self, key: np.ndarray) -> Mask:
        """Which of these keys are not left to `child()`."""
        if not len(self.without):
            return None
        found = np.ones(len(key), bool)
        found[places_of(key, self.without)] = False
        return found

    def running(self, opens: np.ndarray) -> tuple[Mask, np.ndarray | None]:
        """Whether the clock may run there, and the first day on which it no longer does: nothing if none ever ends."""
        inside, ended = None, None
        if self.standard.while_:
            inside, ended = spell_at(self.spells(self.standard.while_), opens)
        for name in self.standard.stopped_by:
            stop = _or_open(next_day(self.subjects.named((name,)).key, opens, strictly=True))
            ended = stop if ended is None else np.minimum(ended, stop)
        if ended is None and self.standard.by_way_of:
            ended = np.full(len(opens), OPEN, np.int32)
        return inside, ended

    def stops(self, opens: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The few places of which somebody said so, and the first stop from when each stands, or of its very start."""
        said = self.said("stop")
        if not len(said.key):
            return NOWHERE, NOBODY
        at = places_of(opens, distinct(said.subject))
        of_this = said_of(said, start[at]) >> BITS
        of_this = np.where(of_this >= day_of(opens[at]), of_this, NONE)
        return at, np.minimum(_or_open(of_this), _or_open(next_day(said.plain.key, opens[at])))


def _or_open(stop: np.ndarray) -> np.ndarray:
    return np.where(stop == NONE, OPEN, stop).astype(np.int32)


def all_of(*masks: Mask) -> Mask:
    found = None
    for mask in masks:
        if mask is not None:
            found = mask if found is None else found & mask
    return None if found is None or found.all() else found


def kept(mask: Mask, *columns) -> tuple:
    """Of columns the rows that are meant; the same column twice stays the same twice, one value is of every row."""
    if mask is None:
        return columns
    made = {id(column): column[mask] for column in columns if isinstance(column, np.ndarray)}
    return tuple(made.get(id(column), column) for column in columns)
