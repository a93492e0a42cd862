"""What stands still, who holds it and how it leaves: drawn as tables, both sides of each limit."""

from datetime import date, timedelta

import pytest

from throughline.record.drift import rules
from throughline.record.drift.rules import Explained, Holder, Left, Standstill, Step, Words

TODAY = date(2026, 11, 20)
SIX_WEEKS = TODAY - timedelta(days=42)


def still(person: int = 1, *, about: str = "plan", day: date = SIX_WEEKS, **more) -> Standstill:
    return Standstill(person_id=person, about=about, day=day, last="core_group_held", **more)


def explained(on: date, until: date) -> Explained:
    return Explained(Words("Mum is in hospital until January.", "Mariam Achebe", on), until)


@pytest.mark.parametrize(
    ("about", "days", "stands"),
    [("plan", 41, False), ("plan", 42, True), ("permanence", 41, False), ("permanence", 42, True), ("assessment", 181, False),
     ("assessment", 182, True)],
)  # fmt: skip
def test_six_weeks_of_a_plan_and_half_a_year_of_an_assessment_are_a_standstill(about, days, stands):
    assert still(about=about, day=TODAY - timedelta(days=days)).stands(TODAY) is stands


def test_what_no_longer_runs_is_on_no_list():
    assert not still(runs=False).stands(TODAY)


@pytest.mark.parametrize(
    ("written", "until", "stands"),
    [
        (TODAY, TODAY + timedelta(days=1), False),  # from the day it was written
        (TODAY - timedelta(days=7), TODAY, True),  # on its day it comes back
        (SIX_WEEKS - timedelta(days=1), TODAY + timedelta(days=9), True),  # it spoke of an earlier standstill
    ],
)
def test_an_explanation_holds_until_its_day_and_only_for_its_own_standstill(written, until, stands):
    assert still(explained=explained(written, until)).stands(TODAY) is stands


NAMED = Step(Holder.OURS, "Ring the clinic", "Priya Raman", 7, TODAY, since=SIX_WEEKS)
LATER = Step(Holder.PARTNER, "Hair strand result", "Laboratory", by=date(2026, 11, 24))
SOONER = Step(Holder.OURS, "Third test", "Priya Raman", 7, by=date(2026, 11, 21))
PROMISE = Step(Holder.OURS, "Core group", "Priya Raman", 7, by=date(2026, 11, 20))
NOBODYS = Step(Holder.NOBODY, "Core group", by=date(2026, 11, 20))


@pytest.mark.parametrize(
    ("named", "agreed", "promised", "holds"),
    [
        (NAMED, [SOONER], [PROMISE], NAMED),
        (None, [LATER, SOONER], [PROMISE], SOONER),
        (None, [LATER], [PROMISE], LATER),
        (None, [], [NOBODYS, PROMISE], PROMISE),
    ],
)
def test_whoever_was_named_comes_before_what_was_agreed_and_that_before_what_is_promised(
    named, agreed, promised, holds
):
    assert rules.next_step(still(named=named), agreed, promised) is holds


def test_somebody_named_before_it_last_moved_no_longer_holds_it():
    before = Step(Holder.OURS, "Book it", "Priya Raman", 7, TODAY, since=SIX_WEEKS - timedelta(days=1))
    assert rules.next_step(still(named=before), [], []).holder == Holder.NOBODY


@pytest.mark.parametrize(("left", "since"), [(date(2026, 10, 12), date(2026, 10, 12)), (None, SIX_WEEKS)])
def test_nobody_holds_it_since_the_worker_left_or_since_it_last_moved(left, since):
    found = rules.next_step(still(left=left), [], [NOBODYS])
    assert (found.holder, found.what, found.since) == (Holder.NOBODY, "Core group", since)


@pytest.mark.parametrize(
    ("name", "holder"),
    [("Larkfield Primary", Holder.PARTNER), ("The family court", Holder.COURT), ("Cafcass", Holder.COURT)],
)
def test_a_court_is_known_by_its_name(name, holder):
    assert rules.outside(name) == holder


def test_nobodys_stand_first_then_ours_then_others_and_in_each_the_longest_still():
    found = [
        still(person, day=SIX_WEEKS - timedelta(days=days), home_id=person)
        for person, days in ((1, 9), (2, 5), (3, 3), (4, 0))
    ]
    holders = {1: Holder.COURT, 2: Holder.PARTNER, 3: Holder.OURS, 4: Holder.NOBODY}
    steps = {(person, "plan"): Step(holder, "") for person, holder in holders.items()}
    assert [row.main.person_id for row in rules.rows(found, steps)] == [4, 3, 1, 2]


def test_the_children_of_a_home_are_one_row_that_says_what_else_stands_still():
    found = [
        still(1, home_id=5), still(2, home_id=5), still(2, about="assessment", day=SIX_WEEKS - timedelta(days=200), home_id=5),
        still(3),
    ]  # fmt: skip
    steps = {(one.person_id, one.about): Step(Holder.OURS, "") for one in found}
    together, alone = sorted(rules.rows(found, steps), key=lambda row: -len(row.children))
    assert (together.main.about, sorted(together.children), [one.about for one in together.also]) == (
        "assessment",
        [1, 2],
        ["plan"],
    )
    assert alone.children == (3,)


def test_what_left_in_a_week_moved_or_was_explained():
    moved = still(1, day=TODAY, day_before=SIX_WEEKS - timedelta(days=7))
    said = still(
        2, day_before=SIX_WEEKS - timedelta(days=7), explained=explained(TODAY, TODAY + timedelta(days=30))
    )
    stays = still(3, day_before=SIX_WEEKS - timedelta(days=7))
    new = still(4, day_before=SIX_WEEKS)
    assert rules.left([moved, said, stays, new], TODAY) == Left(moved=1, explained=1)


def test_a_home_leaves_only_when_nothing_in_it_stands_still():
    moved = still(1, day=TODAY, day_before=SIX_WEEKS - timedelta(days=7), home_id=5)
    assert rules.left([moved, still(2, day_before=SIX_WEEKS, home_id=5)], TODAY) == Left(moved=0, explained=0)
