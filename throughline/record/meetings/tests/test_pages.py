"""What each page of a meeting shows and does, signed in as those who use it; and to whom nothing opens."""

from datetime import date

import pytest

from throughline.record.meetings.tests.conftest import FRIDAY

POLICE_WORDS = "A call to the address in March, not told to the family"
RAW_ROLE = "police"


def text(response) -> str:
    return response.content.decode()


@pytest.mark.capability("S053")
def test_a_meeting_is_booked_and_its_page_names_who_is_due_by_name(house, as_, kept) -> None:
    from throughline.record.meetings.models import Booking

    alice, ids = as_("alice"), [child.id for child in house.children]
    form = {"key": "7d3c8f0e-27a1-4b0e-9d51-5a4b0b1f3a10", "children": ids, "type": "review conference"}
    begun = alice.post("/write/booking", form | {"child": ids[:2], "left_out": ids[2:]})
    assert begun.status_code == 303, text(begun)
    draft = alice.get(begun["Location"])
    assert "Child protection review conference: book it" in text(draft) and "Esme Dunn" in text(draft)
    number = int(begun["Location"].rpartition("/")[2])
    said = {
        "version": 0, "kind": "booking", "entry": number, "save": "sign", "type": "review conference", "meets_on": "Mon 7 Dec 2026",
        "meets_at": "10:00", "how": "room", "left_out-0-who": "Esme Dunn", "left_out-0-why": "A conference of her own.",
    }  # fmt: skip
    signed = alice.post(f"/drafts/{number}/sign", said)
    assert signed["Location"] == f"/meetings/{number}?signed={number}", text(signed)
    page = text(alice.get(signed["Location"]))
    for words in (
        "Kelly Marsden",
        "Jon Pell",
        "Alice Arden",
        "Jo Okafor",
        "Not invited",
        "Undo",
        "Designated safeguarding lead",
    ):
        assert words in page, words
    assert "Esme Dunn is left out: A conference of her own." in page
    assert kept(lambda: Booking.objects.get().meets_on) == date(2026, 12, 7)
    assert "Child protection review conference" in text(
        as_("mariam").get(f"/children/{house.tia.id}/meetings")
    )


def test_somebody_is_invited_once_and_their_reply_is_kept(booked, as_, kept) -> None:
    from throughline.record.meetings.models import Invitation

    entry, alice = booked(), as_("alice")
    for _ in range(2):
        said = {"who": "PC Lunt", "role": RAW_ROLE, "how": "e-mail"}
        assert alice.post(f"/meetings/{entry.pk}/invite", said).status_code == 303
    one = kept(lambda: Invitation.objects.get())
    assert "No reply yet" in text(alice.get(f"/meetings/{entry.pk}"))
    alice.post(f"/meetings/{entry.pk}/invited/{one.pk}", {"reply": "apologies", "note": "In court."})
    page = text(alice.get(f"/meetings/{entry.pk}"))
    assert "Sent apologies, Fri 20 Nov" in page and "In court." in page


def test_a_report_comes_and_is_given_to_the_family_in_their_language(booked, house, as_, facts_of) -> None:
    entry, alice = booked(), as_("alice")
    assert "Due Wed 2 Dec" in text(alice.get(f"/meetings/{entry.pk}"))
    alice.post(f"/meetings/{entry.pk}/reports", {"role": "social worker", "on": "today"})
    said = {
        "role": "social worker", "who": "Kelly Marsden", "on": "today", "how": "read out", "language": "Polish",
        "explained_by": "Alice Arden", "offered": "both",
    }  # fmt: skip
    assert alice.post(f"/meetings/{entry.pk}/shared", said).status_code == 303
    page = text(alice.get(f"/meetings/{entry.pk}"))
    assert "Came Fri 20 Nov" in page
    assert "read out, in Polish, explained by Alice Arden; an advocate and a solicitor were offered." in page
    assert facts_of(entry, house.tia, "meeting-papers") == [("report_shared_with_family", "", FRIDAY)]


def test_a_refusal_is_one_sentence_and_the_page_again(booked, held, as_) -> None:
    booking, meeting, alice = booked(), held(), as_("alice")
    tries = [
        (f"/meetings/{booking.pk}/reports", {"role": "housing", "on": "today"}, "No report is due from this role"),
        (f"/meetings/{booking.pk}/reports", {"role": "police", "on": "25 Nov"}, "today or before"),
        (f"/meetings/{booking.pk}/cancel", {"why": " "}, "Give the reason"),
        (f"/meetings/{meeting.pk}/sent", {"on": "today", "how": "Post"}, "Say to whom the record went"),
    ]  # fmt: skip
    for address, said, words in tries:
        response = alice.post(address, said)
        assert response.status_code == 422 and words in text(response), address


