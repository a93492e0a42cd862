"""Where everybody stands, in whole points: parents over their children, nobody nearer than the gap."""

from collections.abc import Iterable
from dataclasses import dataclass

from throughline.design.genogram import labels
from throughline.design.genogram.clusters import Cluster, Standing
from throughline.design.genogram.family import Family, Key
from throughline.design.genogram.generations import Generations

BOX = 36
HALF = BOX // 2
BETWEEN = 32
"""Between one run of partners and the next; lines to a lower row pass here."""
BESIDE = 30
"""Between partners: the line of the couple is seen, and the stem of their children goes down here."""
STEM = 10
"""Between two stems in one gap."""
NUDGE = 3
PASSES = 4
Union = tuple[frozenset[Key], int]


@dataclass
class Places:
    x: dict[Key, int]
    wide: dict[Key, int]
    stems: dict[Union, int]
    """Where the line down to the children of each union starts."""
    ends: dict[int, tuple[int, int]]
    """Left and right of each cluster."""


@dataclass
class _Run:
    """A cluster as one stiff piece: where its people and stems are from its left end."""

    cluster: Cluster
    people: dict[Key, float]
    stems: dict[Union, float]
    length: float
    left: float = 0.0


def wide(family: Family) -> dict[Key, int]:
    return {one.key: _wide(one.name, one.caption) for one in family.people}


def _wide(name: str, caption: str) -> int:
    lines = (*labels.broken(name), *labels.broken(caption))
    return max(BOX, *(int(labels.width(line)) + 3 for line in lines)) if lines else BOX


def places(family: Family, found: Generations, stand: Standing) -> Places:
    across = wide(family)
    unions = _unions(found, stand)
    runs = {one.number: _run(one, across, unions.get(one.number, {})) for row in stand.rows for one in row}
    rows = [[runs[one.number] for one in row] for row in stand.rows]
    _settle(rows, runs, found, stand)
    whole = _whole(rows, across)
    _straighten(whole, stand)
    return whole


def _straighten(whole: Places, stand: Standing) -> None:
    """The stem over an only child goes straight down to it, where it nearly does."""
    for (parents, together, _), children in stand.siblings.items():
        stem = whole.stems.get((parents, together))
        if len(children) == 1 and stem is not None and abs(stem - whole.x[children[0]]) <= NUDGE:
            whole.stems[parents, together] = whole.x[children[0]]


def _unions(found: Generations, stand: Standing) -> dict[int, dict[int, list[Union]]]:
    """Of each cluster, the unions with children, by the gap in which their stem goes down."""
    out: dict[int, dict[int, list[Union]]] = {}
    for one in found.parentages:
        if one.parents:
            cluster, gap = stem_gap(one.parents, found, stand)
            stems = out.setdefault(cluster.number, {}).setdefault(gap, [])
            if one.union not in stems:
                stems.append(one.union)
    for gaps in out.values():
        for stems in gaps.values():
            stems.sort(key=lambda union: len(union[0] & stand_row(union, stand)))
    return out


def stand_row(union: Union, stand: Standing) -> set[Key]:
    """Of a union's parents, those in the run that holds its stem: one parent's own stem goes down nearest to them."""
    clusters = [stand.of[key] for key in union[0]]
    lowest = max(clusters, key=lambda one: one.row)
    return set(lowest.members)


def stem_gap(parents: tuple[Key, ...], found: Generations, stand: Standing) -> tuple[Cluster, int]:
    """Gap n is to the right of member n. Of parents in different rows, the lower one holds the stem."""
    lower = max(parents, key=lambda key: found.row[key])
    cluster = stand.of[lower]
    at = cluster.members.index(lower)
    other = next((key for key in parents if key != lower), None)
    if other in cluster.members:
        return cluster, _nearer(cluster.members.index(other), at)
    return cluster, at


def _nearer(one: int, two: int) -> int:
    """The gap beside the outer of the two, on the side where the other stands."""
    return max(one, two) - 1


