"""A conference's signature begins, changes and ends a plan in the same transaction; undone, corrected or withdrawn, it is put back."""

from datetime import date

import pytest

from throughline.record.protection.tests.conftest import AUGUST, FRIDAY, JULY

NOT_HELD = {
    "present": [("Alice Arden", "social worker", "here")], "not_quorate_why": "Health did not come.",
    "interim": "Nan stays.", "resumes_on": "Fri 27 Nov 2026",
}  # fmt: skip


def test_a_conference_begins_a_plan_with_its_own_key_and_the_clocks_learn_of_it(
    conference, house, plans, spells
) -> None:
    entry = conference(children=[house.tia, house.kai], category="physical")
    assert plans(house.tia) == plans(house.kai) == [(FRIDAY, None, "physical", entry.pk, None)]
    assert spells(house.tia) == [(FRIDAY, None)]


def test_each_child_has_a_decision_of_its_own(conference, house, plans) -> None:
    part = {"reached": "consensus", "part": "sent views"}
    conference(
        children=[house.tia, house.kai],
        decided={house.tia: part | {"decision": "plan", "category": "neglect"}, house.kai: part | {"decision": "in need"}},
    )  # fmt: skip
    assert len(plans(house.tia)) == 1 and plans(house.kai) == []


def test_not_quorate_is_not_held_and_begins_nothing(conference, house, plans) -> None:
    conference(decided={house.tia: {"part": "sent views"}}, **NOT_HELD)
    assert plans(house.tia) == []


def test_undone_at_once_the_plan_never_was(conference, house, cast, acting_as, plans, spells) -> None:
    from throughline.config.clock import now
    from throughline.record.entries.actions import undo
    from throughline.record.entries.models import Entry

    entry = conference()
    assert plans(house.tia)
    with acting_as(cast.alice):
        undo(entry=Entry.objects.get(pk=entry.pk), at=now())
    assert plans(house.tia) == spells(house.tia) == []


def test_corrected_to_no_plan_the_plan_goes_and_corrected_back_it_stands_again(
    conference, house, cast, plans, spells
) -> None:
    from throughline.synthetic.writing import corrected

    entry = conference()
    decision = f"child-{house.tia.id}-decision"
    corrected(entry=entry, by=cast.alice, **{decision: "none"})
    assert plans(house.tia) == spells(house.tia) == []
    corrected(entry=entry, by=cast.alice, **{decision: "plan"})
    assert plans(house.tia) == [(FRIDAY, None, "neglect", entry.pk, None)]


def test_a_review_ends_it_and_withdrawn_the_plan_runs_on(
    conference, house, cast, acting_as, plans, spells
) -> None:
    from throughline.record.entries.actions import withdraw
    from throughline.record.entries.models import Entry

    began = conference(on=JULY)
    ended = conference(on=FRIDAY, sort="review conference", decision="ends")
    assert plans(house.tia) == [(JULY, FRIDAY, "neglect", began.pk, ended.pk)]
    assert spells(house.tia) == [(JULY, FRIDAY)]
    with acting_as(cast.alice):
        withdraw(entry=Entry.objects.get(pk=ended.pk), kind="wrong", reason="Another child's")
    assert plans(house.tia) == [(JULY, None, "neglect", began.pk, None)]
    assert spells(house.tia) == [(JULY, None)]


def test_a_review_puts_another_category_in_its_place_and_undone_the_first_is_back(
    conference, house, cast, acting_as, kept
) -> None:
    from throughline.record.entries.actions import withdraw
    from throughline.record.entries.models import Entry
    from throughline.record.protection.models import ProtectionPlan

    conference(on=JULY)
    other = conference(on=FRIDAY, sort="review conference", decision="category", category="sexual")

    def stands():
        plan = kept(lambda: ProtectionPlan.objects.get(person=house.tia))
        return plan.category, plan.category_at_start

    assert stands() == ("sexual", "neglect")
    with acting_as(cast.alice):
        withdraw(entry=Entry.objects.get(pk=other.pk), kind="unseen", reason="The wrong meeting")
    assert stands()[0] == "neglect"


def test_a_plan_that_was_told_by_hand_is_begun_once(conference, house, plans, kept) -> None:
    """The stories told it before its conference was signed, and may tell it after."""
    from throughline.record.protection.actions import start_plan

    kept(lambda: start_plan(child=house.tia, category="neglect", started=FRIDAY))
    entry = conference()
    kept(lambda: start_plan(child=house.tia, category="neglect", started=FRIDAY))
    assert plans(house.tia) == [(FRIDAY, None, "neglect", entry.pk, None)]


