"""A core group and a review walk each action: what they open with, what must be answered, and what a signature changes."""

from datetime import date

import pytest

from throughline.record.planning.tests.conftest import LATER, NOVEMBER, OCTOBER

DECEMBER = date(2026, 12, 4)


def opened(house, acting_as, sort: str = "core group") -> dict:
    from throughline.record.entries.kinds import kind

    with acting_as(house.cast.alice):
        return kind("meeting").opens_with([child.pk for child in house.children], {"type": sort})


WALKS = [
    ("core group", 3),
    ("in need review", 3),
    ("review conference", 3),
    ("family network", 3),
    ("strategy", 0),
]


@pytest.mark.parametrize(("sort", "many"), WALKS)
def test_a_review_opens_with_each_open_action_and_each_outcome(planned, house, acting_as, sort, many) -> None:
    planned()
    raw = opened(house, acting_as, sort)
    said = [value for name, value in raw.items() if name.startswith("walk-") and name.endswith("-said")]
    assert len(said) == many
    if many:
        assert said[0] == "Ring the nursery (Alice Arden, by 2 Oct 2026)"
        assert raw["progress-1-said"] == "No shouting at night" and raw["progress-1-toward"] == "2"


ANSWERS = [
    ({"answer": "moved", "why": "Ill"}, "Give the new day"),
    ({"answer": "moved", "moved_to": date(2026, 11, 19), "why": "Ill"}, "Give the new day"),
    ({"answer": "moved", "moved_to": DECEMBER}, "Say why it moves"),
    ({"answer": "dropped"}, "Say why it is dropped"),
    ({"answer": "done", "moved_to": DECEMBER}, "A new day goes with"),
    ({}, "Say what came of it: Ring the nursery"),
]


@pytest.mark.parametrize(("answer", "words"), ANSWERS)
def test_each_action_must_be_answered_and_a_slip_needs_its_reason(
    planned, held, actions_of, answer, words
) -> None:
    from throughline.synthetic.plans import walked
    from throughline.synthetic.writing import Impossible

    first = actions_of(planned())[0]
    with pytest.raises(Impossible, match=words):
        held(**walked({first: answer}))


@pytest.mark.capability("S005", "S034")
def test_signing_a_core_group_updates_the_plan_and_the_next_reader_sees_it(
    planned, held, house, actions_of, as_, kept
) -> None:
    from throughline.record.planning.models import PlanStep, WalkedOutcome
    from throughline.synthetic.plans import progress, walked

    entry = planned()
    first, second, third = actions_of(entry)
    said = {
        first: {"answer": "done"},
        second: {"answer": "moved", "moved_to": DECEMBER, "why": "CGL had no slot"},
        third: {"answer": "dropped", "why": "Kai said it himself"},
    }
    held(**walked(said), **progress(entry, {1: ("better", "Four days of five"), 2: ("same", "")}))
    one, two, three = actions_of(entry)
    assert (one.done_on, two.by_when, three.dropped_why) == (NOVEMBER, DECEMBER, "Kai said it himself")
    assert kept(lambda: PlanStep.objects.filter(how="walk").count()) == 3
    assert kept(lambda: WalkedOutcome.objects.filter(plan=entry.pk, progress="better").count()) == 1
    page = as_("bob").get(f"/children/{house.tia.id}/plan").content.decode()
    assert "Moved once: 2 Oct → 4 Dec" in page and "CGL had no slot" in page
    assert "Better, said in the meeting of Fri 20 Nov 2026: Four days of five" in page


def test_a_corrected_meeting_walks_again_and_an_undone_one_puts_everything_back(
    planned, held, house, actions_of, acting_as
) -> None:
    """First done, then said to be moved instead, then undone: each time the action is what the meeting now says."""
    from throughline.record.entries.actions import withdraw
    from throughline.record.entries.models import Entry
    from throughline.synthetic.plans import walked
    from throughline.synthetic.writing import corrected

    plan = planned()
    meeting = held(**walked({actions_of(plan)[0]: {"answer": "done"}}))
    assert actions_of(plan)[0].done_on == NOVEMBER
    again = {"walk-0-answer": "moved", "walk-0-moved_to": "Fri 4 Dec 2026", "walk-0-why": "It was not done"}
    corrected(entry=meeting, by=house.cast.alice, **again)
    assert (actions_of(plan)[0].done_on, actions_of(plan)[0].by_when) == (None, DECEMBER)
    with acting_as(house.cast.alice):
        withdraw(entry=Entry.objects.get(pk=meeting.pk), kind="wrong", reason="Another family")
    assert (actions_of(plan)[0].done_on, actions_of(plan)[0].by_when) == (None, OCTOBER)


