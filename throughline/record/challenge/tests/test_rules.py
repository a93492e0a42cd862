"""Days and answers, both sides of each limit."""

from datetime import date

import pytest

from throughline.record.challenge import rules
from throughline.record.challenge.sorts import CHAIR, DIRECTOR, HEAD, INFORMAL, IRO, MANAGER, ORDER, PARTNER

MONDAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("raised_as", "raised", "local", "whole"),
    [
        (IRO, date(2026, 10, 12), 20, date(2026, 11, 9)),
        (IRO, date(2026, 10, 12), 40, date(2026, 11, 9)),
        (CHAIR, date(2026, 10, 12), 20, date(2026, 11, 9)),
        (CHAIR, date(2026, 10, 12), 10, date(2026, 10, 26)),
        (PARTNER, date(2026, 10, 12), 10, date(2026, 10, 26)),
        (IRO, date(2026, 12, 21), 20, date(2027, 1, 21)),
    ],
)
def test_twenty_working_days_are_the_officers_and_the_rest_is_set_here(raised_as, raised, local, whole):
    assert rules.whole_limit(raised_as, raised, local=local) == whole


@pytest.mark.parametrize(
    ("about", "stage", "since", "due"),
    [
        ("drift", INFORMAL, MONDAY, date(2026, 10, 19)),
        ("drift", DIRECTOR, date(2026, 11, 4), date(2026, 11, 9)),
        ("drift", DIRECTOR, date(2026, 11, 9), date(2026, 11, 9)),
        ("drift", DIRECTOR, date(2026, 11, 10), date(2026, 11, 17)),
        ("threshold", INFORMAL, MONDAY, MONDAY),
        ("threshold", MANAGER, MONDAY, MONDAY),
        ("threshold", HEAD, MONDAY, date(2026, 10, 19)),
        ("threshold", INFORMAL, date(2026, 10, 17), date(2026, 10, 19)),
    ],
)
def test_a_stage_has_its_days_inside_the_whole_and_a_threshold_is_answered_the_same_day(
    about, stage, since, due
):
    assert rules.stage_due(about, stage, since, date(2026, 11, 9), stage_days=5) == due


def test_stages_go_one_way():
    assert [rules.is_later(stage, MANAGER) for stage in ORDER] == [False, False, True, True]


@pytest.mark.parametrize(
    "words",
    [
        "Noted.",
        "noted",
        "This is noted.",
        "Thank you, noted.",
        "Under review",
        "Will be looked into.",
        "We will see",
    ],
)
def test_noted_is_no_answer(words):
    assert not rules.is_an_answer(words)


@pytest.mark.parametrize(
    "words",
    [
        "Priya books the meeting.",
        "Noted, and Priya books the permanence meeting.",
        "The panel hears the match in January.",
    ],
)
def test_who_does_what_is_an_answer(words):
    assert rules.is_an_answer(words)
