"""The days of an assessment, both sides of each: pure."""

from datetime import date

import pytest

from throughline.record.assessment import rules

START = date(2026, 10, 8)
# Fri 20 Nov is working day 31; day 10 is Thu 22 Oct, day 30 Thu 19 Nov, day 45 Thu 10 Dec.
DAYS = [
    (date(2026, 10, 8), 0), (date(2026, 10, 9), 1), (date(2026, 10, 21), 9), (date(2026, 10, 22), 10),
    (date(2026, 11, 18), 29), (date(2026, 11, 19), 30), (date(2026, 11, 20), 31), (date(2026, 12, 10), 45),
]  # fmt: skip


@pytest.mark.parametrize(("on", "number"), DAYS)
def test_the_day_after_the_start_is_day_one(on, number) -> None:
    assert rules.working_day(START, on) == number


def test_the_last_day_is_the_45th_by_the_standard() -> None:
    assert rules.last_day(START) == date(2026, 12, 10)


# day, checkpoints, mark that is owed
OWED = [
    (date(2026, 10, 21), [], 0),
    (date(2026, 10, 22), [], 10),
    (date(2026, 10, 22), [date(2026, 10, 15)], 0),
    (date(2026, 10, 22), [date(2026, 10, 14)], 10),
    (date(2026, 11, 18), [date(2026, 10, 15)], 0),
    (date(2026, 11, 19), [date(2026, 10, 15)], 30),
    (date(2026, 11, 19), [date(2026, 11, 12)], 0),
    (date(2026, 11, 19), [date(2026, 11, 11)], 30),
]


@pytest.mark.parametrize(("on", "checked", "mark"), OWED)
def test_a_manager_is_asked_at_10_and_at_30_and_not_twice_in_a_week(on, checked, mark) -> None:
    assert rules.mark_owed(START, on, checked) == mark


def test_what_is_signed_asks_to_be_read_before_anything_else() -> None:
    asked = rules.prompt(start=START, on=date(2026, 11, 20), checked=[], waiting=[], signed=True)
    assert asked.words.startswith("Written and signed")


def test_with_nothing_left_of_the_plan_it_asks_what_keeps_it_open_on_any_day() -> None:
    asked = rules.prompt(start=START, on=date(2026, 10, 9), checked=[], waiting=[], signed=False)
    assert asked.words == "Everything that was planned has happened. What keeps it open?"
    assert (
        rules.prompt(start=START, on=date(2026, 10, 9), checked=[], waiting=["child"], signed=False) is None
    )


# requires, registered, what asks for one, supervisor, the input refused
WHO = [
    ("registered", True, "", "", ""),
    ("registered", False, "", "", "lead_id"),
    ("supervised", False, "", "Mariam Achebe", ""),
    ("supervised", False, "", "", "supervised_by"),
    ("supervised", True, "a child protection plan", "Mariam Achebe", "requires"),
]


@pytest.mark.parametrize(("requires", "registered", "asked", "by", "refused"), WHO)
def test_who_may_lead_follows_what_stands_about_the_child(requires, registered, asked, by, refused) -> None:
    found = rules.start_problems(
        began=START, planned_end=date(2026, 12, 10), today=START, requires=requires, registered=registered, asked=asked,
        supervised_by=by,
    )  # fmt: skip
    assert list(found) == ([refused] if refused else [])


# before, after, what is said
MOVED = [
    ("met", "mostly", "worse"), ("not met", "mostly", "better"), ("met", "met", ""), ("unknown", "met", ""),
    ("met", "unknown", ""), ("often not", "not met", "worse"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "said"), MOVED)
def test_not_known_is_neither_better_nor_worse(before, after, said) -> None:
    from throughline.record.assessment.tool import moved

    assert moved(before, after) == said
