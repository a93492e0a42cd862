"""From left to right: each row is ordered by the row above and the row below in turn, and the tidiest is kept."""

import itertools
from collections.abc import Iterator

from throughline.design.genogram.clusters import Cluster, Standing, in_order
from throughline.design.genogram.family import Family, Key
from throughline.design.genogram.generations import Generations

SWEEPS = 3
OUT_OF_ORDER = 1_000.0
"""What a younger child to the left of an elder costs, against one place of distance."""

Kept = list[list[tuple[Cluster, list[Key]]]]
"""How all rows stood at one moment."""


class Sweeping:
    def __init__(self, family: Family, found: Generations, stand: Standing) -> None:
        self.family, self.found, self.stand = family, found, stand
        self.parents = {child: one.parents for child, one in found.placing.items() if one.parents}
        self.children: dict[Key, list[Key]] = {}
        for child, parents in self.parents.items():
            for parent in parents:
                self.children.setdefault(parent, []).append(child)
        self.alike = {
            child: siblings for siblings in stand.siblings.values() for child in siblings if len(siblings) > 1
        }
        self.at: dict[Key, float] = {}
        for row in stand.rows:
            self._number(row)

    def tidied(self) -> Standing:
        for row in self.stand.rows:
            self._by(row, self._own)
            self._turn(row)
        best, least = self._swept(self._kept(), self._cost())
        if self._crossings():
            best = self._turned_round(best, least)
        self._put(best)
        return self.stand

    def _swept(self, best: Kept, least: float) -> tuple[Kept, float]:
        for _ in range(SWEEPS):
            self._sweep()
            cost = self._cost()
            if cost >= least:
                break
            best, least = self._kept(), cost
        self._put(best)
        return best, least

    def _sweep(self) -> None:
        rows = self.stand.rows
        for row in rows[1:]:
            self._by(row, self._above)
        for row in reversed(rows[:-1]):
            self._by(row, self._below)
        for row in rows:
            self._turn(row)

    def _turned_round(self, best: Kept, least: float) -> Kept:
        """Lines still cross: whether some run stands better the other way round, with all that follows from it."""
        for row in self.stand.rows:
            for one in [each for each in row if len(each.members) > 1]:
                self._flip(row, one)
                for other in self.stand.rows:
                    self._by(other, self._below if other is self.stand.rows[0] else self._above)
                if (cost := self._cost()) < least:
                    best, least = self._kept(), cost
                self._put(best)
        return best

    def _put(self, kept: Kept) -> None:
        for row, standing in zip(self.stand.rows, kept, strict=True):
            row[:] = [one for one, _ in standing]
            for one, members in standing:
                one.members[:] = members
            self._number(row)

    def _kept(self) -> Kept:
        return [[(one, list(one.members)) for one in row] for row in self.stand.rows]

    def _number(self, row: list[Cluster]) -> None:
        """Places from the middle of the row, so that rows of different length compare."""
        keys = [key for one in row for key in one.members]
        middle = (len(keys) - 1) / 2
        for place, key in enumerate(keys):
            self.at[key] = place - middle

    def _by(self, row: list[Cluster], wish) -> None:
        wishes = {one.number: _mean(wish(one)) for one in row}
        row[:] = in_order(row, wishes)
        self._number(row)

    def _above(self, one: Cluster) -> list[float]:
        found = [self.at[parent] for key in one.members for parent in self.parents.get(key, ())]
        return found or self._own(one)

    def _below(self, one: Cluster) -> list[float]:
        found = [self.at[child] for key in one.members for child in self.children.get(key, ())]
        return found or self._above(one)

    def _own(self, one: Cluster) -> list[float]:
        return [self.at[key] for key in one.members]

    def _turn(self, row: list[Cluster]) -> None:
        """Each run the way round that keeps its lines short."""
        for one in row:
            if len(one.members) > 1:
                as_is = self._cost_of(one)
                self._flip(row, one)
                if self._cost_of(one) >= as_is:
                    self._flip(row, one)

    def _flip(self, row: list[Cluster], one: Cluster) -> None:
        one.members.reverse()
        self._number(row)

    def _cost_of(self, one: Cluster) -> float:
        return sum(self._stretch(key) for key in one.members) + OUT_OF_ORDER * self._wrong(one)

    def _stretch(self, key: Key) -> float:
        here = self.at[key]
        lines = (*self.parents.get(key, ()), *self.children.get(key, ()))
        return sum(abs(here - self.at[other]) for other in lines)

    def _wrong(self, one: Cluster) -> int:
        """Elder and younger in one run, the wrong way round."""
        mine = set(one.members)
        known = [siblings for key in one.members if (siblings := self.alike.get(key))]
        together = {id(siblings): siblings for siblings in known}.values()
        return sum(
            self.at[elder] > self.at[younger]
            for siblings in together
            for elder, younger in itertools.pairwise(siblings)
            if elder in mine and younger in mine
        )

    def _cost(self) -> float:
        length = sum(self._stretch(key) for key in self.at) / 2
        wrong = sum(self._wrong(one) for row in self.stand.rows for one in row if len(one.members) > 2)
        return length + 2 * self._crossings() + OUT_OF_ORDER * wrong

    def _crossings(self) -> int:
        found = 0
        for lines in self._lines_by_row():
            for n, (top, bottom) in enumerate(lines):
                found += sum((top - t) * (bottom - b) < 0 for t, b in lines[:n])
        return found

    def _lines_by_row(self) -> Iterator[list[tuple[float, float]]]:
        by_row: dict[int, list[tuple[float, float]]] = {}
        for child, parents in self.parents.items():
            top = sum(self.at[parent] for parent in parents) / len(parents)
            by_row.setdefault(self.found.row[child], []).append((top, self.at[child]))
        yield from by_row.values()


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
