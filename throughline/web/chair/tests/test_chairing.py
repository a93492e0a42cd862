"""A chair's desk: what puts a conference at risk, which plan stands still, and an agency that is asked what by when."""

from datetime import date

import pytest

from throughline.record.protection.tests.conftest import FRIDAY, JULY

MONDAY = date(2026, 11, 23)


@pytest.fixture
def booked(house, jo):
    from throughline.synthetic.meetings import a_booking

    return a_booking("review conference", by=house.cast.alice, children=[house.tia], on=MONDAY, chair=jo)


def text(response) -> str:
    return response.content.decode()


def desk(as_, name: str = "jo") -> str:
    return text(as_(name).get("/chairing"))


@pytest.mark.capability("S076")
def test_a_report_that_was_not_shared_in_time_stands_there_until_it_is(as_, booked, kept) -> None:
    """Signed in as Jo: the family's copy was due five working days before. Alice gives it; the next look shows it gone."""
    from throughline.record.meetings.models import ReportShared

    late = "Not given to the family: the report of the social worker"
    assert late in desk(as_) and "Not come: the report of the police" in desk(as_)
    given = {
        "role": "social worker", "who": "Kelly Marsden", "on": "today", "how": "By hand", "language": "English",
        "explained_by": "Alice Arden", "offered": "both",
    }  # fmt: skip
    assert as_("alice").post(f"/meetings/{booked.pk}/shared", given).status_code == 303
    shared = kept(lambda: ReportShared.objects.get(booking_id=booked.pk))
    assert (shared.who, shared.how, shared.on) == ("Kelly Marsden", "By hand", FRIDAY)
    assert late not in desk(as_)


def test_a_quorum_at_risk_names_who_has_not_answered(as_, booked, acting_as, cast) -> None:
    from throughline.record.meetings import actions
    from throughline.record.meetings.models import Booking

    people = [
        ("Alice Arden", "social worker", "coming"),
        ("PC Lunt", "police", "coming"),
        ("A Rowntree", "health visitor", ""),
    ]
    with acting_as(cast.alice):
        booking = Booking.objects.select_related("entry").get(pk=booked.pk)
        for who, role, reply in people:
            one = actions.invite(booking=booking, who=who, role=role, how="phone")
            if reply:
                actions.replied(booking=booking, invitation=one.pk, reply=reply)
    shown = desk(as_)
    assert (
        "Not quorate: without 1 more agency" in shown and "No answer from A Rowntree, health visitor" in shown
    )
    with acting_as(cast.alice):
        actions.replied(booking=booking, invitation=one.pk, reply="coming")
    assert "By the answers so far each of your conferences will be quorate" in desk(as_)


def test_a_plan_that_stands_still_and_a_record_that_is_not_out_stand_on_the_desk(
    as_, house, conference
) -> None:
    conference(on=JULY, children=[house.tia])
    shown = desk(as_)
    assert "First core group" in shown and "No core group and no conference since Mon 13 Jul 2026" in shown
    assert "Decisions due Tue 14 Jul" in shown
    assert "Tia" not in desk(as_, "charlie")


@pytest.mark.capability("S088")
def test_an_agency_that_does_not_come_is_asked_and_its_reply_says_what_by_when(
    as_, house, conference, kept
) -> None:
    """Signed in as Jo: two conferences, health at one. She chases; "noted" is no reply; the next look shows by when."""
    from throughline.record.protection.models import AgencyChased

    part = {house.tia: {"part": "sent views"}}
    conference(
        decided=part, present=[("Alice Arden", "social worker", "here"), ("PC Lunt", "police", "here"), ("", "gp", "no reply")],
        not_quorate_why="No health.", interim="Nan stays.", resumes_on="Mon 23 Nov 2026",
    )  # fmt: skip
    conference()
    shown = desk(as_)
    assert "1 of 2" in shown and "2 of 2" in shown
    asked = {
        "agency": "health",
        "month": "2026-11-01",
        "whom": "Named nurse",
        "asked": "Who comes in December?",
    }
    assert as_("jo").post("/chairing/chases", asked | {"whom": ""}).status_code == 422
    assert as_("jo").post("/chairing/chases", asked).status_code == 303
    one = kept(lambda: AgencyChased.objects.get())
    assert "No reply yet" in desk(as_)
    noted = as_("jo").post(f"/chairing/chases/{one.pk}", {"reply": "Noted", "by_when": ""})
    assert noted.status_code == 422 and "A reply says what will be done and by when" in text(noted)
    reply = {"reply": "A deputy is named.", "by_when": "Mon 7 Dec 2026"}
    assert as_("jo").post(f"/chairing/chases/{one.pk}", reply).status_code == 303
    assert kept(lambda: AgencyChased.objects.get()).reply_by_when == date(2026, 12, 7)
    assert "A deputy is named." in desk(as_) and "By Mon 7 Dec" in desk(as_)
    assert "A deputy is named." in desk(as_, "mariam")


def test_a_second_and_a_long_plan_stand_there(as_, house, conference) -> None:
    conference(on=date(2025, 1, 13))
    conference(on=date(2025, 2, 10), sort="review conference", decision="ends")
    part = {
        "decision": "plan",
        "category": "neglect",
        "reached": "consensus",
        "part": "came",
        "again_why": "Drink again.",
    }
    conference(on=date(2025, 9, 1), decided={house.tia: part})
    shown = desk(as_)
    assert "A plan again since Mon 1 Sep 2025" in shown and "Past 9 months" in shown


def test_only_a_day_to_come_is_a_reply(as_, house, kept) -> None:
    from throughline.record.protection.models import AgencyChased

    asked = {"agency": "police", "month": "2026-11-01", "whom": "DI Mercer", "asked": "Who comes?"}
    as_("jo").post("/chairing/chases", asked)
    one = kept(lambda: AgencyChased.objects.get())
    past = {"reply": "We came.", "by_when": "Thu 19 Nov 2026"}
    assert as_("jo").post(f"/chairing/chases/{one.pk}", past).status_code == 422
    assert (
        as_("jo").post(f"/chairing/chases/{one.pk}", past | {"by_when": f"{FRIDAY:%d.%m.%Y}"}).status_code
        == 303
    )
