"""`child()` over many subjects at once, for full histories: the same rows, in columns. Needs numpy.

What is plain is counted in columns; what is not (marks, presence, hours, counting back, a day that a person set)
is handed to `child()`, and the share that was is told.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..calendar import Calendar
from ..engine import child
from ..standard import Standard
from ..ways import Kind
from .columns import Subjects
from .intervals import cadences, deadlines
from .plain import awkward_subjects, is_plain
from .rows import Rows


class Counted(NamedTuple):
    rows: Rows
    handed: int
    """How many of the rows `child()` was asked for."""


def bulk(standards: Sequence[Standard], subjects: Subjects, calendar: Calendar) -> Counted:
    """Everything these standards have asked of these subjects, in no order."""
    parts, handed = [], []
    for place, standard in enumerate(standards):
        awkward = awkward_subjects(standard, subjects) if is_plain(standard) else subjects.touched(standard)
        if is_plain(standard):
            walk = cadences if standard.kind == Kind.CADENCE else deadlines
            parts.append(walk(standard, place, subjects, calendar, awkward))
        handed += [
            (subject, place, one)
            for subject in np.unique(awkward).tolist()
            for one in child([standard], subjects.facts[subject], calendar)
        ]
    return Counted(Rows.together([*parts, Rows.of(handed)]), len(handed))
