"""The facts of one name about many subjects: one sorted number for each, the subject and in its last bits the day."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from .moments import london_day, midnight

BITS = 22
"""More than all the days there are."""
OPEN = (1 << BITS) - 1
"""The end of a spell that has none, and the bits of the day."""
NONE = 0
"""No day: nothing was ever due on 31 December of the year 0."""
UNTIMED = -1
"""The moment of an event without a time."""
SECONDS = 36
"""The bits of a moment: more seconds than there are."""


class Aimed(NamedTuple):
    """What was said of one start: by subject and that start, the day and the end in one number."""

    key: np.ndarray
    said: np.ndarray


@dataclass(frozen=True)
class Named:
    """Sorted by subject, day, time and end. The last three are left out where no fact of the name has any."""

    key: np.ndarray
    until: np.ndarray
    known: np.ndarray | None = None
    at: np.ndarray | None = None
    of: np.ndarray | None = None

    @cached_property
    def subject(self) -> np.ndarray:
        return subject_of(self.key)

    @cached_property
    def day(self) -> np.ndarray:
        return day_of(self.key)

    @cached_property
    def days(self) -> "Named":
        """Each day of each subject once, with the first end of that day."""
        differs = self.key[1:] != self.key[:-1]
        if differs.all():
            return self
        first = np.append(True, differs)
        key = self.key[first]
        return Named(key, self.until[first] if self.until.strides[0] else no_end(len(key)))

    @cached_property
    def spells(self) -> "Named":
        """As `child()` has them: those that overlap are one, those that only touch are two."""
        return _merged(self, touching=False)

    @cached_property
    def cover(self) -> "Named":
        """The time in which there is at least one."""
        lasting = self.until > self.day
        return _merged(Named(self.key[lasting], self.until[lasting]), touching=True)

    @cached_property
    def plain(self) -> "Named":
        """What was said of no start in particular."""
        if self.of is None:
            return self
        plain = self.of == NONE
        return Named(self.key[plain], self.until[plain])

    @cached_property
    def aimed(self) -> Aimed:
        if self.of is None:
            return Aimed(EMPTY.key, EMPTY.key)
        at = np.flatnonzero(self.of)
        key, said = on_day(self.key[at], self.of[at]), ((self.key[at] & OPEN) << BITS) | self.until[at]
        order = np.lexsort((said, key))
        return Aimed(key[order], said[order])

    @cached_property
    def times(self) -> np.ndarray:
        return np.full(len(self.key), UNTIMED) if self.at is None else self.at

    @cached_property
    def clock(self) -> np.ndarray:
        """Subject and moment; an event without a time counts from the day's first second."""
        untimed = self.times == UNTIMED
        moment = np.where(untimed, midnight(self.key & OPEN), self.times) if untimed.any() else self.times
        return (self.key >> BITS << SECONDS) | moment

    @cached_property
    def astray(self) -> np.ndarray:
        """The subjects who have a moment that does not lie in its day."""
        if self.at is None:
            return EMPTY.subject
        return self.subject[(self.at != UNTIMED) & (london_day(self.at) != self.day)]


def _merged(spells: Named, *, touching: bool) -> Named:
    if len(spells.key) < 2:
        return spells
    reach = np.maximum.accumulate(spells.key - spells.day + spells.until)
    later = spells.key[1:] > reach[:-1] if touching else spells.key[1:] >= reach[:-1]
    began = np.flatnonzero(np.append(True, later))
    last = np.append(began[1:], len(spells.key)) - 1
    return Named(spells.key[began], day_of(reach[last]))


def no_end(many: int) -> np.ndarray:
    return np.broadcast_to(np.int32(OPEN), many)


def subject_of(key: np.ndarray) -> np.ndarray:
    return (key >> BITS).astype(np.int32)


def day_of(key: np.ndarray) -> np.ndarray:
    return (key & OPEN).astype(np.int32)


def on_day(key: np.ndarray, day: np.ndarray | int) -> np.ndarray:
    """The keys of the same subjects on another day."""
    return (key & ~OPEN) | day


EMPTY = Named(np.empty(0, np.int64), no_end(0))
