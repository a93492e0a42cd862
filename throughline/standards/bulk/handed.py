"""Who is left to `child()`, promise by promise: those of whom something was said that columns cannot follow."""

from collections.abc import Iterator

import numpy as np

from ..calendar import Unit
from ..engine import child
from ..obligation import Obligation
from ..standard import Standard
from ..ways import Kind
from .asked import Asked
from .columns import NONE, OPEN, Named, subject_of
from .lookups import distinct, places_of
from .subjects import Subjects


def handed(standard: Standard, subjects: Subjects) -> np.ndarray:
    """These subjects, in order."""
    starts, stops = subjects.named(standard.start_names), subjects.said("stop", standard.key)
    sets = subjects.said("set", standard.key)
    found = [sets.subject[sets.until == OPEN]]
    if not countable(standard):
        found.append(starts.subject)
    if standard.kind == Kind.CADENCE and starts.known is not None and not standard.carries_over:
        found.append(starts.subject[starts.known != NONE])
    if standard.unit == Unit.HOURS:
        found += [starts.astray, subjects.named(standard.met_names).astray]
    if len(stops.aimed.key):
        found.append(_stopped(standard, stops, starts))
    return distinct(*(one for one in found if len(one)))


def countable(standard: Standard) -> bool:
    """A chain that could break off, or count several times, is walked."""
    if standard.kind != Kind.CADENCE:
        return True
    lasting = all(version for _, version in (*standard.versions, *standard.first_versions))
    begun = standard.versions[-1][0] <= standard.since
    plain = standard.times == 1 and not standard.stopped_by and not standard.by_way_of
    return lasting and begun and plain


def one_by_one(asked: Asked) -> Iterator[tuple[int, int, Obligation]]:
    for subject, facts in asked.subjects.facts_of(asked.without, asked.standard).items():
        for one in child([asked.standard], facts, asked.calendar):
            yield subject, asked.place, one


def _stopped(standard: Standard, stops: Named, starts: Named) -> np.ndarray:
    """Where a stop of one start leaves others of the same spell to run on, or there are several of it."""
    aimed = stops.aimed.key
    several = [subject_of(aimed[1:][aimed[1:] == aimed[:-1]])]
    one_a_spell = standard.carries_over or standard.starts == standard.while_
    if standard.kind == Kind.CADENCE and not one_a_spell:
        theirs = subject_of(starts.days.key[places_of(starts.days.key, distinct(subject_of(aimed)))])
        several.append(theirs[1:][theirs[1:] == theirs[:-1]])
    return np.concatenate(several)
