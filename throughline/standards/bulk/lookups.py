"""Binary searches over sorted keys: the next day, the last one, the spell that is open."""

import numpy as np

from .columns import BITS, NONE, OPEN, Named, day_of

NOWHERE, NOBODY = np.empty(0, np.int64), np.empty(0, np.int32)


def next_day(
    sorted_key: np.ndarray, key: np.ndarray, *, strictly: bool = False, times: int = 1
) -> np.ndarray:
    """The first day of the same subject on or after each key, or after it, or the last of so many."""
    if not len(sorted_key):
        return np.zeros(len(key), np.int32)
    at = sorted_key.searchsorted(key, "right" if strictly else "left")
    if times > 1:
        at += times - 1
    found = sorted_key.take(at, mode="clip")
    return np.where((found <= key | OPEN) & (at < len(sorted_key)), day_of(found), np.int32(NONE))


def last_at(sorted_key: np.ndarray, key: np.ndarray, *, strictly: bool = False) -> np.ndarray:
    """Where the last of the same subject on or before each key stands, or before it: -1 where there is none."""
    if not len(sorted_key):
        return np.full(len(key), -1)
    at = sorted_key.searchsorted(key, "left" if strictly else "right") - 1
    return np.where(sorted_key.take(at, mode="clip") >= key & ~OPEN, at, -1)


def spell_at(spells: Named, key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whether one of these spells is open at each key, and its end."""
    at = last_at(spells.key, key)
    if not len(spells.key):
        return at >= 0, np.full(len(key), OPEN, np.int32)
    until = spells.until.take(at, mode="clip")
    inside = (at >= 0) & (day_of(key) < until)
    return inside, np.where(inside, until, np.int32(OPEN))


def said_of(said: Named, start: np.ndarray) -> np.ndarray:
    """What was said last of each very start: the day and the end in one number, 0 where nothing was."""
    aimed = said.aimed
    if not len(aimed.key):
        return np.zeros(len(start), np.int64)
    at = aimed.key.searchsorted(start, "right") - 1
    return np.where(aimed.key.take(at, mode="clip") == start, aimed.said.take(at, mode="clip"), NONE)


def places_of(key: np.ndarray, subjects: np.ndarray, *, bits: int = BITS) -> np.ndarray:
    """Where the keys of these subjects stand; the subjects are sorted, and few beside the keys."""
    if not len(subjects):
        return NOWHERE
    wanted = subjects.astype(key.dtype)
    first, past = key.searchsorted(wanted << bits), key.searchsorted((wanted + 1) << bits)
    many = past - first
    ends = np.cumsum(many)
    return np.repeat(first - ends + many, many) + np.arange(ends[-1])


def distinct(*subjects: np.ndarray) -> np.ndarray:
    """Sorted, each once; numpy's own hashes them, which is slower."""
    if not subjects:
        return NOBODY
    found = subjects[0] if len(subjects) == 1 else np.sort(np.concatenate(subjects), kind="stable")
    return found[np.append(True, found[1:] != found[:-1])[: len(found)]]
