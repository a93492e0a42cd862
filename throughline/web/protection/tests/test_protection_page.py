"""A child's protection page: what stands and what follows, a request that is asked and answered, and who sees nothing."""

from datetime import date

import pytest

from throughline.record.protection.tests.conftest import AUGUST, FRIDAY, JULY

STOPS = {"outcome": "not continuing", "after": "in need"}


def text(response) -> str:
    return response.content.decode()


def page(as_, name: str, child) -> str:
    return text(as_(name).get(f"/children/{child.id}/protection"))


def test_the_tab_stands_only_where_there_is_something(as_, house, enquiry) -> None:
    tab = f"/children/{house.kai.id}/protection"
    assert tab not in text(as_("alice").get(f"/children/{house.kai.id}"))
    enquiry(children=[house.kai])
    assert tab in text(as_("alice").get(f"/children/{house.kai.id}"))


def test_a_continuing_risk_opens_the_booking_of_a_conference_with_its_limit(
    as_, house, cast, enquiry
) -> None:
    """Until one is booked; the limit is that of the discussion, not of the outcome."""
    from throughline.synthetic.meetings import a_booking, a_meeting

    a_meeting("strategy", by=cast.mariam, children=[house.tia], on=date(2026, 11, 2), decided="enquiry")
    enquiry()
    shown = page(as_, "alice", house.tia)
    for words in (
        "The initial conference is not booked yet",
        "by Mon 23 Nov 2026, counted from the strategy discussion",
    ):
        assert words in shown, words
    assert "type=initial+conference" in shown
    a_booking("initial conference", by=cast.alice, children=[house.tia], on=date(2026, 11, 23))
    assert "The initial conference is not booked yet" not in page(as_, "alice", house.tia)


def test_a_child_on_a_plan_is_offered_an_earlier_review(as_, house, enquiry, conference) -> None:
    conference(on=JULY)
    enquiry(each={"after": "early review"})
    shown = page(as_, "alice", house.tia)
    assert "An earlier review conference is not booked yet" in shown and "type=review+conference" in shown


def test_plans_and_categories_stand_with_their_days_and_who_did_not_agree(as_, house, conference) -> None:
    differs = [
        {"agency": "education", "stands": "differs", "words": "Wanted emotional", "person_id": house.tia}
    ]
    part = {"decision": "plan", "category": "neglect", "reached": "majority", "part": "came"}
    conference(on=JULY, decided={house.tia: part}, rows={"positions": differs})
    conference(on=AUGUST, sort="review conference", decision="ends")
    again = part | {"reached": "consensus", "category": "physical", "again_why": "He came back."}
    conference(on=FRIDAY, decided={house.tia: again})
    shown = page(as_, "mariam", house.tia)
    for words in (
        "Physical abuse, since Fri 20 Nov 2026: 0 months", "Mon 13 Jul 2026 to Mon 10 Aug 2026, neglect",
        "By majority. Against: School or nursery", "Again because: He came back.", "The plan ends",
    ):  # fmt: skip
        assert words in shown, words


def test_an_unborn_child_and_one_in_care_as_well_are_said_so(as_, house, cast, conference, kept) -> None:
    """Signed in as Alice: a plan before birth stands with the day expected, and care beside a plan ends neither."""
    from throughline.record.people.models import Person
    from throughline.synthetic.milestones import a_milestone

    conference(on=JULY, children=[house.tia, house.kai])
    kept(lambda: Person.objects.filter(pk=house.kai.pk).update(born=None, expected=date(2027, 1, 19)))
    a_milestone("cla", by=cast.alice, children=[house.tia], on=AUGUST)
    assert "Since Mon 10 Aug 2026: both duties stand" in page(as_, "alice", house.tia)
    assert "Expected Tue 19 Jan 2027" in page(as_, "alice", house.kai)


