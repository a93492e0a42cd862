"""The drawing as SVG: classes only, so that the sheet colours it and paper prints it in grey."""

import itertools
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.genogram.drawing import Drawing
from throughline.design.genogram.family import Bond, Shape, Way
from throughline.design.genogram.labels import LINE
from throughline.design.genogram.places import BOX, HALF
from throughline.design.genogram.shapes import LABEL, Box, ChildLine, CoupleLine, Piece, Point


def svg(drawing: Drawing, *, label: str) -> SafeString:
    """`label` is what a screen reader says of the whole; the people are read in the list beside it."""
    return format_html(
        '<svg class="genogram" role="img" aria-label="{}" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{}{}{}{}</svg>',
        label, _homes(drawing.homes), _children(drawing.children), _each(_couple, drawing.couples),
        _each(_person, drawing.boxes), w=drawing.width, h=drawing.height,
    )  # fmt: skip


def _each(draw: Callable[[Any], SafeString], found: Iterable[Any]) -> SafeString:
    return format_html_join("", "{}", ((draw(one),) for one in found))


def _homes(pieces: tuple[Piece, ...]) -> SafeString:
    """Drawn twice, edge and then ground, so that only the outer edge of all pieces of a home is left."""
    numbers = sorted({one.household for one in pieces})
    paths = ["".join(_rectangle(one) for one in pieces if one.household == number) for number in numbers]
    return format_html_join(
        "", '<path class="edge" d="{}"/><path class="ground" d="{}"/>', ((path, path) for path in paths)
    )


def _rectangle(one: Piece) -> str:
    return f"M{one.left} {one.top}H{one.right}V{one.bottom}H{one.left}z"


def _children(lines: tuple[ChildLine, ...]) -> SafeString:
    """All lines of one look are one path."""
    looks: dict[str, list[ChildLine]] = {}
    for one in lines:
        looks.setdefault(_look(one), []).append(one)
    paths = ((look, _paths(found)) for look, found in looks.items())
    doubts = (one.points[-1] for one in lines if not one.sure)
    return format_html_join("", '<path class="{}" d="{}"/>', paths) + _each(_doubt, doubts)


def _look(one: ChildLine) -> str:
    return one.way.value if one.sure or one.way is not Way.BIRTH else "unsure"


def _paths(lines: list[ChildLine]) -> str:
    """What brothers and sisters share is drawn once."""
    seen: set[tuple[Point, Point]] = set()
    out = ""
    for one in lines:
        at: Point | None = None
        for step in zip(one.points, one.points[1:], strict=False):
            if step in seen:
                continue
            seen.add(step)
            out += (f"M{_at(step[0])}" if at != step[0] else "") + _to(*step)
            at = step[1]
    return out


def _at(point: Point) -> str:
    return f"{point[0]} {point[1]}"


def _to(start: Point, end: Point) -> str:
    if start[0] == end[0]:
        return f"V{end[1]}"
    return f"H{end[0]}" if start[1] == end[1] else f"L{_at(end)}"


def _doubt(end: Point) -> SafeString:
    return format_html('<text class="doubt" x="{}" y="{}">?</text>', end[0] + 5, end[1] - 3)


def _couple(line: CoupleLine) -> SafeString:
    look = "couple unsure" if line.couple.bond is Bond.UNSURE else "couple"
    path = f"M{_at(line.points[0])}" + "".join(
        _to(*step) for step in zip(line.points, line.points[1:], strict=False)
    )
    if line.couple.bond is Bond.ENDED:
        path += _strokes(line.points)
    return format_html('<path class="{}" d="{}"/>', look, path)


def _strokes(points: tuple[Point, ...]) -> str:
    """Two short strokes across the longest level part: this is over."""
    level = [step for step in itertools.pairwise(points) if step[0][1] == step[1][1]]
    (left, y), (right, _) = max(level, key=lambda step: abs(step[1][0] - step[0][0]))
    at = min(left, right) + abs(right - left) // 3
    return "".join(f"M{x - 3} {y + 6}L{x + 3} {y - 6}" for x in (at, at + 5))


def _person(box: Box) -> SafeString:
    one = box.someone
    kind = "focus" if one.focus else "dead" if one.dead else "who"
    inside = (
        format_html('<text x="{}" y="{}">{}</text>', box.x, box.middle + 5, one.inside) if one.inside else ""
    )
    return format_html(
        '<g class="{}">{}{}{}{}</g>', kind, _shape(box), inside, _words(box), _cross(box) if one.dead else ""
    )


def _shape(box: Box) -> SafeString:
    x, top, middle = box.x, box.top, box.middle
    if box.someone.shape is Shape.WOMAN:
        return format_html('<circle cx="{}" cy="{}" r="{}"/>', x, middle, HALF)
    if box.someone.shape is Shape.MAN:
        return format_html('<rect x="{}" y="{}" width="{w}" height="{w}"/>', x - HALF, top, w=BOX)
    if box.someone.shape is Shape.UNBORN:
        return format_html('<path d="M{} {}L{} {}H{}z"/>', x, top, x + HALF, top + BOX, x - HALF)
    return format_html(
        '<path d="M{x} {}L{} {m}L{x} {}L{} {m}z"/>', top, x + HALF, top + BOX, x - HALF, x=x, m=middle
    )


def _cross(box: Box) -> SafeString:
    """Across the shape, drawn last and thin: the age is still to be read."""
    left, right, top, bottom = box.x - 13, box.x + 13, box.top + 5, box.top + BOX - 5
    return format_html(
        '<path class="cross" d="M{l} {t}L{r} {b}M{r} {t}L{l} {b}"/>', l=left, r=right, t=top, b=bottom
    )


def _words(box: Box) -> SafeString:
    lines = [("name", words) for words in box.words] + [("small", words) for words in box.small]
    y = box.top + BOX + LABEL - 3
    placed = ((kind, box.x, y + number * LINE, words) for number, (kind, words) in enumerate(lines, 1))
    return format_html_join("", '<text class="{}" x="{}" y="{}">{}</text>', placed)
