"""The boundary of a home: around those who live there, whoever stands between them left outside."""

import itertools
from collections.abc import Iterator

from throughline.design.genogram.family import Family, Key
from throughline.design.genogram.shapes import Box, Piece, Plan

AROUND = 6
ABOVE = 5


def pieces(family: Family, boxes: dict[Key, Box], plan: Plan) -> Iterator[Piece]:
    for number, household in enumerate(family.households):
        yield from _of(number, household, boxes, plan)


def _of(number: int, household: frozenset[Key], boxes: dict[Key, Box], plan: Plan) -> Iterator[Piece]:
    rows = [
        _runs(number, household, boxes, [key for one in row for key in one.members])
        for row in plan.stand.rows
    ]
    for above, below in itertools.pairwise(rows):
        yield from _joined(above, below)
    for row in rows:
        yield from row


def _runs(number: int, household: frozenset[Key], boxes: dict[Key, Box], row: list[Key]) -> list[Piece]:
    found: list[list[Box]] = []
    broken = True
    for key in row:
        if key in household:
            if broken:
                found.append([])
            found[-1].append(boxes[key])
        broken = key not in household
    return [
        Piece(
            number, run[0].left - AROUND, run[0].top - ABOVE, run[-1].right + AROUND,
            max(box.bottom for box in run) + AROUND,
        )
        for run in found
    ]  # fmt: skip


def _joined(above: list[Piece], below: list[Piece]) -> Iterator[Piece]:
    """Two rows of one home hang together where they stand under each other: only lines are between them."""
    for upper in above:
        for lower in below:
            left, right = max(upper.left, lower.left), min(upper.right, lower.right)
            if right - left > 4 * AROUND:
                yield Piece(upper.household, left, upper.bottom - AROUND, right, lower.top + AROUND)