def test_a_second_plan_is_asked_why_and_shows_the_first(conference, house, plans) -> None:
    from throughline.synthetic.writing import Impossible

    conference(on=JULY)
    conference(on=AUGUST, sort="review conference", decision="ends")
    part = {"decision": "plan", "category": "neglect", "reached": "consensus", "part": "sent views"}
    with pytest.raises(
        Impossible, match="had a plan before .*13 Jul 2026 to Mon 10 Aug 2026, neglect.*Say why again"
    ):
        conference(decided={house.tia: part})
    conference(decided={house.tia: part | {"again_why": "He came back, and nobody told us."}})
    assert [(began, ended) for began, ended, *_ in plans(house.tia)] == [(JULY, AUGUST), (FRIDAY, None)]


def test_a_plan_from_elsewhere_keeps_its_own_first_day(conference, house, jo, kept) -> None:
    from throughline.record.clocks.models import Fact
    from throughline.synthetic.writing import Impossible

    there = [("Alice Arden", "social worker", "here"), ("Eastmoor", "other", "by phone"), ("PC Lunt", "police", "here"),
             ("Hv", "health visitor", "here")]  # fmt: skip
    part = {"decision": "plan", "category": "neglect", "reached": "consensus", "part": "sent views"}
    with pytest.raises(Impossible, match="Give the plan’s own first day"):
        conference(sort="transfer conference", present=there, decided={house.tia: part})
    conference(
        sort="transfer conference",
        present=there,
        decided={house.tia: part | {"plan_since": "Mon 10 Nov 2025"}},
    )
    told = {"subject_id": house.tia.pk, "what": "cp_plan_first_day"}
    assert kept(lambda: [row.day for row in Fact.objects.filter(**told)]) == [date(2025, 11, 10)]


def test_whoever_wrote_no_meeting_of_the_child_begins_and_ends_no_plan(
    conference, house, cast, acting_as, plans
) -> None:
    """The control: Alice holds Kai and writes, but no conference of Kai's was ever held. Only then may she."""
    from django.db import DatabaseError

    from throughline.record.protection.models import ProtectionPlan

    with acting_as(cast.alice), pytest.raises(DatabaseError, match="row-level security"):
        ProtectionPlan.objects.create(person=house.kai, category="neglect", started=FRIDAY)
    conference(children=[house.kai])
    with acting_as(cast.alice):
        assert ProtectionPlan.objects.filter(person=house.kai).update(category="sexual") == 1
    with acting_as(cast.charlie):
        assert ProtectionPlan.objects.filter(person=house.kai).update(category="neglect") == 0


def test_our_plan_ends_on_the_day_of_their_conference_and_not_before(conference, house, cast, plans) -> None:
    from throughline.synthetic.protecting import a_plan_transfer
    from throughline.synthetic.writing import corrected

    began = conference(on=JULY)
    moves = a_plan_transfer(
        "out", by=cast.alice, children=[house.tia], authority="Eastmoor", moved=AUGUST, notified=AUGUST
    )
    assert plans(house.tia)[0][1] is None
    corrected(
        entry=moves,
        by=cast.alice,
        accepted_on="Wed 12 Aug 2026",
        accepted_by="T Reed",
        held_on="Fri 13 Nov 2026",
    )
    assert plans(house.tia) == [(JULY, date(2026, 11, 13), "neglect", began.pk, moves.pk)]


def test_a_child_placed_here_by_others_is_known_and_never_counted(house, cast, plans, kept) -> None:
    from throughline.record.clocks.models import Fact
    from throughline.synthetic.protecting import a_plan_transfer

    said = {"authority": "Eastmoor", "moved": AUGUST, "notified": AUGUST, "plan_since": JULY}
    entry = a_plan_transfer("stays", by=cast.alice, children=[house.tia], **said)
    assert plans(house.tia) == [] and not kept(
        lambda: Fact.objects.filter(source_kind="entry", source_id=entry.pk).exists()
    )
    entry = a_plan_transfer("in", by=cast.alice, children=[house.kai], **said)
    told = kept(
        lambda: sorted(
            Fact.objects.filter(source_kind="entry", source_id=entry.pk).values_list("what", "day")
        )
    )
    assert told == [("cp_plan_first_day", JULY), ("transfer_notification_received", AUGUST)]
