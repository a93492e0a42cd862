"""What was said of single promises, in columns: excused, waiting for others, another last day set."""

from typing import NamedTuple

import numpy as np

from .asked import Asked
from .columns import BITS, NONE, OPEN, Named, day_of, on_day
from .lookups import distinct, last_at, places_of, said_of
from .rows import Few, Rows


class Intervals(NamedTuple):
    """Some of the rows; `closed` is open where they are."""

    key: np.ndarray
    opens: np.ndarray
    closed: np.ndarray


def spoken(asked: Asked, rows: Rows, *, settable: bool = False) -> Rows:
    """Of all that stands over one interval the last is told, be it an open spell or somebody's word."""
    sources = {what: _sources(asked, what) for what in ("exempt", "waiting", "set")[: 2 + settable]}
    speakers = [one.subject for found in sources.values() for one in found if len(one.key)]
    if not len(at := places_of(rows.subject, distinct(*speakers), bits=0)):
        return rows
    mine = _intervals(rows, at)
    for what, found in sources.items():
        told = _told(found, mine, since=what == "set")
        some = told != NONE
        where, said = at[some], told[some]
        if what == "set":
            rows.due[where], rows.set_by_person = day_of(said), Few(where, True)
        elif len(where):
            setattr(rows, what, Few(where, said >> BITS))
    return rows


def _sources(asked: Asked, what: str) -> list[Named]:
    """Somebody's words first, then the spells."""
    spells = (asked.spells(name) for does, name, _ in asked.standard.spoken_by_spells if does == what)
    return [asked.said(what), *spells]


def _intervals(rows: Rows, at: np.ndarray) -> Intervals:
    stopped = rows.stopped[at] if isinstance(rows.stopped, np.ndarray) else rows.stopped
    closed = np.where(rows.met[at] == NONE, stopped, rows.met[at])
    key = (rows.subject[at].astype(np.int64) << BITS) | rows.start[at]
    return Intervals(key, rows.opens[at], np.where(closed == NONE, OPEN, closed))


def _told(found: list[Named], mine: Intervals, *, since: bool) -> np.ndarray:
    """The day and the end of the last of them, in one number."""
    told = said_of(found[0], mine.key)
    for one in (found[0].plain, *found[1:]):
        told = np.maximum(told, _last(one, mine, since=since))
    return told


def _last(said: Named, mine: Intervals, *, since: bool) -> np.ndarray:
    """The last that was said before the interval closed and is about it: where one is not, the one before it may be."""
    told = np.zeros(len(mine.key), np.int64)
    at = last_at(said.key, on_day(mine.key, mine.closed), strictly=True)
    left = np.flatnonzero(at >= 0)
    while len(left):
        key, until = said.key[at[left]], said.until[at[left]]
        of_them = key >= mine.key[left] & ~OPEN
        about = of_them & _about(day_of(key), until, mine.opens[left], since=since)
        told[left[about]] = ((key & OPEN) << BITS | until)[about]
        at[left] -= 1
        left = left[of_them & ~about & (at[left] >= 0)]
    return told


def _about(day: np.ndarray, until: np.ndarray, opens: np.ndarray, *, since: bool) -> np.ndarray:
    """What has an end may reach over several; without one it is about the one interval of its day."""
    return (day >= opens) if since else np.where(until == OPEN, day >= opens, until > opens)