def test_any_agency_may_ask_for_a_conference_and_a_manager_answers(as_, house, enquiry, kept) -> None:
    from throughline.record.protection.models import ConferenceRequest

    entry = enquiry(each=STOPS)
    asked = {
        "child": house.tia.id,
        "agency": "health",
        "who": "Dr Kerr",
        "why": "The bruise has no cause.",
        "on": "today",
    }
    address = f"/enquiries/{entry.pk}/requests"
    refused = as_("alice").post(address, asked | {"why": ""})
    assert refused.status_code == 422 and "Say in a sentence why they ask" in text(refused)
    assert 'value="Dr Kerr"' in text(refused)
    for _ in range(2):
        assert (
            as_("alice").post(address, asked)["Location"] == f"/children/{house.tia.id}/protection#enquiries"
        )
    one = kept(lambda: ConferenceRequest.objects.get())
    assert "Not answered yet" in page(as_, "mariam", house.tia)
    answer = {"child": house.tia.id, "answer": "held", "why": "Held on 27 November."}
    assert as_("alice").post(f"{address}/{one.pk}", answer).status_code == 403
    assert as_("mariam").post(f"{address}/{one.pk}", answer | {"why": ""}).status_code == 422
    assert as_("mariam").post(f"{address}/{one.pk}", answer).status_code == 303
    assert "A conference is held, Fri 20 Nov" in page(as_, "alice", house.tia)
    again = as_("mariam").post(f"{address}/{one.pk}", answer)
    assert again.status_code == 422 and "answered already" in text(again)


def test_nobody_has_to_ask_where_a_conference_follows_anyway(as_, house, enquiry) -> None:
    entry = enquiry()
    assert "An agency asks for a conference" not in page(as_, "alice", house.tia)
    asked = {"child": house.tia.id, "agency": "health", "who": "Dr Kerr", "why": "Why not?", "on": "today"}
    assert as_("alice").post(f"/enquiries/{entry.pk}/requests", asked).status_code == 422


def test_long_plans_wait_for_somebody_senior_until_they_are_reviewed(as_, house, cast, conference) -> None:
    """Tia's plan has run 13 months, Kai's 4: only Tia's is asked for, since the ninth month."""
    from throughline.synthetic.protecting import a_senior_review

    conference(on=date(2025, 10, 20), children=[house.tia])
    conference(on=JULY, children=[house.kai])
    shown = text(as_("ruth").get("/long-plans"))
    assert "Past 9 months" in shown and "Asked for since Mon 20 Jul" in shown and "Kai" not in shown
    assert "Past 9 months" not in text(as_("charlie").get("/long-plans"))
    a_senior_review(by=cast.ruth, children=[house.tia], on=FRIDAY, again=date(2027, 1, 20), because="9")
    shown = text(as_("ruth").get("/long-plans"))
    assert "Reviewed Fri 20 Nov 2026" in shown and "Each has been reviewed" in shown
    assert "Fri 20 Nov: no safer" in page(as_, "alice", house.tia)


def test_whoever_holds_a_child_does_not_review_that_childs_plan(house, cast, conference) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Allocation
    from throughline.synthetic.protecting import a_senior_review
    from throughline.synthetic.writing import Impossible

    conference(on=JULY)
    with as_keeper("Mariam holds her for a while"):
        Allocation.objects.filter(person=house.tia, ended=None).update(worker=cast.mariam)
    said = {"by": cast.ruth, "children": [house.tia], "on": FRIDAY, "again": date(2027, 1, 20)}
    with pytest.raises(Impossible, match="Whoever holds a child does not review"):
        a_senior_review(senior=cast.mariam, **said)
    a_senior_review(senior=cast.ruth, **said)


def test_a_plan_of_another_authority_is_said_to_be_theirs(as_, house, cast) -> None:
    from throughline.synthetic.protecting import a_plan_transfer

    said = {"by": cast.alice, "authority": "Eastmoor", "moved": AUGUST, "notified": AUGUST}
    a_plan_transfer("stays", children=[house.tia], plan_since=JULY, **said)
    a_plan_transfer("out", children=[house.kai], **said)
    assert "Known here, and never counted as a plan of ours" in page(as_, "alice", house.tia)
    assert "Our duty and our visits go on until their conference" in page(as_, "alice", house.kai)


def test_it_opens_to_whoever_reaches_the_child_and_to_nobody_else(as_, house, conference) -> None:
    conference()
    assert as_("alice").get(f"/children/{house.tia.id}/protection").status_code == 200
    assert as_("charlie").get(f"/children/{house.tia.id}/protection").status_code in (403, 404)
