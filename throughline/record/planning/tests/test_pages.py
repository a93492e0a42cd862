"""The plan as parents, workers and managers meet it: given, moved, stepped up and down, reviewed, and the family's own meeting."""

from datetime import date
from html import unescape

import pytest

from throughline.record.planning.tests.conftest import SEPTEMBER


def text(answer) -> str:
    return unescape(answer.content.decode())


def of(house) -> str:
    return f"/children/{house.tia.id}/plan"


@pytest.mark.capability("S002", "S178")
def test_one_plan_is_read_by_the_family_and_given_in_a_form_they_can_use(planned, house, as_, kept) -> None:
    from throughline.record.planning.models import PlanGiven

    entry = planned(
        comments={"Kelly Marsden": "I can do mornings."}, words={house.tia: "I want Nan's on school nights."},
        if_wrong="Nan comes, at any hour.",
    )  # fmt: skip
    alice = as_("alice")
    page = text(alice.get(of(house)))
    for words in ("I can do mornings.", "I want Nan's on school nights.", "Nan comes, at any hour.", "Two quiet months",
                  "3 of 10", "8 of 10", "none are averaged", "Nobody has been given this plan yet"):  # fmt: skip
        assert words in page, words
    said = {
        "who": "Kelly Marsden",
        "on": "today",
        "form": "easy read",
        "language": "English",
        "explained_by": "Alice Arden",
    }
    assert alice.post(f"/plans/{entry.pk}/given", said | {"form": ""}).status_code == 422
    for _ in range(2):
        assert alice.post(f"/plans/{entry.pk}/given", said | {"child": house.tia.id}).status_code == 303
    assert kept(lambda: PlanGiven.objects.count()) == 1, "a second press gives nothing twice"
    assert "Fri 20 Nov 2026, easy read, in English, explained by Alice Arden." in text(
        as_("bob").get(of(house))
    )


def test_a_child_without_a_plan_is_offered_the_first(house, as_) -> None:
    assert "There is no plan here." in text(as_("alice").get(of(house)))


def test_an_action_is_done_moved_or_dropped_from_the_plan_and_each_slip_keeps_its_reason(
    planned, house, actions_of, as_
) -> None:
    entry = planned()
    first, second, _ = actions_of(entry)
    alice, at = as_("alice"), f"/plans/{entry.pk}/actions"
    move = {"move": "yes", "to": "Fri 4 Dec 2026", "why": "CGL had no slot", "child": house.tia.id}
    assert "Write the new day" in text(alice.post(f"{at}/{second.pk}", move | {"to": ""}))
    assert "Give the reason" in text(alice.post(f"{at}/{second.pk}", move | {"why": ""}))
    assert "This day is past" in text(alice.post(f"{at}/{second.pk}", move | {"to": "Thu 19 Nov 2026"}))
    assert alice.post(f"{at}/{second.pk}", move).status_code == 303
    assert "This is the day that stands" in text(alice.post(f"{at}/{second.pk}", move))
    again = move | {"to": "Fri 11 Dec 2026", "why": "Kelly was ill"}
    assert alice.post(f"{at}/{second.pk}", again).status_code == 303
    page = text(as_("bob").get(of(house)))
    assert "Moved twice: 2 Oct → 4 Dec → 11 Dec" in page and "Kelly was ill" in page and "Slipping" in page
    assert alice.post(f"{at}/{first.pk}", {"done": "yes"}).status_code == 303
    assert "done or dropped already" in text(alice.post(f"{at}/{first.pk}", {"done": "yes"}))


@pytest.mark.capability("S035", "B020")
def test_a_step_down_needs_the_list_and_an_acceptance_and_nothing_is_typed_again(
    planned, house, as_, kept, actions_of
) -> None:
    from throughline.record.planning.models import NeedPlan, Plan, PlanMove

    entry = planned()
    before = [(one.pk, one.what, one.by_when) for one in actions_of(entry)]
    alice, at = as_("alice"), f"/plans/{entry.pk}/step"
    ticked = dict.fromkeys(("family_told", "agencies_told", "child_asked", "actions_read"), "on")
    bob = house.cast.bob
    asked = {"becomes": "family help", "why": "Two quiet months", "to": str(bob.pk)}
    assert "Tick each line" in text(alice.post(at, asked))
    assert "Somebody else accepts it" in text(
        alice.post(at, asked | ticked | {"to": str(house.cast.alice.pk)})
    )
    answer = alice.post(at, asked | ticked)
    assert answer.status_code == 303, text(answer)
    assert kept(lambda: Plan.objects.get(pk=entry.pk).status) == "in need", (
        "nothing changes until it is accepted"
    )
    move = kept(lambda: PlanMove.objects.get())
    assert "who takes it on?" in text(as_("bob").get(of(house)))
    take = f"/plans/{entry.pk}/steps/{move.pk}"
    assert "Somebody else was asked" in text(alice.post(take, {"accept": "yes"}))
    assert as_("bob").post(take, {"accept": "yes"}).status_code == 303
    assert kept(lambda: Plan.objects.get(pk=entry.pk).status) == "family help"
    assert kept(lambda: NeedPlan.objects.filter(ended=None).count()) == 0
    assert [(one.pk, one.what, one.by_when) for one in actions_of(entry)] == before
    assert "Family help plan" in text(alice.get(of(house)))


