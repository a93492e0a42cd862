"""Deadlines, maximums and cadences in columns: two binary searches for each, and a table of limits for every day."""

from datetime import date
from functools import cache

import numpy as np

from ..calendar import Calendar, CalendarEnds
from ..standard import Limit, Standard
from ..ways import Kind
from .columns import BITS, NONE, OPEN, Subjects, next_at, spell_at
from .rows import Rows


def deadlines(
    standard: Standard, place: int, subjects: Subjects, calendar: Calendar, without: np.ndarray
) -> Rows:
    starts = subjects.named(standard.start_names)
    first = np.append(True, starts.key[1:] != starts.key[:-1]) if len(starts.key) else np.empty(0, bool)
    key, own_end = starts.key[first], starts.until[first]
    inside, ended = _inside(standard, subjects, key)
    version, limited = _versions(standard, key & OPEN, first=True)
    keep = inside & limited & _others(key, without)
    key, ended, own_end, version = key[keep], ended[keep], own_end[keep], version[keep]
    met = next_at(subjects.named(standard.met_names).key, key, strictly=not standard.on_the_day)
    if standard.kind == Kind.MAXIMUM:
        met = np.where((own_end != OPEN) & ((met == NONE) | (own_end < met)), own_end, met)
        met = np.where(met <= ended, met, NONE)
    else:
        met = np.where(met < ended, met, NONE)
    return _rows(standard, place, key, version, met, ended, np.ones(len(key), bool), calendar)


def cadences(
    standard: Standard, place: int, subjects: Subjects, calendar: Calendar, without: np.ndarray
) -> Rows:
    """A chain opens once in a spell, and each later day on which it was met starts the next interval of it."""
    began, ended = _chains(standard, subjects)
    keep = _others(began, without)
    began, ended = began[keep], ended[keep]
    met = subjects.named(standard.met_names).once
    at = np.searchsorted(began, met, "left") - 1
    chain = np.maximum(at, 0)
    if len(began):
        later = (at >= 0) & (began[chain] >> BITS == met >> BITS) & (met & OPEN < ended[chain])
        key = np.concatenate([began, met[later]])
        ends = np.concatenate([ended, ended[chain][later]])
    else:
        key, ends = began, ended
    first = np.arange(len(key)) < len(began)
    following = next_at(met, key, strictly=True)
    following = np.where(following < ends, following, NONE)
    version = np.where(
        first, _versions(standard, key & OPEN, first=True)[0], _versions(standard, key & OPEN, first=False)[0]
    )
    return _rows(standard, place, key, version, following, ends, first, calendar)


def _chains(standard: Standard, subjects: Subjects) -> tuple[np.ndarray, np.ndarray]:
    """The first start in each spell, or of each subject where the promise runs in none, from when it was in force."""
    starts = subjects.named(standard.start_names)
    since = standard.since.toordinal()
    key = np.unique((starts.subject << BITS) + np.maximum(starts.day, since))
    inside, ended = _inside(standard, subjects, key)
    key, ended = key[inside], ended[inside]
    if not standard.while_:
        _, first = np.unique(key >> BITS, return_index=True)
        return key[first], ended[first]
    spells = subjects.named((standard.while_,))
    _, first = np.unique(np.searchsorted(spells.key, key, "right"), return_index=True)
    return key[first], ended[first]


def _others(key: np.ndarray, without: np.ndarray) -> np.ndarray:
    return ~np.isin(key >> BITS, without) if len(without) else np.ones(len(key), bool)


def _inside(standard: Standard, subjects: Subjects, key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    if not standard.while_:
        return np.ones(len(key), bool), np.full(len(key), OPEN)
    return spell_at(subjects.named((standard.while_,)), key)


def _versions(standard: Standard, day: np.ndarray, *, first: bool) -> tuple[np.ndarray, np.ndarray]:
    """The day each version came into force, and whether there was a limit then."""
    lines = sorted(standard.first_versions if first else standard.versions)
    since = np.array([since.toordinal() for since, _ in lines])
    limited = np.array([version is not None for _, version in lines])
    at = np.searchsorted(since, day, "right") - 1
    return since[np.maximum(at, 0)], (at >= 0) & limited[np.maximum(at, 0)]


def _rows(
    standard: Standard, place: int, key: np.ndarray, version: np.ndarray, met: np.ndarray, ended: np.ndarray,
    first: np.ndarray, calendar: Calendar,
) -> Rows:  # fmt: skip
    day = key & OPEN
    stopped = np.where((met == NONE) & (ended != OPEN), ended, NONE)
    return Rows(
        subject=key >> BITS, standard=np.full(len(key), place), version=version, start=day,
        due=_due(standard, day, version, first, calendar), met=met, stopped=stopped, first=first,
    )  # fmt: skip


def _due(
    standard: Standard, day: np.ndarray, version: np.ndarray, first: np.ndarray, calendar: Calendar
) -> np.ndarray:
    lines = [(True, *line) for line in standard.first_versions] + [
        (False, *line) for line in standard.versions
    ]
    limits = {(is_first, since): one.limit for is_first, since, one in lines if one}
    if len(set(limits.values())) == 1:
        return _looked_up(day, next(iter(limits.values())), calendar)
    due = np.full(len(day), NONE)
    for (is_first, since), limit in limits.items():
        chosen = (first == is_first) & (version == since.toordinal())
        due[chosen] = _looked_up(day[chosen], limit, calendar)
    return due


def _looked_up(day: np.ndarray, limit: Limit, calendar: Calendar) -> np.ndarray:
    table, origin = _table(limit, calendar), calendar.first.toordinal()
    inside = (day >= origin) & (day < origin + len(table))
    return np.where(inside, table[np.clip(day - origin, 0, len(table) - 1)], NONE)


@cache
def _table(limit: Limit, calendar: Calendar) -> np.ndarray:
    """Where a limit ends, for every day that the calendar knows."""
    days = range(calendar.first.toordinal(), calendar.last.toordinal() + 1)
    return np.array([_ends(date.fromordinal(day), limit, calendar) for day in days], np.int64)


def _ends(day: date, limit: Limit, calendar: Calendar) -> int:
    try:
        return calendar.add(day, *limit).toordinal()
    except CalendarEnds:
        return NONE