def test_a_cancelled_meeting_stays_with_why_and_leaves_the_clocks(booked, house, as_, facts_of) -> None:
    entry, alice = booked(), as_("alice")
    alice.post(f"/meetings/{entry.pk}/cancel", {"why": "Kelly’s father died."})
    page = text(alice.get(f"/meetings/{entry.pk}"))
    assert "Cancelled Fri 20 Nov 2026: Kelly’s father died." in page and "Start the meeting" not in page
    assert facts_of(entry, house.tia) == []
    again = alice.post(f"/meetings/{entry.pk}/invite", {"who": "Nan", "role": "relative", "how": "phone"})
    assert "This meeting was cancelled" in text(again)


def test_the_form_opens_with_what_the_booking_knows(booked, house, as_, kept) -> None:
    """Who was invited and what they answered; who is due and was not asked; each child's preparation."""
    from throughline.record.entries.models import Draft

    each = {house.tia: {"asked": "yes", "prepared_by": "Alice Arden", "advocate": "accepted"}}
    entry, alice = booked(children=[house.tia], each=each), as_("alice")
    alice.post(f"/meetings/{entry.pk}/invite", {"who": "PC Lunt", "role": "police", "how": "phone"})
    form = {
        "key": "7d3c8f0e-27a1-4b0e-9d51-5a4b0b1f3a11",
        "children": [house.tia.id],
        "child": [house.tia.id],
    }
    others = [house.kai.id, house.esme.id]
    known = {"type": "review conference", "booking": entry.pk, "left_out": others}
    assert alice.post("/write/meeting", form | known).status_code == 303
    said = kept(lambda: Draft.objects.get().answers)
    assert (
        said["present-0-who"] == "PC Lunt" and said["began"] == "10:00" and said["booking"] == str(entry.pk)
    )
    tia = f"child-{house.tia.id}"
    assert (said[f"{tia}-asked"], said[f"{tia}-prepared_by"], said[f"{tia}-advocate"]) == (
        "yes",
        "Alice Arden",
        "accepted",
    )
    came = {
        said.get(f"present-{n}-who") or said[f"present-{n}-role"]
        for n in range(11)
        if f"present-{n}-role" in said
    }
    assert {
        "PC Lunt",
        "Kelly Marsden",
        "Jon Pell",
        "Jo Okafor",
        "gp",
        "safeguarding lead",
        "Tia Marsden",
    } <= came


@pytest.mark.capability("S018")
def test_how_a_child_took_part_is_on_the_record_and_what_came_of_it(held, house, jo, as_, kept) -> None:
    from throughline.record.meetings.models import MeetingChild

    part = {
        "decision": "goes on", "reached": "consensus", "asked": "yes", "prepared_by": "Mia Advocate", "part": "sent views",
        "advocate": "present", "words": "Ask me, not about me.", "did_with_view": "Kai is asked first from now on.",
    }  # fmt: skip
    entry = held("review conference", children=[house.kai], chair=jo, decided={house.kai: part})
    row = kept(lambda: MeetingChild.objects.get(entry_id=entry.pk))
    assert (row.advocate, row.part, row.asked) == ("present", "sent views", True)
    page = text(as_("mariam").get(f"/meetings/{entry.pk}"))
    for words in (
        "Ask me, not about me.",
        "Sent their views",
        "Mia Advocate",
        "Kai is asked first from now on.",
    ):
        assert words in page, words


@pytest.mark.capability("S017")
def test_views_of_several_sources_stand_side_by_side_and_are_not_merged(held, house, as_, kept) -> None:
    from throughline.record.meetings.models import MeetingView

    views = [
        {
            "who": "Tia",
            "source": "child",
            "words": "I sleep at Nan’s.",
            "person_id": house.tia,
            "helped": "Drawing",
        },
        {"who": "Ms Cole", "source": "teacher", "words": "She is tired on Mondays.", "person_id": house.tia},
    ]
    entry = held(children=[house.tia], rows={"views": views})
    assert kept(lambda: MeetingView.objects.filter(entry_id=entry.pk).count()) == 2
    page = text(as_("bob").get(f"/meetings/{entry.pk}"))
    assert "The child, in their own words" in page and "A teacher" in page
    assert "I sleep at Nan’s." in page and "She is tired on Mondays." in page and "helped by: Drawing" in page


@pytest.mark.capability("S087")
def test_who_came_is_counted_by_agency_and_role_and_each_number_opens_its_meetings(held, house, as_) -> None:
    absent = [
        ("Al", "social worker", "here"),
        ("Hv", "health visitor", "here"),
        ("PC Lunt", "police", "apologies"),
    ]
    held(children=[house.tia], present=absent)
    held(children=[house.tia], on=date(2026, 6, 5))
    page = text(as_("mariam").get("/meetings/register"))
    assert "Police" in page and "agency=police" in page and "how=apologies" in page
    behind = text(as_("mariam").get("/meetings/register?agency=police&how=apologies"))
    assert "PC Lunt, police: sent apologies." in behind and "Core group, Fri 20 Nov 2026" in behind
    assert "5 Jun" not in page, "outside the period"
    assert "PC Lunt" not in text(as_("charlie").get("/meetings/register")), "not open to another team"


