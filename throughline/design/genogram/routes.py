"""Which way each line down goes: a stem, a level between two rows, a gap through every row it passes."""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from throughline.design.genogram.family import Key
from throughline.design.genogram.places import BETWEEN, Union
from throughline.design.genogram.shapes import EDGE, Plan

NEAR = 5
"""Two upright lines nearer than this look like one."""
ASIDE = (0, 5, -5, 10, -10)
PORTS = (9, -9, 5, -5, 14, -14)
"""Where on a shape's top a line arrives that is not the one from the parents who place it."""


@dataclass(eq=False)
class Bus:
    """One level line between two rows, with what comes down to it and what goes down from it."""

    zone: int
    start: int | None
    ends: set[int] = field(default_factory=set)
    level: int = 0

    @property
    def span(self) -> tuple[int, int]:
        every = self.ends if self.start is None else {*self.ends, self.start}
        return min(every), max(every)

    @property
    def straight(self) -> bool:
        left, right = self.span
        return left == right


@dataclass(frozen=True, slots=True)
class Route:
    """To one person: the levels it takes, and where it arrives."""

    buses: tuple[Bus, ...]
    arrives: int
    port: int


class Routes:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.buses: list[Bus] = []
        self._used: dict[tuple[int, int], int] = defaultdict(int)
        self._ports: dict[Key, int] = defaultdict(int)
        self._edges = [_edges(plan, row) for row in range(len(plan.stand.rows))]

    def x(self, key: Key) -> int:
        return self.plan.places.x[key] + EDGE

    def stem(self, union: Union) -> int:
        return self.plan.places.stems[union] + EDGE

    def port(self, key: Key) -> int:
        number = self._ports[key]
        self._ports[key] += 1
        return PORTS[number % len(PORTS)]

    def first(self, zone: int, start: int | None) -> Bus:
        bus = Bus(zone, start)
        self.buses.append(bus)
        return bus

    def lead(self, first: Bus, key: Key, *, port: int, at: int | None = None) -> Route:
        """From the first level down to this person, through a gap of each row between."""
        arrives = self.x(key) + port if at is None else at
        passed, bus = [first], first
        for row in range(first.zone + 1, self.plan.found.row[key]):
            gap = self._gap(row, arrives)
            bus.ends.add(gap)
            bus = self.first(row, gap)
            passed.append(bus)
        bus.ends.add(arrives)
        return Route(tuple(passed), self.x(key) + port, port)

    def _gap(self, row: int, near: int) -> int:
        """The gap nearest to where the line is going, a little aside of any that goes there already."""
        gap = min(self._edges[row], key=lambda x: (abs(x - near), x))
        number = self._used[row, gap]
        self._used[row, gap] += 1
        return gap + ASIDE[number % len(ASIDE)]

    def levels(self) -> dict[int, int]:
        """Gives every level line a level of its own where two would run into each other; how many each zone needs."""
        need: dict[int, int] = defaultdict(int)
        by_zone: dict[int, list[Bus]] = defaultdict(list)
        for bus in self.buses:
            by_zone[bus.zone].append(bus)
        for zone, buses in by_zone.items():
            _level(buses)
            need[zone] = max(bus.level for bus in buses) + 1
        return need


def _edges(plan: Plan, row: int) -> list[int]:
    ends = [plan.places.ends[one.number] for one in plan.stand.rows[row]]
    between = [(right + left) // 2 for (_, right), (left, _) in itertools.pairwise(ends)]
    outer = [ends[0][0] - BETWEEN // 2, ends[-1][1] + BETWEEN // 2]
    return [x + EDGE for x in (*between, *outer)]


def _level(buses: list[Bus]) -> None:
    """A line that comes down where another goes on has to stop above it."""
    placed: list[Bus] = []
    for bus in sorted(buses, key=lambda one: (-_hits(one, buses), *one.span)):
        level = 0
        while any(_clash(bus, level, other) for other in placed) and level <= len(placed):
            level += 1
        bus.level = level
        placed.append(bus)


def _hits(bus: Bus, others: Iterable[Bus]) -> int:
    return sum(_comes_down_on(bus, other) for other in others if other is not bus)


def _comes_down_on(bus: Bus, other: Bus) -> bool:
    start = bus.start
    return start is not None and any(abs(start - end) < NEAR for end in other.ends)


def _clash(bus: Bus, level: int, other: Bus) -> bool:
    if level == other.level:
        (left, right), (from_left, to_right) = bus.span, other.span
        return left <= to_right + NEAR and from_left <= right + NEAR
    if level > other.level and _comes_down_on(bus, other):
        return True
    return level < other.level and _comes_down_on(other, bus)
