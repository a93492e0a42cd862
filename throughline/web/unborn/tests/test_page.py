"""Before a birth: what is missing first, the plan for the ward and the night, children before, and who sees nothing."""

from datetime import date, timedelta

import pytest

from throughline.web.unborn.tests.conftest import DUE

FRIDAY = date(2026, 11, 20)
CAME = [
    ("Alice Arden", "social worker", "here"), ("E Finch", "midwife", "here"), ("Ward 5", "ward", "by phone"),
    ("A Rowntree", "health visitor", "here"), ("Kelly Marsden", "mother", "here"),
]  # fmt: skip
PLAN = {
    "decision": "home", "reached": "consensus", "may_hold": "Her mother, and Nan.", "may_not": "Craig: the ward rings 999.",
    "goes_with": "Home to Nan’s with her mother.", "if_early": "Ring the night team first, then Nan.",
}  # fmt: skip


def text(response) -> str:
    return response.content.decode()


@pytest.mark.capability("S112")
def test_a_baby_due_in_five_weeks_without_a_discharge_plan_stands_first_until_there_is_one(
    house, expecting, as_, kept
) -> None:
    """Alice books and holds the meeting; Mariam reads what the ward reads, and who does not have it yet."""
    from throughline.record.meetings.models import MeetingChild
    from throughline.synthetic.meetings import a_meeting

    baby = expecting()
    alice, mariam = as_("alice"), as_("mariam")
    shown = text(alice.get("/unborn"))
    assert "Due in 5 weeks, no pre-birth assessment has begun, no discharge plan. Alice Arden." in shown
    assert "35 weeks of pregnancy" in shown and "Tia Marsden" in shown and "on a protection plan" in shown
    assert f"/write/booking?children={baby.id}&amp;type=discharge+planning" in shown
    each = {baby: PLAN | {"ward_has_it": "Fri 20 Nov 2026"}}
    entry = a_meeting(
        "discharge planning", by=house.cast.alice, chair=house.cast.mariam, children=[baby], on=FRIDAY, present=CAME, decided=each
    )  # fmt: skip
    row = kept(lambda: MeetingChild.objects.get(entry_id=entry.pk))
    assert (row.goes_with, row.nights_have_it) == ("Home to Nan’s with her mother.", None)
    tracker = text(mariam.get("/unborn"))
    assert "the discharge plan is not with out of hours" in tracker and "no discharge plan." not in tracker
    assert (
        "ward 20 Nov, out of hours not yet" in tracker or "ward Fri 20 Nov, out of hours not yet" in tracker
    )
    record = text(mariam.get(f"/meetings/{entry.pk}"))
    for words in (
        "Craig: the ward rings 999.",
        "Ring the night team first, then Nan.",
        "Out of hours has it",
        "Not yet",
    ):
        assert words in record, words


# an answer left out, and its sentence
LACKS = [
    ("may_hold", "Say who may be with the baby"), ("may_not", "Say who may not be with the baby"),
    ("goes_with", "Say where the baby goes"), ("if_early", "Say what happens if labour comes early"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "sentence"), LACKS)
def test_a_discharge_plan_says_who_where_and_what_if_it_is_early(name, sentence, house, expecting) -> None:
    from throughline.synthetic.meetings import a_meeting
    from throughline.synthetic.writing import Impossible

    baby = expecting()
    with pytest.raises(Impossible, match=sentence):
        a_meeting("discharge planning", by=house.cast.alice, children=[baby], on=FRIDAY, present=CAME, decided={baby: PLAN | {name: ""}})  # fmt: skip


def test_a_day_that_moved_keeps_the_day_before_it(expecting, as_, kept) -> None:
    from throughline.record.people.models import ExpectedDay

    baby = expecting()
    was, now = date(2027, 1, 8), DUE
    for expected, told in ((was, date(2026, 7, 1)), (now, date(2026, 9, 1))):
        kept(
            lambda e=expected, t=told: ExpectedDay.objects.create(
                person=baby, expected=e, started=t, source="Scan"
            )
        )
    assert "Before: Fri 8 Jan" in text(as_("alice").get("/unborn"))


def test_those_late_stand_before_those_near_and_a_booked_meeting_is_opened(
    house, expecting, as_, kept
) -> None:
    from throughline.synthetic.meetings import a_booking

    near, late = (
        expecting("Baby Near", expected=FRIDAY + timedelta(weeks=3)),
        expecting("Baby Later", expected=DUE),
    )
    a_booking("discharge planning", by=house.cast.alice, children=[near], on=date(2026, 11, 24))
    shown = text(as_("alice").get("/unborn"))
    assert shown.index("Baby Near") < shown.index("Baby Later")
    assert "Booked Tue 24 Nov" in shown and "Open the booking" in shown and f"children={late.id}" in shown


def test_a_baby_who_is_born_or_was_lost_is_not_there(expecting, as_, kept) -> None:
    from throughline.record.people.models import Person

    baby, lost = expecting("Baby Born"), expecting("Baby Lost")
    assert "Baby Born" in text(as_("alice").get("/unborn"))
    kept(lambda: Person.objects.filter(pk=baby.pk).update(expected=None, born=FRIDAY))
    kept(lambda: Person.objects.filter(pk=lost.pk).update(died=FRIDAY))
    shown = text(as_("alice").get("/unborn"))
    assert "Baby Born" not in shown and "Baby Lost" not in shown


def test_only_those_whose_work_opens_the_baby_see_it(expecting, as_) -> None:
    expecting()
    assert "Baby Marsden" in text(as_("ruth").get("/unborn"))
    assert "Baby Marsden" not in text(as_("charlie").get("/unborn?whose=all"))
    assert "Baby Marsden" not in text(as_("bob").get("/unborn")), "Bob holds no baby"
    assert "Baby Marsden" in text(as_("bob").get("/unborn?whose=all")), "but his team does"
    assert as_("ada").get("/unborn").status_code == 403


@pytest.mark.parametrize("size", [2, 60])
def test_it_asks_at_most_twelve_statements_and_no_more_for_sixty(size, expecting, as_) -> None:
    from throughline.web.tests.scene import statements

    for number in range(size):
        expecting(f"Baby Number{number}", expected=DUE + timedelta(days=number))
    assert statements(as_("mariam"), "/unborn") == 10
