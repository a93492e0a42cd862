"""From a family to its drawing: rows, runs, places, lines, homes. The same family is always drawn the same."""

from throughline.design.genogram import labels
from throughline.design.genogram.clusters import standing
from throughline.design.genogram.family import Family, Key
from throughline.design.genogram.generations import generations
from throughline.design.genogram.homes import pieces
from throughline.design.genogram.lines import Lines
from throughline.design.genogram.places import BOX, places
from throughline.design.genogram.shapes import EDGE, LABEL, Box, Drawing, Plan
from throughline.design.genogram.sweeps import Sweeping

__all__ = ["Drawing", "draw", "plan"]


def plan(family: Family) -> Plan:
    found = generations(family)
    stand = Sweeping(family, found, standing(family, found)).tidied()
    return Plan(family, found, stand, places(family, found, stand))


def draw(family: Family) -> Drawing:
    one = plan(family)
    lines = Lines(one, _sizes(one))
    boxes = _boxes(one, lines.tops)
    lines.lead(boxes)
    homes = pieces(family, boxes, one)
    return Drawing(
        family=family, width=lines.width, height=lines.height, boxes=tuple(boxes.values()),
        couples=tuple(lines.couples), children=tuple(lines.children), homes=tuple(homes),
    )  # fmt: skip


def _sizes(one: Plan) -> list[int]:
    """How high each row is: the shape and the most words under any."""
    rows = [0] * len(one.stand.rows)
    for someone in one.family.people:
        row = one.found.row[someone.key]
        words = len(labels.broken(someone.name)) + len(labels.broken(someone.caption))
        rows[row] = max(rows[row], BOX + LABEL + words * labels.LINE)
    return rows


def _boxes(one: Plan, tops: list[int]) -> dict[Key, Box]:
    at = one.places
    return {
        someone.key: Box(
            someone, one.found.row[someone.key], at.x[someone.key] + EDGE, tops[one.found.row[someone.key]],
            at.wide[someone.key], labels.broken(someone.name), labels.broken(someone.caption),
        )
        for someone in one.family.people
    }  # fmt: skip
