"""The list of names: every spelling once, every person as numbers, and one scan that ranks them. Pure; holds no database."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from throughline.record.people.finding.sounds import fold, sounds, words
from throughline.record.people.finding.typed import Asked
from throughline.record.people.finding.variants import variants

SHORT = 3
"""So few letters alone are a beginning of a name and nothing else: with one wrong they are any name. Beside another
name one of three may be wrong: Tya Marsden is Tia."""
ALIKE = 0.6
SOUNDS = 0.93
SAME_NAME = 0.9
BEGINS = 0.85
ONE_OF_TWO = 0.4
"""The least that half a name is worth: with the birth date right the other half may have changed."""
TURNED, DROPPED, FORMER = 0.02, 0.06, 0.01
"""What it costs when names stand in each other's place, a middle one is left out, or the name is no longer used."""
NAME, BIRTH = 0.7, 0.3
TURNED_ROUND, NOT_KNOWN = 0.85, 0.3
FIRST = 1.005
MOST = 40
SPELLINGS = 4
"""Rows looked at for each person shown: one who has several names must not push another out."""
LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one person; `former` for those no longer or not usually used."""

    person: int
    given: str
    family: str
    born: date | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    person: int
    score: float


class Names:
    """Built once, read by every request, never changed: a new list takes its place."""

    def __init__(self, names: Iterable[Name]) -> None:
        rows = [(name, *pair) for name in names for pair in spellings(name)]
        self.vocabulary = sorted({folded for _, *pair in rows for folded in pair})
        self.at = {folded: place for place, folded in enumerate(self.vocabulary)}
        self.lengths = np.array([max(len(folded), 1) for folded in self.vocabulary], dtype=np.float32)
        self.person = np.array([name.person for name, *_ in rows], dtype=np.int64)
        self.given = np.array([self.at[given] for _, given, _ in rows], dtype=np.int32)
        self.family = np.array([self.at[family] for *_, family in rows], dtype=np.int32)
        self.cost = np.array([FORMER * name.former for name, *_ in rows], dtype=np.float32)
        self.born = np.array([_figures(name.born) for name, *_ in rows], dtype=np.int16).reshape(-1, 3)
        self.rows_of = [_Rows(column, len(self.vocabulary)) for column in (self.given, self.family)]

    @cached_property
    def by_sound(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, folded in enumerate(self.vocabulary):
            for said in sounds(folded):
                found[said].append(place)
        return dict(found)

    @property
    def bytes(self) -> int:
        """What the list weighs: its columns, and its words with what Python puts round each."""
        columns = [self.person, self.given, self.family, self.cost, self.born, self.lengths]
        columns += [part for rows in self.rows_of for part in (rows.order, rows.starts)]
        return sum(column.nbytes for column in columns) + sum(len(one) + 180 for one in self.vocabulary)

    def find(self, asked: Asked, *, first: Collection[int] = (), most: int = MOST) -> list[Hit]:
        """The best first; of two as good, whoever is in `first`, so that one's own child is not the hundredth of a name."""
        if not len(self.person) or not (asked.words or asked.born):
            return []
        rows, scores = self._by_name(asked) if asked.words else self._by_birth(asked)
        scores = (
            np.where(np.isin(self.person[rows], list(first)), scores * FIRST, scores) if first else scores
        )
        return self._best(rows, scores, most)

    def _by_birth(self, asked: Asked) -> tuple[np.ndarray, np.ndarray]:
        rows = np.flatnonzero(self.born[:, 0] == asked.born.year)
        birth = self._birth(rows, asked)
        return rows, np.where(birth >= TURNED_ROUND, birth, 0)

    def _by_name(self, asked: Asked) -> tuple[np.ndarray, np.ndarray]:
        """Only those with a name that is like a word that was typed are looked at at all."""
        short = SHORT if len(asked.words) == 1 else SHORT - 1
        said = {
            folded: self.alike(folded, short) for reading in readings(asked.words) for folded in reading[:2]
        }
        places = np.flatnonzero(np.max(list(said.values()), axis=0))
        rows = np.unique(np.concatenate([column.among(places) for column in self.rows_of]))
        named = self._named(rows, asked.words, said) - self.cost[rows]
        if asked.born is None:
            return rows, np.where(named >= ALIKE, named, 0)
        birth = self._birth(rows, asked)
        close = (named >= ALIKE) | ((named >= ONE_OF_TWO) & (birth >= TURNED_ROUND))
        return rows, np.where(close, NAME * named + BIRTH * birth, 0)

    def _best(self, rows: np.ndarray, scores: np.ndarray, most: int) -> list[Hit]:
        kept = np.flatnonzero(scores > 0)
        if len(kept) > most * SPELLINGS:
            kept = kept[np.argpartition(-scores[kept], most * SPELLINGS)[: most * SPELLINGS]]
        best: dict[int, float] = {}
        for place in kept[np.lexsort((self.person[rows[kept]], -scores[kept]))]:
            best.setdefault(int(self.person[rows[place]]), float(scores[place]))
        return [Hit(person, score) for person, score in best.items()][:most]

    def _named(self, rows: np.ndarray, typed: Sequence[str], said: dict[str, np.ndarray]) -> np.ndarray:
        """The best over every way of reading the words as a given and a family name, either way round."""
        given, family = self.given[rows], self.family[rows]
        if len(typed) == 1:
            return np.maximum(said[typed[0]][given], said[typed[0]][family])
        found = np.zeros(len(rows), dtype=np.float32)
        for one, other, cost in readings(typed):
            np.maximum(found, (said[one][given] + said[other][family]) / 2 - cost, out=found)
            np.maximum(found, (said[other][given] + said[one][family]) / 2 - cost - TURNED, out=found)
        return found

    def alike(self, folded: str, short: int) -> np.ndarray:
        """How much each spelling is like this one: by letters, by its beginning, by sound, by being the same name."""
        found = np.zeros(len(self.vocabulary), dtype=np.float32)
        if len(folded) > short:
            found = cdist(
                [folded],
                self.vocabulary,
                scorer=OSA.normalized_similarity,
                score_cutoff=ALIKE,
                dtype=np.float32,
            )[0]
            self._raise(
                found, (place for said in sounds(folded) for place in self.by_sound.get(said, ())), SOUNDS
            )
        self._raise(found, (self.at[other] for other in variants(folded) if other in self.at), SAME_NAME)
        start, end = bisect_left(self.vocabulary, folded), bisect_left(self.vocabulary, folded + LAST)
        begins = BEGINS + (1 - BEGINS) * len(folded) / self.lengths[start:end]
        np.maximum(found[start:end], begins, out=found[start:end])
        return found

    def _raise(self, found: np.ndarray, places: Iterable[int], least: float) -> None:
        for place in places:
            # Of names that sound alike, the one that is also spelled alike stands first.
            found[place] = max(found[place], least + 0.05 * found[place])

    def _birth(self, rows: np.ndarray, asked: Asked) -> np.ndarray:
        """1 for the day itself, a little less with day and month turned round, less with one figure wrong."""
        born = self.born[rows]
        right = (born == np.array(_figures(asked.born), dtype=np.int16)).sum(axis=1)
        found = np.choose(right, (0.0, 0.1, 0.6, 1.0)).astype(np.float32)
        found[born[:, 0] == 0] = NOT_KNOWN
        if asked.swapped:
            turned = (born == np.array(_figures(asked.swapped), dtype=np.int16)).all(axis=1)
            found[turned] = np.maximum(found[turned], TURNED_ROUND)
        return found


