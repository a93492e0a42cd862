"""Couples' lines and the lines to their children, drawn once it is known which way each goes."""

from throughline.design.genogram.family import Couple, Key, Parentage
from throughline.design.genogram.places import HALF, Union
from throughline.design.genogram.routes import Bus, Route, Routes
from throughline.design.genogram.shapes import EDGE, Box, ChildLine, CoupleLine, Plan, Point, inset, side

STEP = 9
"""Between two levels."""
DROP = 14
"""From the last level to the shapes under it, and from the words to the first level."""
ARCH = 6
"""Between two arches over a row."""
STUB = 8
"""Under a couple's line, where the stem of one of them alone begins."""


class Lines:
    def __init__(self, plan: Plan, sizes: list[int]) -> None:
        self.plan, self.routes = plan, Routes(plan)
        self.couples: list[CoupleLine] = []
        self.children: list[ChildLine] = []
        self.arches = self._arches()
        self.stems: dict[Union, Bus] = {}
        self.ways = [(one, self._route(one)) for one in plan.found.parentages]
        self.far = [(couple, self._far(couple)) for couple in plan.found.apart]
        self.need = self.routes.levels()
        self.tops, self.height = self._tops(sizes)
        self.width = max((right for _, right in plan.places.ends.values()), default=0) + 2 * EDGE

    def _arches(self) -> dict[frozenset[Key], int]:
        """Couples with somebody between them: each has an arch over the row, those inside it lower."""
        spans: dict[int, list[tuple[int, int, frozenset[Key]]]] = {}
        for couple in self.plan.found.couples:
            members = self.plan.stand.of[couple.one].members
            left, right = sorted((members.index(couple.one), members.index(couple.two)))
            if right - left > 1:
                row = self.plan.found.row[couple.one]
                place = self.plan.places.x[members[left]]
                spans.setdefault(row, []).append((right - left, place, couple.pair))
        return {
            pair: level
            for found in spans.values()
            for level, (_, _, pair) in enumerate(sorted(found, key=lambda s: s[:2]))
        }

    def _route(self, one: Parentage) -> Route:
        bus = self.stems.get(one.union)
        if bus is None:
            start = self.routes.stem(one.union) if one.parents else None
            bus = self.stems[one.union] = self.routes.first(self._zone_of(one), start)
        placed = self.plan.found.placing[one.child] is one
        port = 0 if placed else self.routes.port(one.child)
        return self.routes.lead(bus, one.child, port=port, at=self._twins(one.child) if placed else None)

    def _zone_of(self, one: Parentage) -> int:
        """Under the lower parent; of brothers and sisters without parents, over the uppermost."""
        found, row = self.plan.found, self.plan.found.row
        if one.parents:
            return max(row[key] for key in one.parents)
        return min(row[other.child] for other in found.parentages if other.union == one.union) - 1

    def _twins(self, key: Key) -> int | None:
        """Where the lines of twins part: over the middle of them, if nothing keeps them asunder."""
        found = next((twins for twins in self.plan.family.twins if key in twins), None)
        placing = self.plan.found.placing
        if not found or len({placing[one].union if one in placing else one for one in found}) > 1:
            return None
        if len({self.plan.found.row[one] for one in found}) > 1:
            return None
        return round(sum(self.routes.x(one) for one in found) / len(found))

    def _far(self, couple: Couple) -> Route:
        upper, lower = sorted((couple.one, couple.two), key=lambda key: self.plan.found.row[key])
        bus = self.routes.first(self.plan.found.row[upper], self._side(upper))
        return self.routes.lead(bus, lower, port=self.routes.port(lower))

    def _side(self, key: Key) -> int:
        return self.routes.x(key) + self.plan.places.wide[key] // 2 + 4

    def _tops(self, sizes: list[int]) -> tuple[list[int], int]:
        tops, at = [], EDGE
        for row, size in enumerate(sizes):
            arches = [level for pair, level in self.arches.items() if self.plan.found.row[min(pair)] == row]
            at += (max(arches) + 2) * ARCH if arches else 0
            at += self._zone(row - 1)
            tops.append(at)
            at += size
        return tops, at + EDGE

    def _zone(self, zone: int) -> int:
        levels = self.need.get(zone, 0)
        if zone < 0:
            return levels * STEP + DROP if levels else 0
        return 2 * DROP + max(0, levels - 1) * STEP

    def _level(self, bus: Bus) -> int:
        """Counted from under the row above: from the top of the row below, so that arches find room."""
        row = bus.zone + 1
        arches = [level for pair, level in self.arches.items() if self.plan.found.row[min(pair)] == row]
        room = (max(arches) + 2) * ARCH if arches else 0
        return self.tops[row] - room - DROP - (self.need[bus.zone] - 1 - bus.level) * STEP

    def lead(self, boxes: dict[Key, Box]) -> None:
        for couple in self.plan.found.couples:
            self.couples.append(CoupleLine(couple, self._couple(couple, boxes)))
        for couple, route in self.far:
            self.couples.append(CoupleLine(couple, self._apart(couple, route, boxes)))
        for one, route in self.ways:
            points = (*self._start(one, boxes), *self._down(route, one.child, boxes))
            self.children.append(
                ChildLine(one.child, frozenset(one.parents), one.way, one.sure, tidy(points))
            )

    def _couple(self, couple: Couple, boxes: dict[Key, Box]) -> tuple[Point, ...]:
        one, two = sorted((boxes[couple.one], boxes[couple.two]), key=lambda box: box.x)
        if couple.pair not in self.arches:
            return (one.x + HALF, one.middle), (two.x - HALF, two.middle)
        over = one.top - (self.arches[couple.pair] + 1) * ARCH
        left, right = (self.routes.port(box.someone.key) for box in (one, two))
        ends = [
            (box.x + port, box.top + inset(box.someone.shape, port))
            for box, port in ((one, left), (two, right))
        ]
        return ends[0], (ends[0][0], over), (ends[1][0], over), ends[1]

    def _apart(self, couple: Couple, route: Route, boxes: dict[Key, Box]) -> tuple[Point, ...]:
        upper, lower = sorted((couple.one, couple.two), key=lambda key: self.plan.found.row[key])
        start = self._stub(boxes[upper], self._side(upper))
        return tidy((*start, *self._down(route, lower, boxes)))

    def _start(self, one: Parentage, boxes: dict[Key, Box]) -> tuple[Point, ...]:
        if not one.parents:
            return ()
        stem = self.routes.stem(one.union)
        here = [boxes[key] for key in one.parents if key in self._holders(one)]
        if len(here) == 2:
            pair = frozenset(one.parents)
            return (
                (
                    stem,
                    here[0].top - (self.arches[pair] + 1) * ARCH if pair in self.arches else here[0].middle,
                ),
            )
        return self._stub(here[0], stem)

    def _stub(self, box: Box, end: int) -> tuple[Point, ...]:
        y = box.middle + STUB
        return (box.x + side(box.someone.shape, STUB), y), (end, y)

    def _holders(self, one: Parentage) -> list[Key]:
        """The parents in the row that the stem goes down from."""
        row = self.plan.found.row
        lowest = max(row[key] for key in one.parents)
        return [key for key in one.parents if row[key] == lowest]

    def _down(self, route: Route, child: Key, boxes: dict[Key, Box]) -> tuple[Point, ...]:
        points: list[Point] = []
        for bus, after in zip(route.buses, (*route.buses[1:], None), strict=True):
            level = self._level(bus)
            leaves = after.start if after else self._leaves(bus, route, child)
            begins = bus.span[0] if bus.start is None else bus.start
            points += [(begins, level), (leaves, level)]
        box = boxes[child]
        top = box.top + inset(box.someone.shape, route.port)
        return (*points, (route.arrives, top))

    def _leaves(self, bus: Bus, route: Route, child: Key) -> int:
        """Twins part at the level itself: their last line slants."""
        if route.port or (middle := self._twins(child)) is None:
            return route.arrives
        return middle


def tidy(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Without points that are said twice or lie on a straight way."""
    out: list[Point] = []
    for point in points:
        if out and out[-1] == point:
            continue
        if len(out) > 1 and _straight(out[-2], out[-1], point):
            out[-1] = point
        else:
            out.append(point)
    return tuple(out)


def _straight(a: Point, b: Point, c: Point) -> bool:
    return (a[0] == b[0] == c[0] and (b[1] - a[1]) * (c[1] - b[1]) >= 0) or (
        a[1] == b[1] == c[1] and (b[0] - a[0]) * (c[0] - b[0]) >= 0
    )
