"""`child()` over many subjects at once, for full histories: the same rows, in columns. Needs numpy.

What somebody said that moves one promise of one subject is handed to `child()`, and the share that was is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..calendar import Calendar, Unit
from ..obligation import Obligation
from ..standard import Standard
from ..ways import Direction, Kind
from .asked import Asked
from .cadences import cadences
from .deadlines import deadlines, not_before, totals
from .handed import handed, one_by_one
from .hours import hours
from .presences import presences
from .rows import Rows
from .subjects import Subjects


@dataclass(frozen=True)
class Counted:
    """The rows of each promise, and how many of all rows `child()` was asked for."""

    parts: list[Rows]
    handed: int

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    @property
    def rows(self) -> Rows:
        return Rows.together(self.parts)


def bulk(standards: Sequence[Standard], subjects: Subjects, calendar: Calendar) -> Counted:
    """Everything these standards have asked of these subjects, in no order."""
    parts: list[Rows] = []
    walked: list[tuple[int, int, Obligation]] = []
    for place, standard in enumerate(standards):
        asked = Asked(standard, place, subjects, calendar, handed(standard, subjects))
        if len(asked.starts.key):
            parts.append(interpreter(standard)(asked))
        walked += one_by_one(asked)
    return Counted([*parts, Rows.of_objects(walked)], len(walked))


def interpreter(standard: Standard) -> Callable[[Asked], Rows]:
    if standard.in_any:
        return totals
    if standard.kind == Kind.CADENCE:
        return cadences
    if standard.kind == Kind.PRESENCE:
        return presences
    if standard.direction == Direction.NOT_BEFORE:
        return not_before
    return hours if standard.unit == Unit.HOURS else deadlines
