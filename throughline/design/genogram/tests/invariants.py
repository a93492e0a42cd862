"""What is true of every drawing, written apart from what draws it. Each gives the faults it found."""

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from throughline.design.genogram import Drawing, Family
from throughline.design.genogram.family import Key, Shape
from throughline.design.genogram.generations import generations
from throughline.design.genogram.places import BOX
from throughline.design.genogram.shapes import Box

MOST_WIDE, MOST_HIGH = 190, 260
"""Points for each person, and for each row with the lines over it."""
Faults = Iterator[str]


def nobody_overlaps(drawing: Drawing) -> Faults:
    """Neither shapes nor words."""
    for one, two in combinations(drawing.boxes, 2):
        across = one.left < two.right and two.left < one.right
        if across and one.top < two.bottom and two.top < one.bottom:
            yield f"{one.someone.name} lies over {two.someone.name}"


def couples_stand_together(drawing: Drawing) -> Faults:
    """Between two partners of one row stand only partners of theirs; with two partners at most, nobody at all."""
    for line in drawing.couples:
        one, two = (drawing.box[key] for key in (line.couple.one, line.couple.two))
        if one.row == two.row:
            yield from _between(drawing, one, two)


def _between(drawing: Drawing, one: Box, two: Box) -> Faults:
    left, right = sorted((one.x, two.x))
    between = {box.someone.key for box in drawing.rows[one.row] if left < box.x < right}
    circle = _partners_of_partners(drawing, one.someone.key)
    if between - circle or (between and _is_a_line(drawing, circle)):
        yield f"{one.someone.name} and {two.someone.name} are kept asunder"


def _partners_of_partners(drawing: Drawing, key: Key) -> set[Key]:
    found, before = {key}, set()
    while found != before:
        before = set(found)
        for line in drawing.couples:
            same_row = drawing.box[line.couple.one].row == drawing.box[line.couple.two].row
            if same_row and line.couple.pair & found:
                found |= line.couple.pair
    return found


def _is_a_line(drawing: Drawing, circle: set[Key]) -> bool:
    lines = [line.couple.pair for line in drawing.couples if line.couple.pair <= circle]
    ends = [sum(key in pair for pair in lines) for key in circle]
    return max(ends) <= 2 and len(lines) < len(circle)


def children_stand_below(drawing: Drawing) -> Faults:
    for line in drawing.children:
        for parent in line.parents:
            if drawing.box[parent].row >= drawing.box[line.child].row:
                yield f"{drawing.box[line.child].someone.name} is not below {drawing.box[parent].someone.name}"


def eldest_stands_left(drawing: Drawing) -> Faults:
    """Of brothers and sisters in one row. Two families that married crosswise cannot both be kept."""
    if crosswise(drawing.family):
        return
    for siblings in _siblings(drawing):
        known = [drawing.box[key] for key in siblings]
        if [box.x for box in known] != sorted(box.x for box in known):
            yield f"{', '.join(box.someone.name for box in known)} are out of order"


def _siblings(drawing: Drawing) -> list[list[Key]]:
    found = generations(drawing.family)
    together: dict[tuple, list[Key]] = {}
    for child, one in found.placing.items():
        together.setdefault((one.union, found.row[child]), []).append(child)
    return [sorted(keys, key=drawing.family.eldest_first) for keys in together.values()]


def crosswise(family: Family) -> bool:
    """The order of birth goes round in a circle, or a run of partners would have to stand both ways round."""
    found = generations(family)
    follows: dict[Key, set[Key]] = {}
    run: dict[Key, Key] = {key: key for key in found.row}

    def of(key: Key) -> Key:
        while run[key] != key:
            key = run[key]
        return key

    for couple in found.couples:
        run[of(couple.one)] = of(couple.two)
    together: dict[tuple, list[Key]] = {}
    for child, one in found.placing.items():
        together.setdefault((one.union, found.row[child]), []).append(child)
    inside = 0
    for keys in together.values():
        ordered = sorted(keys, key=family.eldest_first)
        for elder, younger in pairwise(ordered):
            if of(elder) == of(younger):
                inside += 1
            follows.setdefault(of(elder), set()).add(of(younger))
    return inside > 0 or _goes_round(follows)


