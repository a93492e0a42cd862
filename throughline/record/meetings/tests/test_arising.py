"""A strategy discussion called out of a review or a visit: what was found comes along by child, and both records say so."""

import re
from datetime import date

import pytest

FRIDAY = date(2026, 11, 20)
KEY = "7d3c8f0e-27a1-4b0e-9d51-5a4b0b1f3b10"
FOUND = "Bruise on her upper arm, three days old. She would not say."


def text(response) -> str:
    return response.content.decode()


def link(page: str) -> str:
    found = re.search(r'href="(/write/meeting\?[^"]*arose_from=\d+)"', page)
    assert found, "the page offers a strategy discussion"
    return found[1].replace("&amp;", "&")


def begun(client, address: str, house, *, children, kept) -> tuple[int, dict]:
    """From the press on the review's page to a draft, as its form says it."""
    from throughline.record.entries.models import Draft

    chosen = text(client.get(address))
    known = dict(re.findall(r'<input type="hidden" name="(type|arose_from)" value="([^"]*)"', chosen))
    left = [child.id for child in house.children if child not in children]
    said = {
        "key": KEY,
        "children": [child.id for child in children],
        "child": [child.id for child in children],
    }
    response = client.post("/write/meeting", said | {"left_out": left} | known)
    assert response.status_code == 303, text(response)
    draft = kept(lambda: Draft.objects.get(kind="meeting"))
    return draft.pk, dict(draft.answers)


def in_full(child, **changed) -> dict[str, str]:
    """What a discussion with police and health says of one child, as its form posts it."""
    came = (("Mariam Achebe", "manager"), ("PC Lunt", "police"), ("Dr Kerr", "named nurse"))
    raw = {
        "type": "strategy", "day": "Fri 20 Nov 2026", "began": "11:00", "how": "phone", "criminal": "no",
        "safe_now": "At school until 15:15.", "safe_tonight": "Nan sleeps in.", "safe_by": "Alice Arden", "safe_at": "18:00",
        "family_told": "Her mother, by Alice, at two.",
        f"child-{child.id}-decision": "enquiry", f"child-{child.id}-reached": "consensus",
        f"child-{child.id}-threshold": "met", f"child-{child.id}-enquiry": "joint",
        f"child-{child.id}-seen_first": "By Alice, at school", f"child-{child.id}-medical": "not needed",
    }  # fmt: skip
    for number, (who, role) in enumerate(came):
        raw |= {f"present-{number}-who": who, f"present-{number}-role": role, f"present-{number}-how": "here"}
    for number, agency in enumerate(("authority", "police", "health")):
        raw |= {f"positions-{number}-agency": agency, f"positions-{number}-threshold": "yes"}
        raw |= {f"positions-{number}-stands": "agrees"}
    return raw | changed


def left_out(*children) -> dict[str, str]:
    said = {f"left_out-{number}-who": str(child) for number, child in enumerate(children)}
    return said | {
        f"left_out-{number}-why": "With their father since Monday." for number in range(len(children))
    }


def signed(client, number: int, said: dict, kept):
    """As the page posts it that shows what was saved last."""
    from throughline.record.entries.models import Draft

    version = kept(lambda: Draft.objects.get(pk=number).version)
    body = {"version": version, "kind": "meeting", "entry": number, "save": "sign"}
    return client.post(f"/drafts/{number}/sign", body | said)


@pytest.mark.capability("S054")
def test_a_strategy_discussion_arises_from_a_review_with_its_children_and_what_was_found(
    house, held, as_, cast, kept
) -> None:
    """Mariam reads a core group, calls the discussion from its page, and signs; Alice finds each from the other."""
    from throughline.record.meetings.models import Meeting, MeetingChild

    part = {"decision": "changes", "reached": "consensus", "part": "sent views", "reason": FOUND}
    review = held(children=[house.tia], decided={house.tia: part}, discussion="The plan is not holding.")
    mariam = as_("mariam")
    number, carried = begun(
        mariam, link(text(mariam.get(f"/meetings/{review.pk}"))), house, children=[house.tia], kept=kept
    )
    assert carried["arose_from"] == str(review.pk)
    assert carried["called_because"] == "Core group, Fri 20 Nov 2026. The plan is not holding."
    assert carried[f"child-{house.tia.id}-worry"] == FOUND
    said = {name: words for name, words in carried.items() if not name.startswith("present-")} | in_full(
        house.tia, chair=str(cast.mariam.id)
    )
    said |= left_out(house.kai, house.esme)
    answer = signed(mariam, number, said, kept)
    assert answer.status_code == 303, text(answer)
    kept_as = kept(lambda: Meeting.objects.get(pk=number))
    assert (kept_as.arose_from, kept_as.held) == (review.pk, True)
    assert kept(lambda: MeetingChild.objects.get(entry_id=number).worry) == FOUND
    alice = as_("alice")
    discussion, core = text(alice.get(f"/meetings/{number}")), text(alice.get(f"/meetings/{review.pk}"))
    assert (
        "Called out of" in discussion
        and f'href="/meetings/{review.pk}"' in discussion
        and FOUND in discussion
    )
    assert "What arose from it" in core and f'href="/meetings/{number}"' in core


OUT_OF = ["core group", "in need review", "review conference", "care review", "professionals"]


@pytest.mark.parametrize("sort", OUT_OF)
def test_any_review_meeting_offers_it_and_a_strategy_discussion_does_not(sort, house, held, jo, as_) -> None:
    came = [("Al", "social worker", "here"), ("Hv", "health visitor", "here"), ("P", "police", "here")]
    came += [("Kelly", "mother", "here"), ("Iro", "reviewing officer", "here")]
    stage = {"stage": "later"} if sort == "care review" else {}
    chair = {"chair": jo} if sort in ("review conference", "care review") else {}
    review = held(sort, children=[house.tia], present=came, **stage, **chair)
    assert f"arose_from={review.pk}" in text(as_("alice").get(f"/meetings/{review.pk}"))