def test_only_a_conference_starts_or_ends_a_protection_plan(planned, house, as_, kept) -> None:
    entry = planned(status="protection", if_not="A conference within ten days")
    from throughline.record.planning.models import Plan
    from throughline.record.protection.models import ProtectionPlan

    kept(lambda: ProtectionPlan.objects.create(person=house.tia, category="neglect", started=SEPTEMBER))
    ticked = dict.fromkeys(("family_told", "agencies_told", "child_asked", "actions_read"), "on")
    said = {"becomes": "in need", "why": "Safer", "to": str(house.cast.bob.pk), **ticked}
    assert "Only a conference ends it" in text(as_("alice").post(f"/plans/{entry.pk}/step", said))
    assert kept(lambda: Plan.objects.get(pk=entry.pk).status) == "protection"


@pytest.mark.capability("S004")
def test_reviews_are_listed_as_never_held_overdue_and_to_come(planned, held, house, as_) -> None:
    planned(on=date(2026, 5, 1))
    page = text(as_("bob").get("/plans/reviews"))
    never, overdue = page.index("Never reviewed</h2>"), page.index("Overdue</h2>")
    assert never < page.index("Tia Marsden") < overdue
    held("in need review", decided="goes on", on=date(2026, 6, 1))
    page = text(as_("bob").get("/plans/reviews"))
    assert page.index("Overdue</h2>") < page.index("Tia Marsden") < page.index("To come</h2>")
    held("in need review", decided="goes on", on=date(2026, 11, 20))
    page = text(as_("bob").get("/plans/reviews"))
    assert page.index("To come</h2>") < page.index("Tia Marsden")
    assert "Tia" not in text(as_("charlie").get("/plans/reviews")), "another team's children"


@pytest.mark.capability("S019")
def test_a_family_meeting_is_asked_for_offered_answered_and_held(house, as_, held, facts_of) -> None:
    from throughline.record.entries.kinds import kind
    from throughline.synthetic.writing import Impossible, corrected, written

    alice = house.cast.alice
    raw = {
        "day": "Fri 6 Nov 2026",
        "asked_for_on": "Mon 2 Nov 2026",
        "why": "Who has the children on bad nights",
    }
    offer = written(kind=kind("family-offer"), by=alice, children=[house.tia], raw=raw)
    assert "Family meeting asked for, not offered yet" in text(as_("bob").get(of(house)))
    answered = {
        "answers-0-who": "Sheila Marsden",
        "answers-0-said": "accepted",
        "answers-0-on": "Fri 6 Nov 2026",
    }
    with pytest.raises(Impossible, match="give the day on which it was offered"):
        corrected(entry=offer, by=alice, **answered)
    corrected(entry=offer, by=alice, offered_on="Thu 5 Nov 2026", **answered)
    assert "Family meeting accepted by Sheila Marsden" in text(as_("bob").get(of(house)))
    assert facts_of(offer, house.tia) == [("fgdm_offered", "", date(2026, 11, 5))]
    present = [("K Coordinator", "coordinator", "here"), ("Sheila Marsden", "relative", "here")]
    held("family network", children=[house.tia], present=present, decided="agreed")
    assert "The family’s plan is agreed" in text(as_("bob").get(of(house)))


@pytest.mark.capability("S154")
def test_prompts_stand_beside_a_draft_and_the_childs_words_are_not_read(house, as_, acting_as) -> None:
    from uuid import uuid4

    from throughline.record.entries.drafts import begin
    from throughline.record.entries.kinds import kind

    with acting_as(house.cast.alice):
        raw = {"why": "Kelly must engage with CGL.", f"child-{house.tia.id}-words": "I am promiscuous."}
        draft = begin(kind=kind("plan"), children=[house.tia.id], key=uuid4(), raw=raw)
    page = text(as_("alice").get(f"/drafts/{draft.pk}"))
    assert "Plainer: take part in" in page and "Say what was done to the child" not in page
