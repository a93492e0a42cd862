"""Who and what is around a child: people on one side, services on the other, what is over below."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.genogram import labels

WIDE, HIGH, GAP = 176, 40, 10
MIDDLE = 150
"""Half of the room between the two sides."""
EDGE = 10
CENTRE = 104
WORDS = WIDE - 16


class Tie(StrEnum):
    """How the line is drawn, and what it says."""

    STRONG = "strong"
    PLAIN = "plain"
    THIN = "thin"
    STRAINED = "strained"


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    key: str
    name: str
    small: str = ""
    tie: Tie = Tie.PLAIN
    person: bool = False
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    around: Around
    left: int
    top: int

    @property
    def middle(self) -> int:
        return self.top + HIGH // 2


@dataclass(frozen=True, slots=True)
class Ecomap:
    name: str
    small: str
    nodes: tuple[Node, ...]
    width: int
    height: int
    centre: tuple[int, int]


def lay_out(name: str, small: str, around: list[Around]) -> Ecomap:
    """Those with the strongest ties nearest to the middle of their side."""
    sides = [[one for one in around if not one.ended and one.person is person] for person in (True, False)]
    ended = [one for one in around if one.ended]
    tallest = max(1, *(len(side) for side in sides))
    high = max(tallest * (HIGH + GAP) - GAP, CENTRE)
    width = 2 * (EDGE + WIDE + MIDDLE)
    nodes: list[Node] = []
    for side, left in zip(sides, (EDGE, width - EDGE - WIDE), strict=True):
        top = EDGE + (high - (len(side) * (HIGH + GAP) - GAP)) // 2
        nodes += [Node(one, left, top + place * (HIGH + GAP)) for place, one in enumerate(side)]
    below = EDGE + high + 2 * GAP
    across = (width - 2 * EDGE + GAP) // (WIDE + GAP)
    for place, one in enumerate(ended):
        row, column = divmod(place, across)
        nodes.append(Node(one, EDGE + column * (WIDE + GAP), below + row * (HIGH + GAP)))
    rows = -(-len(ended) // across)
    height = EDGE + high + EDGE + (rows * (HIGH + GAP) + GAP if rows else 0)
    return Ecomap(name, small, tuple(nodes), width, height, (width // 2, EDGE + high // 2))


def svg(one: Ecomap, *, label: str) -> SafeString:
    lines = ((_line(node, one),) for node in one.nodes if not node.around.ended)
    x, y = one.centre
    centre = format_html(
        '<g class="focus"><circle cx="{x}" cy="{}" r="{}"/><text x="{x}" y="{}">{}</text>'
        '<text class="small" x="{x}" y="{}">{}</text></g>',
        y, CENTRE // 2, y, _fit(one.name, CENTRE - 14), y + 16, _fit(one.small, CENTRE - 14), x=x,
    )  # fmt: skip
    return format_html(
        '<svg class="genogram ecomap" role="img" aria-label="{}" width="{w}" height="{h}" viewBox="0 0 {w} {h}">{}{}{}</svg>',
        label, format_html_join("", "{}", lines), centre, format_html_join("", "{}", ((_node(node),) for node in one.nodes)),
        w=one.width, h=one.height,
    )  # fmt: skip


def _line(node: Node, one: Ecomap) -> SafeString:
    x, y = one.centre
    left = node.left < x
    start = (x - CENTRE // 2, y) if left else (x + CENTRE // 2, y)
    end = (node.left + WIDE if left else node.left, node.middle)
    path = f"M{start[0]} {start[1]}L{end[0]} {end[1]}"
    if node.around.tie is Tie.STRAINED:
        path += _strokes(start, end)
    return format_html('<path class="{}" d="{}"/>', node.around.tie.value, path)


def _strokes(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Short upright strokes along the line: something is in the way."""
    points = [
        (start[0] + (end[0] - start[0]) * n // 6, start[1] + (end[1] - start[1]) * n // 6) for n in (2, 3, 4)
    ]
    return "".join(f"M{x} {y - 6}V{y + 6}" for x, y in points)


def _node(node: Node) -> SafeString:
    one, x = node.around, node.left + WIDE // 2
    return format_html(
        '<g class="{}"><rect x="{}" y="{}" width="{}" height="{}" rx="{}"/>'
        '<text class="name" x="{x}" y="{}">{}</text><text class="small" x="{x}" y="{}">{}</text></g>',
        "over" if one.ended else "who" if one.person else "service", node.left, node.top, WIDE, HIGH, 6 if one.person else 0,
        node.top + 17, _fit(one.name, WORDS), node.top + 32, _fit(one.small, WORDS), x=x,
    )  # fmt: skip


def _fit(words: str, room: int) -> str:
    if labels.width(words) <= room:
        return words
    while words and labels.width(f"{words}…") > room:
        words = words[:-1]
    return f"{words.rstrip()}…"