def test_actions_stand_on_the_pages_of_their_owner_and_of_the_child_until_done_or_dropped(
    held, house, as_, kept
) -> None:
    from throughline.record.planning.models import PlanAction

    rows = [
        {"what": "Ring the nursery", "who": "Bob Brook", "by_when": FRIDAY},
        {"what": "Book the dentist", "who": "Kelly Marsden", "by_when": FRIDAY, "person_id": house.tia},
    ]
    entry = held(rows={"actions": rows})
    bob, tia, kai = as_("bob"), f"/children/{house.tia.id}/meetings", f"/children/{house.kai.id}/meetings"
    assert "Ring the nursery" in text(bob.get("/meetings"))
    assert "Book the dentist" in text(bob.get(tia)) and "Book the dentist" not in text(bob.get(kai))
    first, second = kept(lambda: list(PlanAction.objects.order_by("position")))
    assert bob.post(f"/meetings/{entry.pk}/actions/{first.pk}", {"done": "yes"}).status_code == 303
    assert bob.post(f"/meetings/{entry.pk}/actions/{second.pk}", {"why": ""}).status_code == 422
    bob.post(f"/meetings/{entry.pk}/actions/{second.pk}", {"why": "Kelly did it on Monday."})
    page = text(bob.get(f"/meetings/{entry.pk}"))
    assert "Done Fri 20 Nov" in page and "Dropped: Kelly did it on Monday." in page
    assert "Ring the nursery" not in text(bob.get("/meetings"))
    twice = bob.post(f"/meetings/{entry.pk}/actions/{first.pk}", {"done": "yes"})
    assert "done or dropped already" in text(twice)


def test_the_record_goes_out_and_is_late_on_its_chairs_page_until_it_does(
    held, house, jo, as_, facts_of, clock
) -> None:
    entry = held("review conference", on=date(2026, 10, 12), children=[house.tia], chair=jo)
    assert "To send since Mon 9 Nov" in text(as_("jo").get("/meetings"))
    page = text(as_("jo").get(f"/meetings/{entry.pk}"))
    assert 'value="Police"' in page, "who was there is there to be ticked"
    said = {"who": ["Police"], "others": "Kelly Marsden, Jon Pell", "on": "today", "how": "By hand"}
    for _ in range(2):
        assert as_("jo").post(f"/meetings/{entry.pk}/sent", said).status_code == 303
    after = text(as_("jo").get(f"/meetings/{entry.pk}"))
    assert "Sent Fri 20 Nov, late" in after and after.count("Fri 20 Nov 2026, By hand") == 3
    assert "To send" not in text(as_("jo").get("/meetings"))
    assert ("minutes_sent", "", FRIDAY) in facts_of(entry, house.tia, "meeting-papers")


def test_police_intelligence_never_goes_into_a_letter_to_the_family(held, house, kept) -> None:
    from throughline.record.entries import typed
    from throughline.record.entries.kinds import by_key

    known = [
        {"agency": "police", "words": POLICE_WORDS, "readers": "police", "person_id": house.tia},
        {"agency": "education", "words": "In school every day.", "readers": "all", "person_id": house.tia},
    ]
    entry = held(children=[house.tia], rows={"known": known})
    rows = next(rows for rows in by_key()["meeting"].rows if rows.name == "known")
    said = kept(lambda: typed.read(by_key()["meeting"], entry)).rows["known"]
    assert [rows.confidence(row) for row in said] == ["Police intelligence", ""]
    assert [rows.subject(row) for row in said] == [house.tia.id, house.tia.id]


def test_another_childs_part_is_not_there_for_who_may_not_open_that_child(
    held, house, cast, as_, kept
) -> None:
    """Kai's record is kept from Bob: a row about Kai alone and Kai's decision are not on Bob's page."""
    from throughline.access.models import Conflict
    from throughline.config.clock import now

    rows = {
        "known": [
            {"agency": "health", "words": "Kai broke a wrist.", "readers": "all", "person_id": house.kai}
        ],
        "actions": [
            {"what": "Ask Kai about football", "who": "Ted", "by_when": FRIDAY, "person_id": house.kai}
        ],
    }
    entry = held(children=[house.tia, house.kai], rows=rows)
    assert "Kai broke a wrist." in text(as_("alice").get(f"/meetings/{entry.pk}"))
    kept(
        lambda: Conflict.objects.create(
            account=cast.bob, person_id=house.kai.id, kind="interest", since=now()
        )
    )
    page = text(as_("bob").get(f"/meetings/{entry.pk}"))
    assert "Tia" in page and "Kai broke a wrist." not in page and "Ask Kai about football" not in page
    assert "1 more named here" in page


def test_nothing_opens_to_another_team(booked, held, house, as_) -> None:
    booking, meeting, charlie = booked(), held(), as_("charlie")
    for address in (
        f"/meetings/{booking.pk}",
        f"/meetings/{meeting.pk}",
        f"/children/{house.tia.id}/meetings",
    ):
        assert charlie.get(address).status_code in (403, 404), address
    assert charlie.post(f"/meetings/{booking.pk}/cancel", {"why": "No."}).status_code in (403, 404)
    assert as_("alice").get(f"/meetings/{meeting.pk}").status_code == 200
    assert as_("ada").get("/meetings").status_code == 403
