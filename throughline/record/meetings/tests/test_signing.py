"""What a meeting needs before it is signed, as its form says it; and what it tells the clocks when it is."""

from datetime import date

import pytest

from throughline.record.meetings.tests.conftest import FRIDAY, MONDAY

NEXT = {"next_type": "core group", "next_on": "Mon 21 Dec 2026", "next_at": "10:00"}
NOT_QUORATE = {
    "not_quorate_why": "Health did not come.",
    "interim": "Nan stays.",
    "resumes_on": "Fri 27 Nov 2026",
}
ALONE = [("Alice Arden", "social worker", "here")]


def refused(write, words: str, **said) -> None:
    from throughline.synthetic.writing import Impossible

    with pytest.raises(Impossible, match=words):
        write(**said)


# what the form lacks, and its sentence
LACKS = [
    ({"on": date(2026, 11, 21)}, "This day has not come yet"),
    ({"finished": "09:00"}, "The end is before the start"),
    ({"present": ALONE}, "Not quorate: without 1 more agency besides children’s services. Say why"),
    ({"present": ALONE, "not_quorate_why": "Late."}, "Not held: say what keeps the children safe"),
    ({"present": ALONE, **NOT_QUORATE}, "It was not held, so nothing was decided"),
    ({"present": [("", "social worker", "here"), ("Hv", "health visitor", "here")]}, "Say who it was, by name"),
    ({"next_on": "Mon 21 Dec 2026"}, "Say what kind of meeting comes next"),
    ({**NEXT, "next_on": "Thu 19 Nov 2026"}, "The next meeting comes after this one"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "words"), LACKS)
def test_what_is_missing_is_said_where_it_is_missing(held, said, words) -> None:
    refused(held, words, **said)


# one child's part, and its sentence
OF_A_CHILD = [
    ({"decision": ""}, "Say what was decided for this child"),
    ({"reached": ""}, "Say how it was decided"),
    ({"reached": "majority"}, "say under each agency’s view which did not agree"),
    ({"decision": "category"}, "Choose the category of the plan"),
    ({"part": ""}, "Say how this child took part"),
    ({"part": "not heard"}, "Say why this child was not heard"),
]


@pytest.mark.parametrize(("said", "words"), OF_A_CHILD)
def test_each_child_has_a_decision_and_was_heard_or_why_not(held, house, jo, said, words) -> None:
    part = {"decision": "goes on", "reached": "consensus", "part": "came"} | said
    refused(held, words, sort="review conference", children=[house.tia], chair=jo, decided={house.tia: part})


def test_a_majority_names_the_agency_that_did_not_agree(held, house, jo, kept) -> None:
    from throughline.record.meetings.models import MeetingPosition

    part = {house.tia: {"decision": "goes on", "reached": "majority", "part": "came"}}
    differs = [{"agency": "police", "stands": "differs", "words": "Wanted it to end", "person_id": house.tia}]
    entry = held(
        "review conference", children=[house.tia], chair=jo, decided=part, rows={"positions": differs}
    )
    row = kept(lambda: MeetingPosition.objects.get(entry_id=entry.pk))
    assert (row.agency, row.stands, row.person_id) == ("police", "differs", house.tia.id)


def test_the_chair_of_a_conference_does_not_manage_the_childs_worker(held, house, cast, jo) -> None:
    """Alice holds them; Mariam and Ruth are above her. Bob, who is beside, may."""
    conference = {"sort": "review conference", "children": [house.tia]}
    refused(held, "The chair must stand outside the child’s line", chair=cast.alice, **conference)
    held(chair=cast.bob, **conference)
    held(chair=jo, **conference)


def test_it_is_booked_under_the_same_rule(booked, cast) -> None:
    refused(booked, "The chair must stand outside the child’s line", chair=cast.alice)


def test_a_booking_is_for_a_day_to_come_and_a_child_left_out_has_a_reason(booked, house) -> None:
    refused(booked, "Say why Esme Dunn is left out", left_out={"Esme Dunn": ""}, children=[house.tia])
    booked(children=[house.tia], left_out={"Esme Dunn": "Has a conference of her own."})


def test_a_meeting_that_was_held_meets_what_it_promises(held, house, facts_of) -> None:
    assert facts_of(held(), house.tia) == [("core_group_held", "", FRIDAY)]


def test_one_that_was_not_held_meets_nothing_and_is_no_try(held, house, facts_of, kept) -> None:
    from throughline.record.meetings.models import Meeting

    nothing = {child: {"part": "sent views"} for child in house.children}
    entry = held(present=ALONE, decided=nothing, **NOT_QUORATE)
    assert facts_of(entry, house.tia) == []
    meeting = kept(lambda: Meeting.objects.get(pk=entry.pk))
    assert not meeting.held and not meeting.quorate
    assert kept(lambda: meeting.entry.headline) == "Core group: not quorate, not held"


def test_a_strategy_discussion_begins_an_enquiry_for_the_child_it_decides_that_for(
    held, house, cast, facts_of
) -> None:
    """Tia's begins; Kai's goes on and moves no limit."""
    decided = {
        house.tia: {"decision": "enquiry", "reached": "consensus"},
        house.kai: {"decision": "goes on", "reached": "chair"},
    }
    entry = held(
        "strategy", by=cast.mariam, children=[house.tia, house.kai], decided=decided, safe_tonight="Nan stays until Monday."
    )  # fmt: skip
    begins = {"strategy_discussion_initiating_s47", "s47_started"}
    both = {"strategy_discussion_held", "last_strategy_discussion", "interim_safety_plan_recorded"}
    assert {what for what, _, _ in facts_of(entry, house.tia)} == begins | both
    assert {what for what, _, _ in facts_of(entry, house.kai)} == both


