"""A drawing spoilt in one way: the rule that forbids it says so, and no other test of the drawing could."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from throughline.design.genogram import Drawing, draw, svg
from throughline.design.genogram.labels import WIDEST, broken, width
from throughline.design.genogram.places import places
from throughline.design.genogram.shapes import Box
from throughline.design.genogram.tests import invariants
from throughline.design.genogram.tests.written import family

FAMILY = """
    Ron† + Sheila: Lee 1985, Kelly 1991
    Vic + Lorna: Jon 1990, Bea 1993
    Kelly // Jon: Kai 2012, Tia* 2017
    Kelly // Craig: Esme 2023
    home Kelly Kai Tia Esme
"""
Spoil = Callable[[Drawing], Drawing]


def moved(name: str, **where: int) -> Spoil:
    def spoil(drawing: Drawing) -> Drawing:
        return replace(drawing, boxes=tuple(_with(box, name, where) for box in drawing.boxes))

    return spoil


def _with(box: Box, name: str, where: dict[str, int]) -> Box:
    return replace(box, **where) if box.someone.name == name else box


def swapped(one: str, two: str) -> Spoil:
    def spoil(drawing: Drawing) -> Drawing:
        at = {box.someone.name: box.x for box in drawing.boxes}
        return moved(one, x=at[two])(moved(two, x=at[one])(drawing))

    return spoil


def through_somebody(drawing: Drawing) -> Drawing:
    lee = next(box for box in drawing.boxes if box.someone.name == "Lee")
    line = replace(drawing.couples[0], points=((0, lee.middle), (drawing.width, lee.middle)))
    return replace(drawing, couples=(line, *drawing.couples[1:]))


def home_of_all(drawing: Drawing) -> Drawing:
    piece = replace(drawing.homes[0], left=0, top=0, right=drawing.width, bottom=drawing.height)
    return replace(drawing, homes=(piece,))


SPOILT: dict[str, tuple[Spoil, Callable]] = {
    "one stands over another": (moved("Lee", x=100), invariants.nobody_overlaps),
    "somebody stands between partners": (swapped("Lee", "Craig"), invariants.couples_stand_together),
    "a child stands beside the parents": (moved("Tia", row=1), invariants.children_stand_below),
    "the younger stands left": (swapped("Kai", "Tia"), invariants.eldest_stands_left),
    "somebody is left out": (lambda d: replace(d, boxes=d.boxes[1:]), invariants.everybody_is_drawn_once),
    "somebody is drawn twice": (lambda d: replace(d, boxes=(*d.boxes, d.boxes[0])), invariants.everybody_is_drawn_once),
    "a couple has no line": (lambda d: replace(d, couples=d.couples[1:]), invariants.every_line_is_told),
    "a child has no line": (lambda d: replace(d, children=d.children[1:]), invariants.every_line_is_told),
    "a line goes through somebody": (through_somebody, invariants.no_line_goes_through_anybody),
    "a home holds others": (home_of_all, invariants.a_home_holds_nobody_else),
    "somebody lives outside": (lambda d: replace(d, homes=()), invariants.everybody_at_home_is_inside),
    "the picture is too wide": (lambda d: replace(d, width=9_999), invariants.the_picture_is_bounded),
    "somebody stands outside": (moved("Bea", x=2_000), invariants.the_picture_is_bounded),
}  # fmt: skip


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_drawing_is_found(how: str) -> None:
    spoil, rule = SPOILT[how]
    whole = draw(family(FAMILY))
    assert list(rule(whole)) == []
    assert list(rule(spoil(whole)))


def test_every_rule_has_a_drawing_that_breaks_it() -> None:
    assert {rule for _, rule in SPOILT.values()} == set(invariants.EVERY)


def test_without_the_space_between_runs_names_would_lie_over_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same rule goes red when it is the layout that is broken, not only the drawing."""
    monkeypatch.setitem(places.__globals__, "BETWEEN", -60)
    assert list(invariants.nobody_overlaps(draw(family(FAMILY))))


def test_every_picture_of_one_family_is_the_same_and_of_another_is_not() -> None:
    one, other = draw(family(FAMILY)), draw(family(FAMILY.replace("1985", "1999")))
    assert svg(one, label="A") == svg(draw(family(FAMILY)), label="A")
    assert svg(one, label="A") != svg(other, label="A")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Tia", ("Tia",)),
        ("Wilhelmina-Maximiliana", ("Wilhelmina-", "Maximiliana")),
        ("Anne Marie Louise Philippa", ("Anne Marie", "Louise…")),
        ("W" * 20, ("W" * 7, "W" * 6 + "…")),
    ],
)
def test_a_long_name_breaks_where_it_can_and_never_goes_past_its_place(
    name: str, lines: tuple[str, ...]
) -> None:
    assert broken(name) == lines
    assert all(width(line) <= WIDEST for line in lines)
