"""Who stands side by side: each row's partners in one unbroken run, brothers and sisters in the order of birth."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush

from throughline.design.genogram.family import Family, Key, Shape
from throughline.design.genogram.generations import Generations


@dataclass(eq=False)
class Cluster:
    """Partners, their partners, and so on: from left to right."""

    number: int
    row: int
    members: list[Key]
    after: set[int] = field(default_factory=set)
    """Clusters that must stand to the right: a younger brother or sister is in them."""


@dataclass
class Standing:
    """The clusters of each row, and the brothers and sisters in the order of birth."""

    rows: list[list[Cluster]]
    of: dict[Key, Cluster]
    siblings: dict[tuple, list[Key]]


def standing(family: Family, found: Generations) -> Standing:
    partners: dict[Key, list[Key]] = {key: [] for key in family.places}
    for couple in found.couples:
        partners[couple.one].append(couple.two)
        partners[couple.two].append(couple.one)
    rows: list[list[Cluster]] = [[] for _ in range(max(found.row.values(), default=-1) + 1)]
    of: dict[Key, Cluster] = {}
    for key in family.places:
        if key not in of:
            one = Cluster(number=len(of), row=found.row[key], members=_told_first(run(key, partners), family))
            rows[one.row].append(one)
            of |= dict.fromkeys(one.members, one)
    siblings = _siblings(family, found)
    for children in siblings.values():
        _elder_to_the_left(children, of)
    return Standing(rows=rows, of=of, siblings=siblings)


def _told_first(members: list[Key], family: Family) -> list[Key]:
    """Where nothing else decides: a man to the left of a woman, as genograms have it, else as they were told."""
    ends = [(family.people[family.places[key]].shape is not Shape.MAN, family.places[key]) for key in members]
    return members[::-1] if ends[0] > ends[-1] else members


def _siblings(family: Family, found: Generations) -> dict[tuple, list[Key]]:
    """By their parents and their row, the eldest first."""
    together: dict[tuple, list[Key]] = defaultdict(list)
    for child, parentage in found.placing.items():
        together[(*parentage.union, found.row[child])].append(child)
    return {key: sorted(children, key=family.eldest_first) for key, children in together.items()}


def _elder_to_the_left(children: list[Key], of: dict[Key, Cluster]) -> None:
    for elder, younger in itertools.pairwise(children):
        one, other = of[elder], of[younger]
        if one is not other:
            one.after.add(other.number)


def run(start: Key, partners: dict[Key, list[Key]]) -> list[Key]:
    """Two partners stand on either side of the one they share; a third stands beyond the first, and so on."""
    ends = [key for key in _reached(start, partners) if len(partners[key]) == 1]
    spine = _longest_way(ends[0] if ends else start, partners)
    placed = set(spine)
    out: list[Key] = []
    for key in spine:
        extra = _hanging(key, partners, placed)
        half = (len(extra) + 1) // 2 if len(out) == 0 or len(extra) > 1 else 0
        out += [*extra[:half], key, *extra[half:]]
    return out


def _reached(start: Key, partners: dict[Key, list[Key]]) -> list[Key]:
    found, waiting = {start: None}, [start]
    while waiting:
        for other in partners[waiting.pop()]:
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def _longest_way(start: Key, partners: dict[Key, list[Key]]) -> list[Key]:
    """From one end to the furthest, and from there to the furthest from it."""
    furthest = _furthest(start, partners)[-1]
    return _furthest(furthest, partners)


def _furthest(start: Key, partners: dict[Key, list[Key]]) -> list[Key]:
    before: dict[Key, Key | None] = {start: None}
    waiting = [start]
    for here in waiting:
        for other in partners[here]:
            if other not in before:
                before[other] = here
                waiting.append(other)
    way: list[Key] = []
    at: Key | None = waiting[-1]
    while at is not None:
        way.append(at)
        at = before[at]
    return way[::-1]


def _hanging(key: Key, partners: dict[Key, list[Key]], placed: set[Key]) -> list[Key]:
    """Partners who are not on the way from end to end, each with whoever hangs on them."""
    found: list[Key] = []
    for other in partners[key]:
        if other not in placed:
            placed.add(other)
            found += [other, *_hanging(other, partners, placed)]
    return found


def in_order(clusters: Iterable[Cluster], wish: dict[int, float]) -> list[Cluster]:
    """As near to their wishes as the order of birth lets them. Two families that married crosswise cannot both be
    kept: then the one who wished to stand furthest left goes first."""
    left = {one.number: one for one in clusters}
    before = dict.fromkeys(left, 0)
    for one in left.values():
        for number in one.after & left.keys():
            before[number] += 1
    ready: list[tuple[float, int]] = []
    for number, count in before.items():
        if not count:
            heappush(ready, (wish[number], number))
    out = []
    while left:
        number = _next(ready, left, wish)
        one = left.pop(number)
        out.append(one)
        for other in sorted(one.after & left.keys()):
            before[other] -= 1
            if not before[other]:
                heappush(ready, (wish[other], other))
    return out


def _next(ready: list[tuple[float, int]], left: dict[int, Cluster], wish: dict[int, float]) -> int:
    while ready:
        number = heappop(ready)[1]
        if number in left:
            return number
    return min(left, key=lambda each: (wish[each], each))