def _goes_round(follows: dict[Key, set[Key]]) -> bool:
    def reaches(start: Key, end: Key) -> bool:
        waiting, seen = list(follows.get(start, ())), set()
        while waiting:
            here = waiting.pop()
            if here == end:
                return True
            if here not in seen:
                seen.add(here)
                waiting += follows.get(here, ())
        return False

    return any(reaches(key, key) for key in follows)


def everybody_is_drawn_once(drawing: Drawing) -> Faults:
    drawn = sorted(box.someone.key for box in drawing.boxes)
    if drawn != sorted(drawing.family.places):
        yield "somebody is missing or stands twice"


def every_line_is_told(drawing: Drawing) -> Faults:
    """The same couples and children as the family has: no more and no fewer."""
    told = {couple.pair for couple in drawing.family.pairs()}
    if sorted(map(sorted, told)) != sorted(sorted(line.couple.pair) for line in drawing.couples):
        yield "the couples are others"
    kept = [(one.child, frozenset(one.parents), one.way) for one in generations(drawing.family).parentages]
    if sorted(map(str, kept)) != sorted(
        str((line.child, line.parents, line.way)) for line in drawing.children
    ):
        yield "the children are others"


def no_line_goes_through_anybody(drawing: Drawing) -> Faults:
    every = [(line.points, line.couple.pair) for line in drawing.couples]
    every += [(line.points, line.parents | {line.child}) for line in drawing.children]
    for points, whose in every:
        for start, end in pairwise(points):
            for box in drawing.boxes:
                if _enters(start, end, box, box.someone.key in whose):
                    yield f"a line of {sorted(whose)} goes through {box.someone.name}"


def _enters(start: tuple[int, int], end: tuple[int, int], box: Box, own: bool) -> bool:
    """Slanting lines, of twins, end on top of a shape. One's own line may reach one's shape, never one's words."""
    left, right = sorted((start[0], end[0]))
    top, bottom = sorted((start[1], end[1]))
    shape = (box.x - BOX // 2 + 1, box.top + 1, box.x + BOX // 2 - 1, box.top + BOX - 1)
    words = (box.left + 1, box.top + BOX + 1, box.right - 1, box.bottom)
    areas = [words] if own or box.someone.shape is not Shape.MAN else [shape, words]
    areas += [] if own else [shape]
    if left != right and top != bottom:
        return False
    return any(left < r and right > x and top < b and bottom > y for x, y, r, b in areas)


def a_home_holds_nobody_else(drawing: Drawing) -> Faults:
    for piece in drawing.homes:
        for box in drawing.boxes:
            across = box.left < piece.right and piece.left < box.right
            inside = across and box.top < piece.bottom and piece.top < box.bottom
            if inside and box.someone.key not in drawing.family.households[piece.household]:
                yield f"{box.someone.name} stands in a home that is not theirs"


def everybody_at_home_is_inside(drawing: Drawing) -> Faults:
    for number, household in enumerate(drawing.family.households):
        for key in household:
            box = drawing.box[key]
            if not any(
                p.household == number and p.left <= box.left and p.right >= box.right and p.top <= box.top
                and p.bottom >= box.bottom
                for p in drawing.homes
            ):  # fmt: skip
                yield f"{box.someone.name} stands outside the home"


def the_picture_is_bounded(drawing: Drawing) -> Faults:
    people, rows = len(drawing.boxes), len(drawing.rows)
    lines = len(drawing.children) + len(drawing.couples)
    if drawing.width > people * MOST_WIDE + 40 or drawing.height > rows * MOST_HIGH + 12 * lines:
        yield f"{drawing.width} by {drawing.height} for {people} people"
    outside = [
        box
        for box in drawing.boxes
        if box.left < 0 or box.right > drawing.width or box.bottom > drawing.height
    ]
    yield from (f"{box.someone.name} stands outside the picture" for box in outside)


EVERY: tuple[Callable[[Drawing], Faults], ...] = (
    nobody_overlaps, couples_stand_together, children_stand_below, eldest_stands_left, everybody_is_drawn_once,
    every_line_is_told, no_line_goes_through_anybody, a_home_holds_nobody_else, everybody_at_home_is_inside,
    the_picture_is_bounded,
)  # fmt: skip


def faults(drawing: Drawing) -> list[str]:
    return [fault for check in EVERY for fault in check(drawing)]
