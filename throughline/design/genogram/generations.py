"""In which row each person stands: partners side by side, every child below every parent."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from throughline.design.genogram.family import ORDER, Couple, Family, Key, Parentage


class Groups:
    """People who must stand in one row, joined two by two."""

    def __init__(self, keys: list[Key]) -> None:
        self.above = {key: key for key in keys}

    def of(self, key: Key) -> Key:
        while self.above[key] != key:
            key = self.above[key]
        return key

    def join(self, one: Key, two: Key) -> None:
        self.above[self.of(two)] = self.of(one)


@dataclass
class Generations:
    """Every row, with what could be kept of the couples and the parentages: a circle in what was told is cut."""

    row: dict[Key, int]
    couples: list[Couple]
    """Those who stand in one row."""
    apart: list[Couple]
    """Those whom their own forebears put in different rows."""
    parentages: list[Parentage]

    @cached_property
    def placing(self) -> dict[Key, Parentage]:
        """The one parentage that says where each child stands."""
        found: dict[Key, Parentage] = {}
        for one in sorted(self.parentages, key=lambda each: ORDER.index(each.way)):
            found.setdefault(one.child, one)
        return found

    @cached_property
    def beside(self) -> list[Parentage]:
        """Every other: drawn as a line of its own."""
        return [one for one in self.parentages if self.placing[one.child] is not one]


def generations(family: Family) -> Generations:
    groups = Groups(list(family.places))
    below: dict[Key, set[Key]] = defaultdict(set)
    kept = [found for one in _in_order(family) if (found := _hung(one, below))]
    couples, apart = [], []
    for couple in family.pairs():
        _side_by_side(couple, groups, below, couples, apart)
    row = _rows(family, groups, below, kept)
    return Generations(row=row, couples=couples, apart=apart, parentages=kept)


def _in_order(family: Family) -> list[Parentage]:
    return sorted(family.parentages, key=lambda one: ORDER.index(one.way))


def _hung(one: Parentage, below: dict[Key, set[Key]]) -> Parentage | None:
    """The parentage, less whoever already stands below the child."""
    parents = tuple(parent for parent in one.parents if not _leads(one.child, parent, below))
    for parent in parents:
        below[parent].add(one.child)
    if not parents and one.parents:
        return None
    return (
        one
        if parents == one.parents
        else Parentage(child=one.child, parents=parents, way=one.way, sure=one.sure)
    )


def _leads(start: Key, end: Key, below: dict[Key, set[Key]]) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        new = below.get(here, set()) - seen
        seen |= new
        waiting += new
    return False


def _side_by_side(
    couple: Couple, groups: Groups, below: dict[Key, set[Key]], couples: list[Couple], apart: list[Couple]
) -> None:
    """One row for both, unless one of them stands below the other whatever is done."""
    one, two = groups.of(couple.one), groups.of(couple.two)
    if one != two:
        if _leads(one, two, below) or _leads(two, one, below):
            apart.append(couple)
            return
        groups.join(one, two)
        _merge(one, two, below)
    couples.append(couple)


def _merge(one: Key, two: Key, below: dict[Key, set[Key]]) -> None:
    below[one] |= below.pop(two, set())
    for found in below.values():
        if two in found:
            found.remove(two)
            found.add(one)


def _rows(
    family: Family, groups: Groups, below: dict[Key, set[Key]], parentages: list[Parentage]
) -> dict[Key, int]:
    roots = list(dict.fromkeys(groups.of(key) for key in family.places))
    siblings = _parentless(groups, parentages)
    depth = _longest(roots, below)
    above = {child for found in below.values() for child in found}
    for root in sorted(roots, key=depth.__getitem__, reverse=True):
        if root not in above and below.get(root):
            depth[root] = min(depth[child] for child in below[root]) - 1
    _hint(family, groups, roots, below, siblings, depth)
    rows = {number: row for row, number in enumerate(sorted({depth[root] for root in roots}))}
    return {key: rows[depth[groups.of(key)]] for key in family.places}


def _parentless(groups: Groups, parentages: list[Parentage]) -> list[list[Key]]:
    found: dict[int, list[Key]] = defaultdict(list)
    for one in parentages:
        if not one.parents:
            found[one.together].append(groups.of(one.child))
    return list(found.values())


def _longest(roots: list[Key], below: dict[Key, set[Key]]) -> dict[Key, int]:
    above: dict[Key, int] = defaultdict(int)
    for found in below.values():
        for child in found:
            above[child] += 1
    depth = dict.fromkeys(roots, 0)
    ready = [root for root in roots if not above[root]]
    while ready:
        here = ready.pop()
        for child in below.get(here, ()):
            depth[child] = max(depth[child], depth[here] + 1)
            above[child] -= 1
            if not above[child]:
                ready.append(child)
    return depth


def _hint(
    family: Family, groups: Groups, roots: list[Key], below: dict[Key, set[Key]], siblings: list[list[Key]],
    depth: dict[Key, int],
) -> None:  # fmt: skip
    """Those whom no line ties to the focus are moved, all together, to the row that they ask for."""
    parts = Groups(roots)
    for parent, found in below.items():
        for child in found:
            parts.join(parent, child)
    for found in siblings:
        for other in found[1:]:
            parts.join(found[0], other)
    focus = next((groups.of(one.key) for one in family.people if one.focus), roots[0] if roots else 0)
    moved = {parts.of(focus)} if roots else set()
    for one in sorted(family.people, key=lambda each: each.row is None):
        root = groups.of(one.key)
        if (part := parts.of(root)) not in moved:
            moved.add(part)
            by = depth[focus] + (one.row or 0) - depth[root]
            for other in roots:
                if parts.of(other) == part:
                    depth[other] += by
