"""While one spell is open there is another, in columns: the gaps in what covers it."""

import numpy as np

from .asked import Asked, all_of, kept
from .columns import OPEN, Named, day_of, on_day, subject_of
from .deadlines import closed
from .limits import due_days, in_force
from .lookups import NOWHERE, last_at, next_day, spell_at
from .rows import Rows
from .spoken import spoken


def presences(asked: Asked) -> Rows:
    cover = asked.met.cover
    key, ended, first = _gaps(cover, *_spells(asked))
    version, limited = in_force(asked.standard, day_of(key), first=True)
    key, ended, first, version = kept(all_of(limited), key, ended, first, version)
    subject, start = subject_of(key), day_of(key)
    back = next_day(cover.key, key, strictly=True)
    met, stopped = closed(back, ended, NOWHERE, NOWHERE)
    rows = Rows(
        subject=subject, standard=asked.place, version=version, start=start, opens=start,
        due=due_days(asked, subject, start, version, ended, first=True), met=met, stopped=stopped,
        first=first,
    )  # fmt: skip
    return spoken(asked, rows)


def _spells(asked: Asked) -> tuple[np.ndarray, np.ndarray]:
    spells = asked.spells(asked.standard.while_)
    began = np.maximum(spells.key, on_day(spells.key, asked.standard.since.toordinal()))
    began = began[day_of(began) < spells.until]
    _, ended = asked.running(began)
    ended = np.full(len(began), OPEN, np.int32) if ended is None else ended
    at, stop = asked.stops(began, began)
    ended[at] = np.minimum(ended[at], stop)
    return kept(all_of(day_of(began) < ended, asked.others(began)), began, ended)


def _gaps(cover: Named, began: np.ndarray, ended: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The first days without: of the spell itself, and those on which what was there ended before the spell had."""
    bare = ~spell_at(cover, began)[0]
    lapsed, lapsed_end = _lapses(cover, began, ended)
    key, ends = np.append(began[bare], lapsed), np.append(ended[bare], lapsed_end)
    first = np.arange(len(key)) < np.count_nonzero(bare)
    order = np.argsort(key)
    return key[order], ends[order], first[order]


def _lapses(cover: Named, began: np.ndarray, ended: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    stops = cover.until != OPEN
    key = on_day(cover.key[stops], cover.until[stops])
    spell = last_at(began, key, strictly=True)
    if not len(began):
        return began, ended
    past = ended.take(spell, mode="clip")
    inside = (spell >= 0) & (day_of(key) < past)
    return key[inside], past[inside]