def test_a_second_meeting_adds_its_move_to_the_first(planned, held, house, actions_of) -> None:
    from throughline.record.planning.rules import Step, slip_words
    from throughline.synthetic.plans import walked

    plan = planned()
    first = actions_of(plan)[0]
    later = {"answer": "moved", "moved_to": date(2026, 10, 30), "why": "Half-term"}
    held(on=OCTOBER, **walked({first: later}))
    held(**walked({first: later | {"moved_to": DECEMBER}}))
    assert actions_of(plan)[0].by_when == DECEMBER
    moved = [Step(did="moved", on=OCTOBER, moved_to=day) for day in (date(2026, 10, 30), DECEMBER)]
    assert slip_words(OCTOBER, moved) == "Moved twice: 2 Oct → 30 Oct → 4 Dec"


def test_what_moved_last_and_who_holds_the_next_step_is_known_for_many_children(
    planned, held, house, actions_of, acting_as
) -> None:
    from throughline.record.planning import queries
    from throughline.synthetic.plans import progress, walked

    plan = planned()
    first, *_ = actions_of(plan)
    held(**walked({first: {"answer": "done"}}), **progress(plan, {2: ("better", "")}))
    ids = [child.pk for child in house.children]
    with acting_as(house.cast.alice):
        moved = queries.last_moved(ids, NOVEMBER)
        before = queries.last_moved(ids, date(2026, 11, 19))
        to_do = queries.open_actions(ids, NOVEMBER)
    tia, kai = moved[house.tia.pk], moved[house.kai.pk]
    assert (tia.plan, tia.last_step, tia.last_judged, tia.holder) == (plan.pk, NOVEMBER, NOVEMBER, "partner")
    assert (before[house.tia.pk].last_step, before[house.tia.pk].last_judged) == (None, None)
    assert len(to_do[house.kai.pk]) == len(to_do[house.tia.pk]) + 1 == 2, "one step is Kai's alone"
    assert kai.next_action.what == "A third alcohol test"


NEED = [
    ("initial conference", "in need", True),
    ("initial conference", "none", False),
    ("review conference", "ends in need", True),
    ("in need review", "goes on", False),
]


@pytest.mark.parametrize(("sort", "decided", "begins"), NEED)
def test_a_conference_that_decides_a_child_in_need_plan_begins_it(
    held, house, jo, kept, sort, decided, begins
) -> None:
    from throughline.record.planning.models import NeedPlan

    held(sort, decided=decided, chair=jo if "conference" in sort else None, children=[house.tia])
    assert kept(lambda: NeedPlan.objects.filter(person=house.tia, ended=None).exists()) is begins


def test_a_review_that_ends_the_plan_ends_its_clocks_and_a_correction_puts_them_back(
    planned, held, house, kept
) -> None:
    from throughline.record.planning.models import NeedPlan
    from throughline.synthetic.writing import corrected

    planned()
    ended = lambda: kept(lambda: NeedPlan.objects.get(person=house.tia).ended)
    review = held("in need review", decided="ends")
    assert ended() == NOVEMBER
    corrected(entry=review, by=house.cast.alice, **{f"child-{house.tia.pk}-decision": "goes on"})
    assert ended() is None


def test_it_goes_on_changes_nothing(planned, held, actions_of) -> None:
    from throughline.synthetic.plans import walked

    plan = planned()
    third = actions_of(plan)[2]
    held(**walked({third: {"answer": "goes on"}}))
    assert (actions_of(plan)[2].by_when, actions_of(plan)[2].done_on) == (LATER, None)
