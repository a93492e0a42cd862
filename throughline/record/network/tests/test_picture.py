"""From what is told to what is drawn: lines, places and words; and the list says the same as the picture."""

from dataclasses import replace
from datetime import date

import pytest

from throughline.design.genogram import Bond, Way, draw, svg
from throughline.design.genogram.tests.invariants import faults
from throughline.design.genogram.tests.written import drawn as as_text
from throughline.record.network.picture import UNKNOWN, drawn
from throughline.record.network.said import rows
from throughline.record.network.tests.families import the_family

MARSDENS = (
    "Kelly mother Tia", "Kelly mother Kai", "Kelly mother Esme", "Jon father Tia", "Jon father Kai", "Craig father Esme",
    "Tia brother or sister Kai", "Tia half-brother or half-sister Esme", "Kai half-brother or half-sister Esme",
    "Jon partner Kelly to 2019-03-01", "Craig partner Kelly to 2026-06-21", "Sheila grandmother Tia", "Sheila mother Kelly",
    "Lee uncle Tia", "Sheila mother Lee",
)  # fmt: skip


def names(found) -> dict[int, str]:
    return {key: one.given_name for key, one in found.people.items()} | {UNKNOWN: "?"}


def unions(found) -> set[str]:
    called = names(found)
    return {
        f"{'+'.join(sorted(called[key] for key in one.parents))}:{called[one.child]}"
        + ("" if one.way is Way.BIRTH else f" ({one.way})") + ("" if one.sure else " ?")
        for one in drawn(found).parentages
    }  # fmt: skip


def test_three_children_and_two_fathers_are_one_drawing() -> None:
    found = the_family(*MARSDENS, homes=("Kelly Tia Kai Esme",))
    drawing = draw(drawn(found))
    assert as_text(drawing) == ["Sheila", "Lee   Jon // Kelly // Craig", "Kai   Tia   Esme"]
    assert faults(drawing) == []


@pytest.mark.parametrize(
    ("ties", "expected"),
    [
        (("Kelly mother Tia",), {"?+Kelly:Tia"}),
        (("Kelly mother Tia", "Jon father Tia"), {"Jon+Kelly:Tia"}),
        (("Kelly mother Tia", "Jon putative father Tia"), {"Jon+Kelly:Tia ?"}),
        (("Kelly mother Tia", "? Jon father Tia"), {"Jon+Kelly:Tia ?"}),
        (
            ("Kelly mother Tia", "Jon father Tia", "Lee putative father Tia"),
            {"Jon+Kelly:Tia", "Kelly+Lee:Tia ?"},
        ),
        (
            ("Kelly mother Tia", "Jon father Tia", "Tia brother or sister Kai"),
            {"Jon+Kelly:Tia", "Jon+Kelly:Kai"},
        ),
        (("Tia brother or sister Kai",), {":Tia", ":Kai"}),
        (
            ("Kelly mother Tia", "Jon father Tia", "Ann adoptive mother Tia"),
            {"Jon+Kelly:Tia", "Ann:Tia (adoption)"},
        ),
        (
            (
                "Kelly mother Tia",
                "Jon father Tia",
                "Mo foster carer Tia",
                "Jo foster carer Tia",
                "Mo partner Jo",
            ),
            {"Jon+Kelly:Tia", "Jo+Mo:Tia (care)"},
        ),
        (("Kelly mother Tia", "Jon father Tia", "Mo foster carer Tia to 2026-08-10"), {"Jon+Kelly:Tia"}),
        (("Kelly mother Tia", "Jon father Tia", "Lee step-father Tia"), {"Jon+Kelly:Tia"}),
        (("Nan grandparent Tia", "Pat cousin Tia"), set()),
    ],
)
def test_what_is_told_becomes_lines(ties: tuple[str, ...], expected: set[str]) -> None:
    found = the_family(*ties)
    assert unions(found) == expected
    assert faults(draw(drawn(found))) == []


@pytest.mark.parametrize(
    ("tie", "bond"),
    [
        ("Jon partner Kelly", Bond.TOGETHER),
        ("Jon partner Kelly to 2026-11-21", Bond.TOGETHER),
        ("Jon partner Kelly to 2026-11-20", Bond.ENDED),
        ("Jon former partner Kelly", Bond.ENDED),
        ("? Jon partner Kelly", Bond.UNSURE),
    ],
)
def test_a_couple_is_drawn_as_it_is_on_the_day(tie: str, bond: Bond) -> None:
    family = drawn(the_family("Kelly mother Tia", "Jon father Tia", tie))
    assert [couple.bond for couple in family.couples] == [bond]


