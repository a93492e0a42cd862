"""Around a child: nothing lies over anything, everybody is there once, and what is over stands apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from throughline.design.genogram.ecomap import HIGH, WIDE, Around, Ecomap, Node, Tie, lay_out, svg

EVERYBODY = st.lists(
    st.builds(
        Around, key=st.uuids().map(str), name=st.sampled_from(["Millbrook Primary", "W" * 60, "Nan"]), small=st.just("Since May"),
        tie=st.sampled_from(Tie), person=st.booleans(), ended=st.booleans(),
    ),
    max_size=40,
)  # fmt: skip


def over_each_other(drawn: Ecomap) -> list[tuple[Node, Node]]:
    return [
        (one, two)
        for one, two in combinations(drawn.nodes, 2)
        if abs(one.left - two.left) < WIDE and abs(one.top - two.top) < HIGH
    ]


@given(EVERYBODY)
def test_nothing_lies_over_anything_and_everybody_is_there_once(around: list[Around]) -> None:
    drawn = lay_out("Tia", "with Kelly", around)
    assert over_each_other(drawn) == []
    assert sorted(node.around.key for node in drawn.nodes) == sorted(one.key for one in around)
    assert all(0 <= n.left <= drawn.width - WIDE and 0 <= n.top <= drawn.height - HIGH for n in drawn.nodes)


@given(EVERYBODY)
def test_what_is_over_stands_under_everything_that_goes_on(around: list[Around]) -> None:
    drawn = lay_out("Tia", "", around)
    open_ones = [node.top for node in drawn.nodes if not node.around.ended]
    over = [node.top for node in drawn.nodes if node.around.ended]
    assert not (open_ones and over) or max(open_ones) + HIGH < min(over)


def test_two_in_one_place_would_be_found() -> None:
    nan = Around(key="1", name="Nan")
    assert over_each_other(Ecomap("Tia", "", (Node(nan, 10, 10), Node(nan, 20, 30)), 500, 500, (0, 0)))


@pytest.mark.parametrize("tie", list(Tie))
def test_every_tie_has_a_look_of_its_own(tie: Tie) -> None:
    drawn = svg(lay_out("Tia", "", [Around(key="1", name="Nan", tie=tie, person=True)]), label="Around Tia")
    assert f'<path class="{tie.value}"' in drawn
    assert ("M" in drawn.split("L")[-1].split('"')[0]) == (tie is Tie.STRAINED)
