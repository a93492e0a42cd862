"""What is done once for each start, in columns: by a limit, before a day, not before one, not too long, not too much."""

from typing import NamedTuple

import numpy as np

from ..ways import Direction, Kind
from .asked import Asked, all_of, kept
from .columns import NONE, OPEN, day_of, on_day, subject_of
from .limits import due_days, in_force
from .lookups import next_day
from .rows import Column, Rows
from .spoken import spoken


class Openings(NamedTuple):
    """The keys of the days counted from and of those on which they begin to stand, and their own ends."""

    key: np.ndarray
    subject: np.ndarray
    start: np.ndarray
    opens: np.ndarray
    until: np.ndarray | None
    """Asked for only where it can meet a maximum."""


def deadlines(asked: Asked) -> Rows:
    standard, openings = asked.standard, _openings(asked)
    back = standard.direction == Direction.BEFORE
    version, limited = in_force(standard, day_of(openings.opens) if back else openings.start, first=True)
    inside, ended = asked.running(openings.opens)
    keep = all_of(limited, inside, asked.others(openings.key))
    key, subject, start, opens, until, version, ended = kept(keep, *openings, version, ended)
    met = _met(asked, opens if back else key, until)
    met, stopped = closed(met, ended, *asked.stops(opens, key), over=standard.kind == Kind.MAXIMUM)
    rows = Rows(
        subject=subject, standard=asked.place, version=version, start=start,
        opens=start if opens is key else day_of(opens), due=due_days(asked, subject, start, version, ended, first=True),
        met=met, stopped=stopped,
    )  # fmt: skip
    return spoken(asked, rows, settable=True)


def _openings(asked: Asked) -> Openings:
    """One for each day: of several facts of one day, the one known first."""
    starts = asked.starts
    if starts.known is None:
        days = starts.days
        until = days.until if asked.standard.kind == Kind.MAXIMUM else None
        return Openings(days.key, days.subject, days.day, days.key, until)
    known = np.where(starts.known == NONE, starts.day, starts.known)
    if asked.standard.direction != Direction.BEFORE:
        known = np.maximum(known, starts.day)
    order = np.lexsort((starts.until, known, starts.key))
    key, opens, until = starts.key[order], on_day(starts.key, known)[order], starts.until[order]
    first = np.append(True, key[1:] != key[:-1])
    return Openings(*kept(all_of(first), key, subject_of(key), day_of(key), opens, until))


def _met(asked: Asked, counted: np.ndarray, until: np.ndarray | None) -> np.ndarray:
    standard, several = asked.standard, asked.standard.times > 1
    strictly = not (standard.on_the_day or several)
    met = next_day(asked.met.key, counted, strictly=strictly, times=standard.times)
    if standard.kind != Kind.MAXIMUM or until is None:
        return met
    return np.where((until != OPEN) & ((met == NONE) | (until < met)), until, met)


def closed(
    met: np.ndarray, ended: np.ndarray | None, at: np.ndarray, stop: np.ndarray, *, over: bool = False
) -> tuple[np.ndarray, Column]:
    """What was not met before the end, or on it where it should be over by then, has ended with it.

    The columns are ours to change. Where no spell ends anything, only the few stops are looked at.
    """
    if ended is not None:
        ended[at] = np.minimum(ended[at], stop)
        return _closed(met, ended, over=over)
    if not len(at):
        return met, NONE
    stopped = np.zeros(len(met), np.int32)
    met[at], stopped[at] = _closed(met[at], stop, over=over)
    return met, stopped


def _closed(met: np.ndarray, ended: np.ndarray, *, over: bool) -> tuple[np.ndarray, np.ndarray]:
    met = np.where(met < (ended + 1 if over else ended), met, np.int32(NONE))
    return met, np.where((met == NONE) & (ended != OPEN), ended, np.int32(NONE))


def not_before(asked: Asked) -> Rows:
    """Too early is the only way to miss it: from the day it may happen there is nothing left to watch."""
    rows = deadlines(asked)
    too_early = (rows.met != NONE) & (rows.met < rows.due)
    allowed = (rows.due != NONE) & ~too_early
    stopped = np.asarray(rows.stopped, np.int32)
    done = allowed & ((stopped == NONE) | (stopped >= rows.due))
    rows.met, rows.stopped = np.where(allowed, np.int32(NONE), rows.met), np.where(done, rows.due, stopped)
    rows.too_early = too_early
    return spoken(asked, rows)


def totals(asked: Asked) -> Rows:
    """A sum over stays has no limit of its own day: when it stands is all that a column can say."""
    openings = _openings(asked)
    version, limited = in_force(asked.standard, openings.start, first=True)
    inside, ended = asked.running(openings.opens)
    keep = all_of(limited, inside, asked.others(openings.key))
    key, subject, start, opens, version, ended = kept(keep, *openings[:4], version, ended)
    never = np.zeros(len(start), np.int32)
    _, stopped = closed(never, ended, *asked.stops(opens, key))
    rows = Rows(
        subject=subject, standard=asked.place, version=version, start=start, opens=start, due=never, met=never,
        stopped=stopped,
    )  # fmt: skip
    return spoken(asked, rows)