def test_a_booking_stands_beside_the_limit_and_moves_nothing(booked, house, facts_of) -> None:
    assert facts_of(booked(), house.tia) == [
        ("booked", "rcpc_3m_6m", MONDAY),
        ("booked", "rcpc_after_birth", MONDAY),
        ("conference_date", "", MONDAY),
        ("rcpc_date", "", MONDAY),
    ]


# dual status: what one sitting counts as, by who came and which reports were in
REPORTS = ("social worker", "designated teacher", "nurse for children in care")
SAT = [("social worker", "here"), ("police", "here"), ("health visitor", "here")]
AS_BOTH = [
    ([*SAT, ("reviewing officer", "here")], REPORTS, True, ""),
    (SAT, REPORTS, False, "the reviewing officer"),
    ([*SAT, ("reviewing officer", "here")], REPORTS[:1], False, "the report of the designated teacher"),
]


@pytest.mark.parametrize(("came", "reports", "both", "missing"), AS_BOTH)
def test_a_conference_is_a_review_of_a_child_in_care_as_well_only_where_it_is_right_for_both(
    booked, held, house, jo, acting_as, facts_of, kept, came, reports, both, missing
) -> None:
    from throughline.record.meetings.actions import received
    from throughline.record.meetings.models import Booking, Meeting

    care = booked("care review", children=[house.tia])
    with acting_as(house.cast.alice):
        for role in reports:
            received(booking=Booking.objects.get(pk=care.pk), role=role, on=FRIDAY)
    entry = held(
        "review conference", children=[house.tia], chair=jo, booking=care, also="care review",
        present=[(role.title(), role, how) for role, how in came],
    )  # fmt: skip
    told = {what for what, _, _ in facts_of(entry, house.tia)}
    assert "rcpc_held" in told and ("lac_review_held" in told) is both
    assert missing in kept(lambda: Meeting.objects.get(pk=entry.pk)).also_missing


def test_the_next_meeting_is_booked_by_the_signature_once_and_goes_with_it_when_undone(
    held, house, cast, acting_as, kept
) -> None:
    from throughline.config.clock import now
    from throughline.record.entries.actions import undo
    from throughline.record.entries.models import Draft, Entry
    from throughline.record.meetings.models import Booking

    entry = held(**NEXT)
    booking = kept(lambda: Booking.objects.select_related("entry").get(follows=entry.pk))
    assert (booking.type, booking.meets_on, booking.entry.status) == (
        "core group",
        date(2026, 12, 21),
        "signed",
    )
    with acting_as(cast.alice):
        undo(entry=Entry.objects.get(pk=entry.pk), at=now())
    assert kept(lambda: Entry.objects.get(pk=booking.pk).status) == "undone"
    assert kept(lambda: list(Draft.objects.values_list("kind", flat=True))) == ["meeting"]


def test_a_correction_keeps_what_was_done_and_books_nothing_twice(held, house, cast, acting_as, kept) -> None:
    """Two actions; the second is done; the first is put otherwise."""
    from throughline.record.meetings.models import Booking
    from throughline.record.planning.actions import done
    from throughline.record.planning.models import PlanAction
    from throughline.synthetic.writing import corrected

    rows = [
        {"what": "Ring the nursery", "who": "Alice Arden", "by_when": MONDAY},
        {"what": "Ask Nan", "who": "Bob Brook and Sheila", "by_when": MONDAY, "person_id": house.tia},
    ]
    entry = held(rows={"actions": rows}, **NEXT)
    first, second = kept(lambda: list(PlanAction.objects.order_by("position")))
    assert (first.owner_id, second.owner_id) == (cast.alice.id, cast.bob.id)
    with acting_as(cast.bob):
        done(entry=entry.pk, action=second.pk)
    corrected(entry=entry, by=cast.alice, **{"actions-0-what": "Ring the nursery and the school"})
    after = kept(lambda: list(PlanAction.objects.order_by("position")))
    assert [(one.pk, one.what, one.done_on) for one in after] == [
        (first.pk, "Ring the nursery and the school", None),
        (second.pk, "Ask Nan", FRIDAY),
    ]
    assert kept(lambda: Booking.objects.filter(follows=entry.pk).count()) == 1


def test_what_the_clocks_hold_is_what_the_rows_tell_again(booked, held, house, kept) -> None:
    from throughline.record.clocks.models import Fact
    from throughline.record.entries.facts import SOURCES

    entries = [booked().pk, held().pk]
    ids = [child.id for child in house.children]
    again = kept(
        lambda: sorted(
            (key, one.person, one.what, one.key, one.day)
            for source in SOURCES
            for key, one in source.told(ids)
            if key in entries
        )
    )
    columns = ("source_id", "subject_id", "what", "key", "day")
    stored = {"source_kind": "entry", "source_id__in": entries}
    assert again == kept(lambda: sorted(Fact.objects.filter(**stored).values_list(*columns)))
