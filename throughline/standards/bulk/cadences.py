"""What is done again and again, in columns: each chain's days stand side by side, so no step is walked."""

import numpy as np

from .asked import Asked, all_of, kept
from .columns import NONE, OPEN, day_of, on_day, subject_of
from .limits import due_days, in_force
from .lookups import last_at, next_day
from .rows import Column, Rows
from .spoken import spoken


def cadences(asked: Asked) -> Rows:
    """Each later day on which it was met ends one interval of its chain and starts the next."""
    key, opens, ended = _chains(asked)
    met = asked.met.days
    after = met.key.searchsorted(key, "right")
    many = np.maximum(met.key.searchsorted(on_day(key, ended)) - after, 0) + 1
    last = np.cumsum(many) - 1
    head = last - many + 1
    start = _laid_out(met.day, after, many, head)
    start[head] = day_of(key)
    subject = np.repeat(subject_of(key), many)
    version, due = _limits(asked, subject, start, head)
    rows = Rows(
        subject=subject, standard=asked.place, version=version, start=start,
        opens=start if opens is key else _with(start, head, day_of(opens)), due=due, met=_following(start, last),
        stopped=_with(np.zeros(len(start), np.int32), last, np.where(ended == OPEN, NONE, ended)),
        first=_with(np.zeros(len(start), bool), head, True),
    )  # fmt: skip
    return spoken(asked, rows, settable=True)


def _with(column: np.ndarray, at: np.ndarray, value: np.ndarray | int) -> np.ndarray:
    changed = np.array(column)
    changed[at] = value
    return changed


def _following(start: np.ndarray, last: np.ndarray) -> np.ndarray:
    """What starts the next interval has met this one; nothing has met the last of a chain."""
    met = np.empty_like(start)
    met[:-1] = start[1:]
    met[last] = NONE
    return met


def _laid_out(met: np.ndarray, after: np.ndarray, many: np.ndarray, head: np.ndarray) -> np.ndarray:
    """The days of each chain's run in order, with room before each for its opening."""
    if not len(met):
        return np.empty(len(many), np.int32)
    at = np.repeat(after - head - 1, many)
    at += np.arange(len(at))
    return met.take(at, mode="clip")


def _limits(
    asked: Asked, subject: np.ndarray, start: np.ndarray, head: np.ndarray
) -> tuple[Column, np.ndarray]:
    """The first interval of a chain has its own versions."""
    version, _ = in_force(asked.standard, start, first=False)
    due = due_days(asked, subject, start, version, None, first=False)
    if not asked.standard.first_within:
        return version, due
    firsts, _ = in_force(asked.standard, start[head], first=True)
    first_due = due_days(asked, subject[head], start[head], firsts, None, first=True)
    whole = np.broadcast_to(np.asarray(version, np.int32), len(start))
    return _with(whole, head, firsts), _with(due, head, first_due)


def _chains(asked: Asked) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What opens each chain, when it begins to stand and when it ends: a second start in it opens none."""
    key, opens = _carried(asked) if asked.standard.carries_over else _openings(asked)
    inside, ended = asked.running(opens)
    if ended is None:
        ended = np.full(len(opens), OPEN, np.int32)
    key, opens, ended = kept(all_of(inside, asked.others(key)), key, opens, ended)
    at, stop = asked.stops(opens, key)
    ended[at] = np.minimum(ended[at], stop)
    chain = on_day(opens, ended)
    own = np.append(True, (chain[1:] != chain[:-1]) | (opens[1:] >= chain[1:]))[: len(chain)]
    return kept(all_of(own), key, opens, ended)


def _openings(asked: Asked) -> tuple[np.ndarray, np.ndarray]:
    standard = asked.standard
    if standard.starts == standard.while_:
        spells = asked.spells(standard.while_)
        key = spells.key[np.maximum(spells.day, standard.since.toordinal()) < spells.until]
    else:
        key = asked.starts.days.key
    key = _since(asked, key)
    (key,) = kept(all_of(np.append(True, key[1:] != key[:-1])[: len(key)]), key)
    return key, key


def _since(asked: Asked, key: np.ndarray) -> np.ndarray:
    """No clock counts from before its promise was in force."""
    since = asked.standard.since.toordinal()
    return key if since == 1 else np.maximum(key, on_day(key, since))


def _carried(asked: Asked) -> tuple[np.ndarray, np.ndarray]:
    """The last start before each spell, or the first in it."""
    spells, starts = asked.spells(asked.standard.while_), asked.starts.key
    if not len(starts):
        return starts, starts.copy()
    earlier = last_at(starts, spells.key)
    within = next_day(starts, spells.key)
    within = np.where(within < spells.until, within, NONE)
    began = np.where(earlier >= 0, day_of(starts.take(earlier, mode="clip")), within)
    found = began != NONE
    key = _since(asked, on_day(spells.key, began)[found])
    return key, np.maximum(key, spells.key[found])
