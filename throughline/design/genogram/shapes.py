"""What a drawing is made of, in whole points: boxes, lines and homes."""

from dataclasses import dataclass
from functools import cached_property

from throughline.design.genogram import labels
from throughline.design.genogram.clusters import Standing
from throughline.design.genogram.family import Couple, Family, Key, Shape, Someone, Way
from throughline.design.genogram.generations import Generations
from throughline.design.genogram.places import BOX, HALF, Places

EDGE = 10
"""Of the whole picture."""
LABEL = 4
"""Between a shape and its name."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """One person: the middle and the top of the shape, and how far the words reach."""

    someone: Someone
    row: int
    x: int
    top: int
    wide: int
    words: tuple[str, ...]
    small: tuple[str, ...]

    @property
    def middle(self) -> int:
        return self.top + HALF

    @property
    def bottom(self) -> int:
        """Under the last line of words."""
        return self.top + BOX + LABEL + (len(self.words) + len(self.small)) * labels.LINE

    @property
    def left(self) -> int:
        return self.x - self.wide // 2 - 1

    @property
    def right(self) -> int:
        return self.x + self.wide // 2 + 1


@dataclass(frozen=True, slots=True)
class CoupleLine:
    couple: Couple
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ChildLine:
    """From a union down to one of its children. Brothers and sisters share the first of it."""

    child: Key
    parents: frozenset[Key]
    way: Way
    sure: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a home's boundary: left, top, right, bottom."""

    household: int
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True)
class Drawing:
    family: Family
    width: int
    height: int
    boxes: tuple[Box, ...]
    couples: tuple[CoupleLine, ...]
    children: tuple[ChildLine, ...]
    homes: tuple[Piece, ...]

    @cached_property
    def box(self) -> dict[Key, Box]:
        return {one.someone.key: one for one in self.boxes}

    @cached_property
    def rows(self) -> list[list[Box]]:
        """From the top, each from the left."""
        found: dict[int, list[Box]] = {}
        for one in sorted(self.boxes, key=lambda each: (each.row, each.x)):
            found.setdefault(one.row, []).append(one)
        return list(found.values())


@dataclass(frozen=True, slots=True)
class Plan:
    """What was found out about a family, on the way to its drawing."""

    family: Family
    found: Generations
    stand: Standing
    places: Places


def inset(shape: Shape, across: int) -> int:
    """How far under its top a shape begins, so many points from its middle."""
    if shape is Shape.MAN:
        return 0
    if shape is Shape.WOMAN:
        return HALF - round((HALF * HALF - across * across) ** 0.5)
    return abs(across) * (2 if shape is Shape.UNBORN else 1)


def side(shape: Shape, down: int) -> int:
    """How far from its middle line a shape ends, so many points under its middle."""
    if shape is Shape.MAN:
        return HALF
    if shape is Shape.WOMAN:
        return round((HALF * HALF - down * down) ** 0.5)
    return (HALF + down) // 2 if shape is Shape.UNBORN else HALF - down
