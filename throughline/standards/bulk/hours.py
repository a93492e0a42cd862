"""Limits in clock hours, in columns: a moment is a number of seconds, and a day one of London's."""

import numpy as np

from .asked import Asked, Mask, all_of, kept
from .columns import NONE, OPEN, SECONDS, UNTIMED, Named, day_of, subject_of
from .deadlines import closed
from .limits import in_force
from .lookups import next_day
from .moments import london_day
from .rows import Column, Rows
from .spoken import spoken


def hours(asked: Asked) -> Rows:
    starts, each = asked.starts, _each_moment(asked.starts)
    key, clock, timed = kept(each, starts.key, starts.clock, starts.times != UNTIMED)
    version, limited = in_force(asked.standard, day_of(key), first=True)
    inside, ended = asked.running(key)
    key, clock, timed, version, ended = kept(
        all_of(limited, inside, asked.others(key)), key, clock, timed, version, ended
    )
    start, start_at = day_of(key), clock & ((1 << SECONDS) - 1)
    met, met_at = _first_met(asked.met, key, clock, timed)
    met, stopped = closed(met, ended, *asked.stops(key, key))
    met_at = np.where(met == NONE, NONE, met_at)
    due_at = start_at + 3600 * _hours(asked, version)
    rows = Rows(
        subject=subject_of(key), standard=asked.place, version=version, start=start, opens=start, due=london_day(due_at),
        met=met, stopped=stopped, start_at=start_at, due_at=due_at, met_at=met_at,
    )  # fmt: skip
    return spoken(asked, rows)


def _each_moment(starts: Named) -> Mask:
    """Each is its own clock."""
    differs = (starts.key[1:] != starts.key[:-1]) | (starts.times[1:] != starts.times[:-1])
    return all_of(np.append(True, differs)[: len(starts.key)])


def _hours(asked: Asked, version: Column) -> np.ndarray | int:
    limits = {since: one.limit.n for since, one in asked.standard.first_versions if one}
    if len(limits) == 1:
        return next(iter(limits.values()))
    return sum(np.where(version == since.toordinal(), n, 0) for since, n in limits.items())


def _first_met(
    met: Named, key: np.ndarray, clock: np.ndarray, timed: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The first at or after the moment; and what has no time may have been at any of its day."""
    if not len(met.key):
        return np.zeros(len(key), np.int32), np.zeros(len(key), np.int64)
    at = met.clock.searchsorted(clock)
    untimed = met.key[met.times == UNTIMED]
    if len(untimed):
        of_day = timed & (next_day(untimed, key) == day_of(key))
        at[of_day] = met.key.searchsorted(key[of_day])
    reached, times = met.key.take(at, mode="clip"), met.times.take(at, mode="clip")
    same = (reached <= key | OPEN) & (at < len(met.key))
    return np.where(same, day_of(reached), np.int32(NONE)), np.where(same & (times != UNTIMED), times, NONE)