def test_somebody_whose_side_nobody_knows_stands_in_their_row_with_the_word() -> None:
    family = drawn(the_family("Kelly mother Tia", "Nan grandparent Tia"))
    nan = next(one for one in family.people if one.name == "Nan")
    assert (nan.row, nan.caption) == (-2, "grandparent")
    assert {box.someone.name: box.row for box in draw(family).boxes}["Nan"] == 0


def test_a_twin_is_one_of_the_same_parents_and_day_or_told_to_be() -> None:
    both = ("Kelly mother Tia", "Jon father Tia", "Kelly mother Mia", "Jon father Mia")
    assert drawn(the_family(*both, Mia={"born": date(2017, 6, 3)})).twins
    assert not drawn(the_family(*both, Mia={"born": date(2017, 6, 4)})).twins
    assert drawn(the_family(*both, "Mia twin Tia", Mia={"born": date(2017, 6, 4)})).twins


def test_an_unborn_child_is_a_triangle_and_somebody_who_died_is_crossed() -> None:
    found = the_family(
        "Kelly mother Tia", "Kelly mother Bump", "Jon father Tia", Bump={"born": None, "expected": date(2027, 1, 19)},
        Jon={"died": date(2026, 11, 20)},
    )  # fmt: skip
    picture = svg(draw(drawn(found)), label="A")
    assert picture.count('class="dead"') == 1 and picture.count("H") and "<title" not in picture
    assert {one.name: one.dead for one in drawn(found).people}["Jon"]
    before = the_family("Jon father Tia", Jon={"died": date(2026, 11, 21)})
    assert not any(one.dead for one in drawn(before).people)


HARD = {
    "the Marsdens": MARSDENS,
    "nobody but the child": (),
    "a disputed father": ("Kelly mother Tia", "? Jon father Tia", "Lee putative father Tia"),
    "foster carers and a step-parent": (
        "Kelly mother Tia", "Jon father Tia", "Mo foster carer Tia", "Lee partner Kelly", "Lee step-father Tia",
    ),
    "adopted": ("Kelly mother Tia", "Ann adoptive mother Tia", "Bob adoptive father Tia", "Ann partner Bob"),
    "brothers without parents": ("Tia brother or sister Kai",),
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
def test_the_list_says_what_the_picture_draws(name: str) -> None:
    found = the_family(*HARD[name], homes=("Tia",))
    drawing = draw(drawn(found))
    assert missing(drawing, rows(drawing, found), found) == []


def missing(drawing, said, found) -> list[str]:
    """Every person, couple, parent and home of the drawing that the list does not say."""
    words = {line.key: line.words for row in said for line in row.lines}
    called = names(found) | {UNKNOWN: "not recorded"}
    out = [one.someone.name for one in drawing.boxes if one.someone.key not in words]
    if out:
        return out
    for line in drawing.couples:
        for key in line.couple.pair - {UNKNOWN}:
            (other,) = line.couple.pair - {key}
            if called[other] not in words[key]:
                out.append(f"{called[key]} with {called[other]}")
    for line in drawing.children:
        for parent in line.parents:
            if called[parent] not in words[line.child] or called[line.child] not in words[parent]:
                out.append(f"{called[parent]} of {called[line.child]}")
        if not line.sure and "not certain" not in words[line.child]:
            out.append(f"doubt about {called[line.child]}")
    homes = {key for household in drawing.family.households for key in household}
    out += [called[key] for key in words if ("Lives in this home" in words[key]) != (key in homes)]
    return out


def test_a_list_that_leaves_somebody_or_something_out_is_found() -> None:
    """The control: the same comparison goes red for a person, a line, a doubt and a home."""
    found = the_family(*MARSDENS, homes=("Kelly Tia",))
    drawing = draw(drawn(found))
    whole = rows(drawing, found)
    assert missing(drawing, whole, found) == []
    assert missing(drawing, whole[1:], found) == ["Sheila"]
    for words in (" No longer with Jon.", "Child of Jon and Kelly", "Lives in this home"):
        spoilt = [
            replace(row, lines=tuple(replace(one, words=_without(one.words, words)) for one in row.lines))
            for row in whole
        ]
        assert missing(drawing, spoilt, found), words


def _without(said: str, words: str) -> str:
    return said.replace(words, "").replace(words.strip(" ."), "")