def _run(cluster: Cluster, across: dict[Key, int], unions: dict[int, list[Union]]) -> _Run:
    people: dict[Key, float] = {}
    stems: dict[Union, float] = {}
    at, last = 0.0, len(cluster.members) - 1
    for place, key in enumerate(cluster.members):
        people[key] = at + across[key] / 2
        at += across[key]
        here = unions.get(place, [])
        gap = max(BESIDE if place < last else 0, STEM * (len(here) + 1) if here else 0)
        middle = at + gap / 2
        for number, union in enumerate(here):
            stems[union] = middle + (number - (len(here) - 1) / 2) * STEM
        at += gap
    return _Run(cluster, people, stems, at)


def _settle(rows: list[list[_Run]], runs: dict[int, _Run], found: Generations, stand: Standing) -> None:
    for row in rows:
        _pack(row)
    family = _Pull(runs, found, stand)
    for _ in range(PASSES):
        for row in rows[1:]:
            family.settle(row)
        for row in reversed(rows):
            family.settle(row)
    for row in rows[1:]:
        family.settle(row, up=True)


def _pack(row: list[_Run]) -> None:
    at = 0.0
    for run in row:
        run.left = at
        at += run.length + BETWEEN
    for run in row:
        run.left -= (at - BETWEEN) / 2


class _Pull:
    """Where each run would like to stand: over its children, and under its parents with its brothers and sisters."""

    def __init__(self, runs: dict[int, _Run], found: Generations, stand: Standing) -> None:
        self.runs, self.stand = runs, stand
        self.placing = found.placing
        self.below: dict[Union, list[Key]] = {}
        for (parents, together, _), children in stand.siblings.items():
            self.below.setdefault((parents, together), []).extend(children)
        self.holder = {union: run for run in runs.values() for union in run.stems}

    def settle(self, row: list[_Run], *, up: bool = False) -> None:
        wishes = [self._wish(run, up=up) for run in row]
        _apart(row, wishes)

    def _wish(self, run: _Run, *, up: bool) -> float:
        pulls = (
            []
            if up
            else [self._over(union, offset) for union, offset in run.stems.items() if self.below.get(union)]
        )
        pulls += [pull for key in run.people if (pull := self._under(run, key)) is not None]
        return sum(pulls) / len(pulls) if pulls else run.left

    def _over(self, union: Union, offset: float) -> float:
        return self._middle(self.below[union]) - offset

    def _under(self, run: _Run, key: Key) -> float | None:
        one = self.placing.get(key)
        holder = self.holder.get(one.union) if one else None
        if one is None or holder is None:
            return None
        stem = holder.left + holder.stems[one.union]
        return run.left + stem - self._middle(self.below[one.union])

    def _middle(self, keys: list[Key]) -> float:
        found = [self._at(key) for key in keys]
        return (min(found) + max(found)) / 2

    def _at(self, key: Key) -> float:
        run = self.runs[self.stand.of[key].number]
        return run.left + run.people[key]


def _apart(row: list[_Run], wishes: Iterable[float]) -> None:
    """As near to the wishes as the order and the gaps allow: neighbours that would overlap move as one."""
    blocks: list[list[float]] = []
    sizes: list[int] = []
    shift, shifts = 0.0, []
    for run, wish in zip(row, wishes, strict=True):
        shifts.append(shift)
        blocks.append([wish - shift, 1.0])
        sizes.append(1)
        shift += run.length + BETWEEN
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (a, n), (b, m) = blocks[-2], blocks.pop()
            blocks[-1] = [(a * n + b * m) / (n + m), n + m]
            sizes[-2:] = [sizes[-2] + sizes[-1]]
    number = 0
    for (base, _), size in zip(blocks, sizes, strict=True):
        for _ in range(size):
            row[number].left = base + shifts[number]
            number += 1


def _whole(rows: list[list[_Run]], across: dict[Key, int]) -> Places:
    """Rounded from the left, so that rounding never closes a gap."""
    least = min((run.left for row in rows for run in row), default=0.0)
    found = Places(x={}, wide=across, stems={}, ends={})
    for row in rows:
        free = 0
        for run in row:
            left = max(round(run.left - least), free)
            right = left + round(run.length + 0.5)
            found.x |= {key: left + round(at) for key, at in run.people.items()}
            found.stems |= {union: left + round(at) for union, at in run.stems.items()}
            found.ends[run.cluster.number] = (left, right)
            free = right + BETWEEN
    return found
