"""A challenge from end to end, as each person does it and as the next one sees it."""

from datetime import date

import pytest

FRIDAY = date(2026, 11, 20)


def the_challenge():
    from throughline.access.principal import as_keeper
    from throughline.record.challenge.models import Challenge

    with as_keeper("what is stored"):
        return Challenge.objects.select_related("entry").order_by("pk").last()


def facts_of(child) -> list[tuple[str, date]]:
    from throughline.access.principal import as_keeper
    from throughline.record.models import Fact

    with as_keeper("what is stored"):
        rows = Fact.objects.filter(subject_id=child.id, what__contains="dispute").order_by("day", "what")
        return list(rows.values_list("what", "day"))


def seen(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def step(write, name: str, kind: str, child, **said):
    return write(name, f"challenge-{kind}", child, challenge_id=str(the_challenge().pk), **said)


@pytest.mark.capability("S032")
def test_an_officers_challenge_is_answered_taken_further_and_closed_by_the_officer_alone(
    challenged, write, as_, house, people
):
    """Teresa asks Mariam; “noted” is no answer; Mariam says what by when; Teresa takes it to Ruth, and closes it."""
    assert challenged("voss", house.tia).status_code == 200
    row = the_challenge()
    assert (row.now_with_id, row.due, row.whole_due) == (
        people.mariam.id,
        date(2026, 11, 27),
        date(2026, 12, 18),
    )
    assert facts_of(house.tia) == [("dispute_raised", FRIDAY)]
    assert "No permanence plan" in seen(as_("mariam"), "/desk")
    assert "Answer by" in seen(as_("mariam"), "/challenges")

    refused = step(write, "mariam", "answer", house.tia, will="Noted.", by_when="27 Nov 2026")
    assert refused.status_code == 422 or "is no answer" in refused.content.decode()
    step(
        write,
        "mariam",
        "answer",
        house.tia,
        will="Alice books the permanence meeting.",
        by_when="27 Nov 2026",
    )
    thread = seen(as_("voss"), f"/challenges/{row.pk}")
    assert (
        "Alice books the permanence meeting." in thread
        and "Take it further" in thread
        and "Close it" in thread
    )
    assert "theirs" not in thread
    assert "Close it" not in seen(as_("mariam"), f"/challenges/{row.pk}")

    step(
        write,
        "voss",
        "further",
        house.tia,
        stage="head",
        to_id=str(people.ruth.id),
        words="No day for the match.",
    )
    assert the_challenge().now_with_id == people.ruth.id and the_challenge().now_stage == "head"
    assert "No permanence plan" in seen(as_("ruth"), "/desk")
    assert "No permanence plan" not in seen(as_("mariam"), "/desk")

    step(write, "ruth", "answer", house.tia, will="Ruth takes the match to panel.", by_when="30 Nov 2026")
    step(write, "voss", "closed", house.tia, outcome="agreed", words="Panel is booked.")
    assert (the_challenge().closed_on, the_challenge().outcome) == (FRIDAY, "agreed")
    assert facts_of(house.tia) == [("dispute_raised", FRIDAY), ("dispute_resolved", FRIDAY)]
    assert "Closed Fri 20 Nov" in seen(as_("alice"), f"/children/{house.tia.id}/challenges")


@pytest.mark.capability("S033")
def test_a_chairs_challenge_stands_in_the_chairs_log_on_the_childs_page_and_in_the_chronology(
    challenged, write, as_, house, people
):
    challenged(
        "okafor", house.tia, raised_as="chair", about="plan", words="The core group changed no action."
    )
    assert facts_of(house.tia) == [("cp_dispute_raised", FRIDAY)]
    assert "The core group changed no action" in seen(as_("okafor"), "/challenges")
    assert "The core group changed no action" in seen(as_("alice"), f"/children/{house.tia.id}/challenges")
    assert "The core group changed no action" in seen(as_("alice"), f"/children/{house.tia.id}/chronology")
    step(
        write,
        "mariam",
        "answer",
        house.tia,
        will="Alice changes each action by Monday.",
        by_when="23 Nov 2026",
    )
    assert "Answered" in seen(as_("okafor"), "/desk")
    step(write, "okafor", "closed", house.tia, outcome="partly", words="Four of five actions changed.")
    assert facts_of(house.tia)[-1] == ("cp_dispute_resolved", FRIDAY)
    assert "The core group" not in seen(as_("okafor"), "/challenges")
    assert "The core group" in seen(as_("okafor"), "/challenges?state=closed")


def test_a_threshold_is_never_answered_by_whoever_decided_and_is_due_the_same_day(
    challenged, as_, house, people
):
    """Alice writes down what the school says. Mariam decided: she is refused in one sentence, and Ruth is asked."""
    said = {
        "raised_as": "partner", "about": "threshold", "agency": "Harbour Primary: Mrs Oduya", "stage": "informal",
        "words": "School says section 47.", "decider_id": str(people.mariam.id),
    }  # fmt: skip
    refused = challenged("alice", house.tia, **said)
    assert "They made the decision that is challenged." in refused.content.decode()
    assert the_challenge() is None
    challenged("alice", house.tia, **said | {"to_id": str(people.ruth.id)})
    row = the_challenge()
    assert (row.now_with_id, row.due, row.raised_by_id) == (people.ruth.id, FRIDAY, people.alice.id)
    assert facts_of(house.tia) == [], "no promise of the catalogue speaks of a partner’s"
    desk = seen(as_("ruth"), "/desk")
    assert "School says section 47" in desk and "Answer today" in desk


@pytest.mark.parametrize(
    ("who", "said", "sentence"),
    [
        ("alice", {}, "Only a reviewing officer or a conference chair raises one as that."),
        ("voss", {"raised_as": "partner"}, "Say which agency disagrees"),
        ("voss", {"about": "threshold"}, "Say who decided"),
        ("voss", {"day": "21 Nov 2026"}, "This day has not come yet."),
        ("voss", {"asks_by": "19 Nov 2026"}, "This day is past already."),
        ("mariam", {"raised_as": "partner", "agency": "Police"}, "You cannot be asked to answer what you raise yourself."),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_in_one_sentence(challenged, house, who, said, sentence):
    assert sentence in challenged(who, house.tia, **said).content.decode()
    assert the_challenge() is None


def test_nobody_is_asked_who_cannot_open_the_record(challenged, house, people):
    from throughline.synthetic.builders import a_person

    other = a_person(name="Olive Other", role="manager", team=people and house.cast.south)
    assert "cannot open the record" in challenged("voss", house.tia, to_id=str(other.id)).content.decode()


def test_the_officers_referral_is_the_officers_until_released(challenged, write, as_, house):
    """At once, with no answer waited for: nobody else knows of it, and the clock runs on."""
    challenged("voss", house.tia)
    row, words = the_challenge(), "Counsel says that the delay is unlawful."
    step(write, "voss", "referral", house.tia, referred="both", words=words)
    theirs = seen(as_("voss"), f"/challenges/{row.pk}")
    assert words in theirs and "until Teresa Voss releases it" in theirs
    for other in ("mariam", "ruth", "helen", "alice", "okafor"):
        page = seen(as_(other), f"/challenges/{row.pk}")
        assert "No permanence plan" in page and words not in page and "Cafcass" not in page, other
        assert "Cafcass" not in seen(as_(other), f"/children/{house.tia.id}/chronology"), other
    referral = max(_entries())
    as_("voss").post(f"/entries/{referral}/list/lift")
    assert words in seen(as_("mariam"), f"/challenges/{row.pk}")


def _entries() -> list[int]:
    from throughline.access.principal import as_keeper
    from throughline.record.models import ChallengeStep

    with as_keeper("what is stored"):
        return list(ChallengeStep.objects.values_list("pk", flat=True))


@pytest.mark.parametrize("press", ["return", "withdraw", "correct", "approve", "keep"])
@pytest.mark.parametrize("who", ["mariam", "helen"])
def test_nobody_above_edits_returns_keeps_or_hides_a_challenge(challenged, as_, house, who, press):
    challenged("voss", house.tia)
    entry = the_challenge().entry
    said = {"reason": "It embarrasses us.", "kind": "legal" if press == "keep" else "wrong"}
    at = "list/keep" if press == "keep" else press
    assert as_(who).post(f"/entries/{entry.pk}/{at}", said).status_code in (403, 422)
    after = the_challenge().entry
    assert (after.version, after.status) == (entry.version, "signed")
    assert "No permanence plan" in seen(as_("alice"), f"/children/{house.tia.id}/challenges")


def test_control_whoever_raised_it_corrects_and_withdraws_it(challenged, as_, house):
    challenged("voss", house.tia)
    entry = the_challenge().entry
    assert as_("voss").post(f"/entries/{entry.pk}/correct").status_code == 303
    assert (
        as_("voss")
        .post(f"/entries/{entry.pk}/withdraw", {"kind": "wrong", "reason": "Of another boy."})
        .status_code
        == 303
    )
    assert "No permanence plan" not in seen(as_("alice"), f"/children/{house.tia.id}/challenges")


def test_a_step_by_anybody_else_is_refused_with_the_name_of_whose_it_is(challenged, write, house):
    challenged("voss", house.tia)
    answered = step(
        write, "ruth", "answer", house.tia, will="Ruth will see to it herself.", by_when="27 Nov 2026"
    )
    assert "It is with Mariam Achebe now" in answered.content.decode()
    closed = step(write, "mariam", "closed", house.tia, outcome="agreed", words="Done.")
    assert "Teresa Voss raised it: nobody else" in closed.content.decode()
    assert _entries() == []


def test_taking_back_the_end_opens_it_again(challenged, write, as_, house):
    challenged("voss", house.tia)
    step(write, "voss", "closed", house.tia, outcome="overtaken", words="He is home.")
    assert the_challenge().closed_on == FRIDAY
    [closed] = _entries()
    as_("voss").post(f"/entries/{closed}/withdraw", {"kind": "wrong", "reason": "Of another boy."})
    assert the_challenge().closed_on is None and facts_of(house.tia) == [("dispute_raised", FRIDAY)]


def test_the_director_sees_the_oldest_unanswered_first(challenged, as_, house, people):
    challenged("voss", house.tia, day="12 Oct 2026", words="The oldest.", to_id=str(people.ruth.id))
    challenged("okafor", house.kai, raised_as="chair", words="The newest.", to_id=str(people.helen.id))
    page = seen(as_("helen"), "/challenges")
    assert page.index("The oldest") < page.index("The newest") and "Oldest unanswered first" in page
    assert "The oldest" in seen(as_("helen"), "/team"), (
        "her first page says so, although it is with somebody else"
    )
    theirs = seen(as_("ruth"), "/challenges")
    assert "The oldest" in theirs and "working days late" in theirs, (
        "what is past its days is never shown calm"
    )


def test_only_an_officer_refers_and_a_chair_does_not(challenged, write, house):
    challenged("okafor", house.tia, raised_as="chair")
    page = step(
        write, "okafor", "referral", house.tia, referred="cafcass", words="Please look."
    ).content.decode()
    assert "Only a reviewing officer’s own challenge is referred" in page
