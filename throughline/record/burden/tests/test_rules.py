"""What counts as carried, as typed again, as seldom used, and as another form. Tables, on both sides of each limit."""

from dataclasses import replace
from datetime import date

import pytest

from throughline.record.burden.rules import carried, form_of, retyped, seldom
from throughline.record.entries.kinds import by_key
from throughline.record.marking.carried import Copied, Earlier

EXACTLY_40 = "Tea was on the table and both were warm."


@pytest.mark.parametrize(
    ("opened", "answers", "number"),
    [
        ({}, {"story": "Typed."}, 0),
        ({"day": "Fri 20 Nov 2026"}, {"day": "Fri 20 Nov 2026"}, 1),
        ({"day": "Fri 20 Nov 2026"}, {"day": "Thu 19 Nov 2026"}, 0),
        ({"day": "Fri 20 Nov 2026"}, {}, 0),
        ({"note": "  "}, {"note": "  "}, 0),
        ({"a": "1", "b": "2"}, {"a": "1", "b": "2", "c": "3"}, 2),
    ],
)
def test_an_answer_that_was_left_as_it_stood_was_carried(opened, answers, number):
    assert carried(opened, answers) == number


def copy_of(words: str, age: int = 10) -> Copied:
    source = Earlier(entry=1, what="visit", day=date(2026, 11, 1), passages=(words,))
    return Copied(passage="story", words=words, number=len(words.split()), source=source, age=age)


@pytest.mark.parametrize(
    ("words", "age", "opened", "number"),
    [
        (EXACTLY_40, 10, "", 1),
        (EXACTLY_40[:-1], 10, "", 0),
        (EXACTLY_40, 366, "", 1),
        (EXACTLY_40, 367, "", 0),
        (EXACTLY_40, 10, f"It began so: {EXACTLY_40} And went on.", 0),
        (EXACTLY_40, 10, "TEA was on the table, and both were warm.", 0),
        (EXACTLY_40, 10, "Tea was on the table.", 1),
    ],
)
def test_a_passage_is_typed_again_when_it_is_long_and_lately_written_and_was_not_carried(
    words, age, opened, number
):
    assert len(EXACTLY_40) == 40
    assert retyped([copy_of(words, age)], {"story": opened}) == number


@pytest.mark.parametrize(
    ("asked", "empty", "said"),
    [(19, 19, False), (20, 20, True), (20, 18, True), (20, 17, False), (1000, 900, True), (1000, 899, False), (0, 0, False)],
)  # fmt: skip
def test_a_question_is_seldom_used_from_twenty_askings_and_nine_empty_in_ten(asked, empty, said):
    assert seldom(asked, empty) is said


def test_a_form_is_another_when_a_question_changes_and_the_same_when_its_name_in_lists_does():
    visit = by_key()["visit"]
    first, *rest = visit.each_child
    asked_otherwise = replace(visit, each_child=(replace(first, label="Was the child there?"), *rest))
    assert form_of(asked_otherwise) != form_of(visit)
    assert form_of(replace(visit, each_child=tuple(rest))) != form_of(visit)
    assert form_of(replace(visit, name="Call", significant=True)) == form_of(visit)


def test_no_two_kinds_have_the_same_form():
    kinds = by_key().values()
    assert len({form_of(one) for one in kinds}) == len(kinds)