def test_a_strategy_discussion_offers_no_other(house, held, cast, as_) -> None:
    entry = held("strategy", by=cast.mariam, children=[house.tia], decided="no more")
    assert "arose_from=" not in text(as_("mariam").get(f"/meetings/{entry.pk}"))


def test_a_visit_offers_it_too_and_says_when_it_was_called(house, as_, kept, cast, held) -> None:
    from throughline.synthetic.builders import a_visit

    seen = {house.tia: "alone", house.kai: "offered"}
    visit = a_visit(by=cast.alice, children=seen, on=FRIDAY, observed={house.tia: FOUND})
    alice = as_("alice")
    address = link(text(alice.get(f"/entries/{visit.pk}")))
    _, carried = begun(alice, address, house, children=[house.tia, house.kai], kept=kept)
    assert carried[f"child-{house.tia.id}-worry"] == FOUND and f"child-{house.kai.id}-worry" not in carried
    assert carried["called_because"] == "Visit, Fri 20 Nov 2026."
    called = held(
        "strategy",
        by=cast.mariam,
        children=[house.tia],
        arose_from=str(visit.pk),
        called_because="The bruise",
    )
    page = text(alice.get(f"/entries/{visit.pk}"))
    assert f'href="/meetings/{called.pk}"' in page and "was called because of this" in page


def test_what_somebody_may_not_read_is_carried_nowhere_and_named_by_nobody(house, held, cast, kept) -> None:
    """The control: with a record that is open to her the same discussion is signed."""
    from throughline.synthetic.builders import a_child, a_visit
    from throughline.synthetic.writing import Impossible

    other = a_child("Somebody Else", worker=cast.charlie, team=cast.south)
    theirs = a_visit(by=cast.charlie, children={other: "alone"}, on=FRIDAY, observed={other: "SECRET"})
    mine = held(children=[house.tia])
    said = {
        "by": cast.mariam,
        "children": [house.tia],
        "decided": "no more",
        "called_because": "It cannot wait.",
    }
    with pytest.raises(Impossible, match="not open to you"):
        held("strategy", arose_from=str(theirs.pk), **said)
    with pytest.raises(Impossible, match="Say what was found"):
        held("strategy", arose_from=str(mine.pk), **said | {"called_because": ""})
    assert held("strategy", arose_from=str(mine.pk), **said)


def test_an_undone_discussion_leaves_the_review_as_it_was(house, held, cast, as_, kept) -> None:
    from throughline.record.entries.models import Entry

    review = held(children=[house.tia])
    called = held(
        "strategy", by=cast.mariam, children=[house.tia], arose_from=str(review.pk), called_because="It."
    )
    shown = f"/meetings/{review.pk}"
    assert "What arose from it" in text(as_("alice").get(shown))
    kept(lambda: Entry.objects.filter(pk=called.pk).update(status=Entry.UNDONE))
    assert "What arose from it" not in text(as_("alice").get(shown))


@pytest.mark.capability("S177")
def test_without_the_plan_for_tonight_it_is_not_signed_and_who_came_is_counted_by_agency(
    house, as_, cast, kept
) -> None:
    """Mariam signs without it and is told; with it the plan, the attendance and the silent agency stand for Alice."""
    from throughline.record.meetings.models import Meeting, MeetingPresence

    mariam, alice = as_("mariam"), as_("alice")
    address = f"/write/meeting?children={house.tia.id}&type=strategy"
    number, _ = begun(mariam, address, house, children=[house.tia], kept=kept)
    said = in_full(house.tia, chair=str(cast.mariam.id)) | left_out(house.kai, house.esme)
    unplanned = signed(mariam, number, said | {"safe_tonight": ""}, kept)
    assert unplanned.status_code == 422 and "Say what keeps the children safe tonight" in text(unplanned)
    nobody = {"safe_now": "", "safe_by": "", "safe_at": "", "family_told": ""}
    refused = signed(mariam, number, said | nobody, kept)
    assert refused.status_code == 422
    for words in (
        "Say where each child is now", "Say who sees to the plan for tonight",
        "Give the time at which the plan for tonight is checked", "Say what parents and children are told",
    ):  # fmt: skip
        assert words in text(refused), words
    without_health = said | {"present-2-how": "apologies"}
    quorum = signed(mariam, number, without_health, kept)
    assert quorum.status_code == 422 and "Not quorate: without health" in text(quorum)
    school = {"present-3-who": "Ms Cole", "present-3-role": "safeguarding lead", "present-3-how": "apologies"}
    assert signed(mariam, number, said | school, kept)["Location"].startswith(f"/meetings/{number}")
    kept_as = kept(lambda: Meeting.objects.get(pk=number))
    assert (kept_as.held, kept_as.safe_tonight, kept_as.safe_by) == (True, "Nan sleeps in.", "Alice Arden")
    came = kept(lambda: dict(MeetingPresence.objects.filter(entry_id=number).values_list("agency", "how")))
    assert came == {"authority": "here", "police": "here", "health": "here", "education": "apologies"}
    page = text(alice.get(f"/meetings/{number}"))
    for words in (
        "Safe tonight?",
        "Nan sleeps in.",
        "Alice Arden, 18:00",
        "Ms Cole, designated safeguarding lead: sent apologies",
    ):
        assert words in page, words
    assert "agency=education" in text(alice.get("/meetings/register"))