class _Rows:
    """Which rows have which spelling in one column."""

    def __init__(self, column: np.ndarray, spellings: int) -> None:
        self.order = np.argsort(column, kind="stable").astype(np.int32)
        self.starts = np.searchsorted(column[self.order], np.arange(spellings + 1))

    def among(self, places: np.ndarray) -> np.ndarray:
        pieces = [self.order[self.starts[place] : self.starts[place + 1]] for place in places]
        return np.concatenate(pieces) if pieces else np.empty(0, dtype=np.int32)


def _figures(born: date | None) -> tuple[int, int, int]:
    return (born.year, born.month, born.day) if born else (0, 0, 0)


def spellings(name: Name) -> set[tuple[str, str]]:
    """Whole, and part by part: Mary-Jane Smith Jones is also Mary Smith and Jane Jones."""
    given, family = [fold(name.given), *_parts(name.given)], [fold(name.family), *_parts(name.family)]
    return set(product(dict.fromkeys(given), dict.fromkeys(family)))


def _parts(name: str) -> list[str]:
    found = words(name)
    return [part for part in found if len(part) > 1][:3] if len(found) > 1 else []


def readings(typed: Sequence[str]) -> list[tuple[str, str, float]]:
    """Each place where the given name may end, and the first and last word alone with those between left out."""
    if len(typed) == 1:
        return [(typed[0], typed[0], 0.0)]
    split = [("".join(typed[:at]), "".join(typed[at:]), 0.0) for at in range(1, len(typed))]
    return split + ([(typed[0], typed[-1], DROPPED)] if len(typed) > 2 else [])
