"""Which promises can be counted in columns, and for which subjects one of them cannot."""

from functools import cache

import numpy as np

from ..calendar import Unit
from ..standard import Standard
from ..ways import Direction, Kind
from .columns import Named, Subjects

LITERAL = (Unit.WORKING_DAYS, Unit.UK_WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WEEKS, Unit.MONTHS)


@cache
def is_plain(standard: Standard) -> bool:
    shaped = standard.direction == Direction.AFTER and standard.plain and not standard.in_any
    simple = standard.times == 1 and not standard.carries_over and not standard.stopped_by
    lasting = standard.kind != Kind.CADENCE or all(version for _, version in standard.versions)
    return shaped and simple and lasting and standard.kind != Kind.PRESENCE and standard.unit in LITERAL


def awkward_subjects(standard: Standard, subjects: Subjects) -> np.ndarray:
    """Those of whom something was said, and those whose facts say more than a day."""
    starts = subjects.named(standard.start_names)
    spells = subjects.named((standard.while_,)) if standard.while_ else None
    found = [subjects.marked(standard.key), starts.subject[~starts.plain]]
    if spells is not None:
        found.append(_overlapping(spells))
    for _, name, _ in standard.spoken_by_spells:
        found.append(subjects.named((name,)).subject)
    return np.unique(np.concatenate(found))


def _overlapping(spells: Named) -> np.ndarray:
    """Records that were merged: `child()` makes one of the spells that overlap."""
    same = spells.subject[1:] == spells.subject[:-1]
    return spells.subject[1:][same & (spells.day[1:] < spells.until[:-1])]
