"""What people see and do with assessments, signed in as those who use them; and to whom nothing opens."""

from datetime import date, datetime
from uuid import uuid4

import pytest

from throughline.config.clock import LONDON
from throughline.record.assessment.tests.conftest import BEGAN, FRIDAY

SPRING = date(2026, 5, 8)


def text(response) -> str:
    return response.content.decode()


@pytest.fixture
def writes(kept):
    """A form begun, filled in over what it opened with, and signed, as a browser does it."""
    from throughline.record.entries.models import Draft

    def write(client, kind: str, children, **said) -> int:
        ids = [child.id for child in children]
        opened = client.post(f"/write/{kind}", {"key": str(uuid4()), "children": ids, "child": ids} | said)
        assert opened.status_code == 303, text(opened)
        number = int(opened["Location"].rpartition("/")[2])
        answers = kept(lambda: Draft.objects.get(pk=number).answers)
        sent = {"version": "0", "kind": kind, "entry": str(number), "save": "sign"}
        signed = client.post(f"/drafts/{number}/sign", answers | said | sent)
        assert signed.status_code == 303, text(signed)
        return number

    return write


def of_each(children, **said) -> dict[str, str]:
    return {f"child-{child.id}-{name}": words for child in children for name, words in said.items()}


@pytest.fixture
def six_months(cast):
    """The authority promises it: out of the box this local standard is off."""
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now
    from throughline.record.clocks.models import LocalLine

    with as_keeper("a test"):
        LocalLine.objects.create(
            standard="assessment_refresh_6m", since=date(2026, 1, 1), n=6, unit="months", why="Ours.", by=cast.ruth,
            at=now(),
        )  # fmt: skip


@pytest.fixture
def spring(assessed, cast):
    """Assessed in spring and authorised: what a later one opens from."""
    told = datetime(2026, 5, 8, 12, tzinfo=LONDON)
    long = "Kelly drinks most evenings and Nan comes when Kai rings her, which he does often."
    return assessed(
        on=SPRING, began=date(2026, 4, 1), told=told, history=long, strengths="Nan comes whenever she is asked.",
        authorised_by=cast.mariam, authorised=datetime(2026, 5, 8, 16, tzinfo=LONDON),
    )  # fmt: skip


@pytest.mark.capability("S015")
def test_a_worker_writes_each_childs_life_and_the_family_network_and_a_manager_authorises(
    house, as_, begun, kept, writes
) -> None:
    """Alice writes one assessment of three children; Mariam reads a day in Esme's life and authorises it."""
    from throughline.record.assessment.models import Assessment, AssessmentChild

    begun()
    alice, mariam = as_("alice"), as_("mariam")
    form = text(alice.get(alice.post("/write/assessment", {
        "key": str(uuid4()), "children": [c.id for c in house.children], "child": [c.id for c in house.children],
    })["Location"]))  # fmt: skip
    assert "A day in Esme’s life" in form and "The family network" in form and "Analysis" in form
    assert "Craig Dunn" in form and "Jon Pell" in form, "each father opens a row"
    parts = of_each(house.children, lived="Up at six, and Kai makes tea.", identity="White British, as Kelly says.",
                    outcome="need plan", why="Help is wanted and not enough yet.")  # fmt: skip
    adults = {f"adults-{n}-met": "not met" for n in range(3)} | {
        f"adults-{n}-why_not": "Away." for n in range(3)
    }
    number = writes(
        alice, "assessment", house.children, day="Fri 20 Nov 2026", network="Nan sleeps in.", worries="Drink.",
        strengths="Nan.", analysis="It is the drink.", **parts, **adults,
    )  # fmt: skip
    assert kept(lambda: AssessmentChild.objects.filter(entry_id=number).count()) == 3
    read = text(mariam.get(f"/entries/{number}"))
    assert "Up at six, and Kai makes tea." in read and "Nan sleeps in." in read
    mariam.post(f"/entries/{number}/approve")
    assert kept(lambda: Assessment.objects.get(pk=number).authorised_on) == FRIDAY
    assert "Authorised" in text(alice.get(f"/children/{house.esme.id}/assessment"))


@pytest.mark.capability("S024")
def test_the_practice_framework_of_the_day_decides_what_is_asked_and_on_which_scales(
    house, as_, begun, kept, writes, in_force
) -> None:
    """The authority moves to another framework from November; Alice's form asks in its words, Mariam reads them."""
    from throughline.record.assessment.models import Assessment

    alice, whole = as_("alice"), {"children": [house.tia.id], "child": [house.tia.id]}
    left = {"left_out": [house.kai.id, house.esme.id]}
    before = text(
        alice.get(alice.post("/write/assessment", {"key": str(uuid4())} | whole | left)["Location"])
    )
    assert "What we need to see, and what the family wants" in before and "How safe is the child" in before
    in_force((date(2000, 1, 1), "strengths-and-dangers"), (date(2026, 11, 1), "domains"))
    after = text(alice.get(alice.post("/write/assessment", {"key": str(uuid4())} | whole | left)["Location"]))
    assert (
        "Housing, money, work, neighbours and services" in after
        and "How far are the child’s needs met" in after
    )
    assert "How safe is the child" not in after
    number = writes(
        alice, "assessment", [house.tia], left_out=[house.kai.id, house.esme.id], began="Mon 2 Nov 2026", day="Fri 20 Nov 2026",
        network="Nan.", development="Bright.", parenting="Warm in the mornings.", environment="Damp.", analysis="It holds.",
        **{"adults-0-met": "not met", "adults-0-why_not": "Away.", "adults-1-met": "not met", "adults-1-why_not": "Away."},
        **{"scales-0-scale": "needs met", "scales-0-whose": "mother", "scales-0-scored": "6", "scales-0-evidence": "They eat."},
        **of_each([house.tia], lived="Up at six.", identity="As Kelly says.", outcome="need plan", why="Help is wanted."),
    )  # fmt: skip
    assert kept(lambda: Assessment.objects.get(pk=number).framework) == "domains"
    read = text(as_("mariam").get(f"/assessments/{number}/report"))
    assert (
        "Housing, money, work, neighbours and services" in read and "They eat." in read and "Mother" in read
    )


@pytest.mark.capability("S150")
def test_a_manager_sees_how_long_each_assessment_runs_and_answers_the_day_30_question(
    house, as_, begun, kept, writes
) -> None:
    """Day 31 with nobody asked: Mariam answers what is still unknown, and the question is gone for Alice too."""
    from throughline.record.assessment.models import Checkpoint

    start = begun()
    mariam, alice = as_("mariam"), as_("alice")
    page = text(mariam.get("/assessments"))
    assert "Day 31" in page and "Tia Marsden" in page and "Limit Thu 10 Dec 2026" in page
    assert "Could this be closed now? What is still unknown?" in page and "Working day 30 has passed" in page
    assert "Child seen, Tia: not yet, planned by Thu 15 Oct" in page
    form = text(mariam.get(mariam.post("/write/assessment-checkpoint", {
        "key": str(uuid4()), "children": [c.id for c in house.children], "child": [c.id for c in house.children],
    })["Location"]))  # fmt: skip
    assert "Working day 31 of 45" in form
    number = writes(
        mariam, "assessment-checkpoint", house.children, could_close="goes on", unknown="Where Craig is.",
        missing="Nobody met Jon. A letter by Friday.",
    )  # fmt: skip
    assert kept(lambda: Checkpoint.objects.get(pk=number).start_id) == start.pk
    assert "Could this be closed now?" not in text(alice.get("/assessments"))
    assert "Manager’s checkpoint: it goes on" in text(alice.get(f"/children/{house.tia.id}/assessment"))


@pytest.mark.capability("S170")
def test_when_everything_planned_has_happened_the_page_asks_what_keeps_it_open(
    house, as_, begun, cast, kept
) -> None:
    from throughline.record.assessment.models import PlannedStep

    steps = [
        {"what": "child", "owner": "Alice", "by_when": date(2026, 10, 15), "person_id": house.tia},
        {"what": "authorised", "owner": "Mariam", "by_when": date(2026, 12, 3)},
    ]
    start = begun(steps=steps)
    alice, ready = as_("alice"), "Everything that was planned has happened. What keeps it open?"
    assert ready not in text(as_("mariam").get("/assessments")), "the control: one date is still to come"
    step = kept(lambda: PlannedStep.objects.get(entry_id=start.pk, what="child").pk)
    said = {"done_on": "Tue 13 Oct 2026", "why_not": ""}
    assert alice.post(f"/assessments/{start.pk}/steps/{step}", said).status_code == 303
    assert kept(lambda: PlannedStep.objects.get(pk=step).done_on) == date(2026, 10, 13)
    assert ready in text(as_("mariam").get("/assessments"))
    assert ready in text(alice.get(f"/children/{house.tia.id}/assessment"))


def test_a_child_who_was_seen_is_told_to_the_clocks_and_a_reason_is_kept_beside_the_rest(
    house, as_, begun, kept, facts_of
) -> None:
    from throughline.record.assessment.models import PlannedStep

    start, alice = begun(), as_("alice")
    of_start = {"entry_id": start.pk}
    kai = kept(lambda: PlannedStep.objects.get(**of_start, what="child", person=house.kai).pk)
    net = kept(lambda: PlannedStep.objects.get(**of_start, what="network").pk)
    url = f"/assessments/{start.pk}/steps"
    for said, words in (
        ({"done_on": "", "why_not": ""}, "or say why it has not"),
        ({"done_on": "Sat 21 Nov 2026"}, "Check the day"),
        ({"done_on": "Wed 7 Oct 2026"}, "Check the day"),
    ):
        refused = alice.post(f"{url}/{kai}", said)
        assert refused.status_code == 422 and words in text(refused)
    alice.post(f"{url}/{kai}", {"done_on": "Tue 13 Oct 2026"})
    alice.post(f"{url}/{net}", {"why_not": "Nan is in hospital."})
    assert ("child_first_seen", date(2026, 10, 13), None) in facts_of(start, house.kai)
    assert "child_first_seen" not in {what for what, *_ in facts_of(start, house.tia)}
    page = text(alice.get(f"/children/{house.kai.id}/assessment"))
    assert "Done Tue 13 Oct" in page and "Not yet: Nan is in hospital." in page


@pytest.mark.capability("S014")
def test_an_assessment_six_months_old_is_listed_and_opens_with_its_background_carried(
    house, as_, six_months, spring, kept, writes
) -> None:
    """Authorised on 8 May, late on 9 November: Mariam finds it; Alice begins again from it; the list is empty."""
    from throughline.record.entries.models import Draft
    from throughline.synthetic.milestones import a_milestone

    a_milestone("open", by=house.cast.alice, children=house.children, on=date(2026, 4, 1))
    mariam, alice = as_("mariam"), as_("alice")
    page = text(mariam.get("/assessments/again"))
    assert "Was due Sun 8 Nov" in page and "Last authorised Fri 8 May 2026" in page and "Tia Marsden" in page
    steps = {"steps-0-what": "child", "steps-0-owner": "Alice", "steps-0-by_when": "Fri 27 Nov 2026"}
    writes(
        alice, "assessment-start", house.children, sort="again", answers="Has it changed?", requires="registered",
        lead_id=str(house.cast.alice.id), **steps,
    )  # fmt: skip
    assert "No assessment is due to be done again" in text(mariam.get("/assessments/again"))
    ids = [child.id for child in house.children]
    opened = alice.post("/write/assessment", {"key": str(uuid4()), "children": ids, "child": ids})
    answers = kept(lambda: Draft.objects.get(pk=int(opened["Location"].rpartition("/")[2])).answers)
    assert answers["last_id"] == str(spring.pk) and answers["sort"] == "again"
    assert answers["strengths"] == "Nan comes whenever she is asked."
    assert "analysis" not in answers and "worries" not in answers, "what was judged is judged anew"


@pytest.mark.capability("B008")
def test_what_changed_since_the_last_is_shown_by_sentence_and_copied_words_keep_their_source_and_age(
    house, as_, spring, assessed
) -> None:
    """Alice leaves the history as it was; Mariam sees what is copied, from when, and reads only what changed."""
    said = {"history": "Kelly drinks most evenings and Nan comes when Kai rings her, which he does often."}
    second = assessed(
        last=spring, sort="again", strengths="Nan is ill now.", changed="Nan cannot come.", **said
    )
    mariam = as_("mariam")
    entry = text(mariam.get(f"/entries/{second.pk}"))
    assert "Copied from assessment of Fri 8 May (196 days old)" in entry
    beside = text(mariam.get(f"/entries/{second.pk}/beside/{spring.pk}"))
    assert "ill now" in beside and "Answered the same" in beside
    assert f"/entries/{second.pk}/beside/{spring.pk}" in text(
        mariam.get(f"/children/{house.tia.id}/assessment")
    )


@pytest.mark.capability("S055")
def test_the_neglect_tool_is_laid_date_beside_date_need_by_need_without_a_total(
    house, as_, cast, writes, kept
) -> None:
    """Spring and now, the same words: food is better, being watched over is worse, and nothing is added up."""
    from throughline.record.assessment.models import NeglectToolChild
    from throughline.record.assessment.models.neglect import ITEMS
    from throughline.synthetic.assessments import a_neglect_tool

    levels = {"food": "not met", "watched": "mostly", "sleep": "unknown"}
    told = datetime(2026, 5, 8, 12, tzinfo=LONDON)
    a_neglect_tool(by=cast.alice, children=[house.tia], on=SPRING, levels=levels, told=told)
    now = dict.fromkeys(ITEMS, "met") | {"food": "mostly", "watched": "not met"}
    said = of_each([house.tia], seen="Nan was there both times.", **now)
    others = [house.kai.id, house.esme.id]
    number = writes(
        as_("alice"), "neglect-tool", [house.tia], left_out=others, means="Watching got worse.", **said
    )
    assert kept(lambda: NeglectToolChild.objects.get(entry_id=number).watched) == "not met"
    page = text(as_("mariam").get(f"/children/{house.tia.id}/neglect-tool"))
    assert "Fri 8 May 2026" in page and "Fri 20 Nov 2026" in page
    rows = {row.split("</th>")[0].rpartition(">")[2]: row for row in page.split('<tr role="row">')}
    assert "Better" in rows[ITEMS["food"]] and "Worse" in rows[ITEMS["watched"]]
    assert "Better" not in rows[ITEMS["sleep"]], "from not known to met is neither"


@pytest.mark.capability("S022")
def test_what_nobody_told_of_a_childs_identity_is_shown_as_not_known_where_it_is_written(
    house, as_, kept, assessed
) -> None:
    """The form says what the record lacks; a language told on About stands there the next time; and the words are kept."""
    from throughline.access.principal import as_keeper
    from throughline.record.assessment.models import AssessmentChild
    from throughline.record.people.models import Language

    alice, ids = as_("alice"), [child.id for child in house.children]
    form = {"children": ids, "child": ids}
    before = text(alice.get(alice.post("/write/assessment", form | {"key": str(uuid4())})["Location"]))
    assert (
        "Tia: language not known; interpreter not known; communication not known; heritage not known"
        in before
    )
    with as_keeper("a test"):
        Language.objects.create(
            person=house.tia, language="Polish", speaks="first", interpreter="spoken", source="Kelly"
        )
    after = text(alice.get(alice.post("/write/assessment", form | {"key": str(uuid4())})["Location"]))
    assert "Tia: language Polish; interpreter Interpreter; communication not known" in after
    entry = assessed(each={house.tia: {"identity": "Polish at home with her dad’s mother."}})
    assert kept(lambda: AssessmentChild.objects.get(entry_id=entry.pk, person=house.tia).identity).startswith(
        "Polish"
    )
    assert "Polish at home" in text(as_("mariam").get(f"/entries/{entry.pk}"))


def test_the_report_to_a_conference_is_the_assessment_and_what_is_new(
    house, as_, assessed, cast, writes
) -> None:
    entry = assessed(
        authorised_by=cast.mariam, outcome="conference",
        scales=[
            {"scale": "safe now", "whose": "mother", "scored": "7", "evidence": "Nobody is hit."},
            {"scale": "safe now", "whose": "worker", "scored": "3", "evidence": "Four calls in six weeks."},
        ],
    )  # fmt: skip
    alice, url = as_("alice"), f"/assessments/{entry.pk}/report"
    before = text(alice.get(url))
    assert "Nothing was added. The assessment stands as it is." in before and "never averaged" in before
    assert before.index("Nobody is hit.") < before.index("Four calls in six weeks.")
    parts = of_each(house.children, recommends="plan", why="As it stands.")
    writes(
        alice,
        "assessment-news",
        house.children,
        news="Kelly was arrested on Thursday.",
        means="It is worse.",
        **parts,
    )
    after = text(as_("mariam").get(url))
    assert "Kelly was arrested on Thursday." in after and "We recommend: a child protection plan" in after
    assert "What was found, and what it means." in after, (
        "the analysis is the assessment’s own, not written again"
    )


def test_somebody_elses_child_opens_nothing(house, as_, begun, assessed, kept) -> None:
    from throughline.record.assessment.models import PlannedStep

    start, entry = begun(), assessed()
    step, charlie = kept(lambda: PlannedStep.objects.filter(entry_id=start.pk)[0].pk), as_("charlie")
    for url in (
        f"/children/{house.tia.id}/assessment", f"/children/{house.tia.id}/neglect-tool", f"/assessments/{entry.pk}/report",
        f"/assessments/{start.pk}/steps/{step}",
    ):  # fmt: skip
        assert charlie.get(url).status_code in (403, 404), url
    assert "Tia" not in text(charlie.get("/assessments"))
    assert as_("alice").get(f"/children/{house.tia.id}/assessment").status_code == 200


def test_before_a_birth_the_form_says_which_children_came_before_and_that_no_father_is_known(
    house, as_, cast, begun
) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record.people.actions import allocate
    from throughline.record.people.models import ExpectedDay
    from throughline.synthetic.builders import related, somebody

    baby = somebody("Baby Marsden", expected=date(2027, 3, 22))
    related(house.kelly, "mother", baby)
    with as_keeper("a test"):
        allocate(child=baby, worker=cast.alice, team=cast.north, started=FRIDAY)
        for moved in (date(2027, 3, 15), date(2027, 3, 22)):
            ExpectedDay.objects.create(person=baby, expected=moved, source="Midwife")
    alice = as_("alice")
    opened = alice.post(
        "/write/assessment-start",
        {"key": str(uuid4()), "children": [baby.id], "child": [baby.id], "sort": "unborn"},
    )
    form = text(alice.get(opened["Location"]))
    assert "expected Mon 22 Mar 2027, moved 1 time" in form
    assert "No father is on the record." in form and "Tia Marsden (born Sat 3 Jun 2017)" in form
    assert "Father of Baby: not on the record" in form


def test_a_limit_that_runs_with_no_plan_of_dates_is_listed_as_such(house, as_, cast) -> None:
    from throughline.synthetic.milestones import a_milestone

    told = datetime(2026, 10, 8, 12, tzinfo=LONDON)
    a_milestone("decision_to_assess", by=cast.mariam, children=[house.kai, house.esme], on=BEGAN, told=told)
    page = text(as_("mariam").get("/assessments?show=no+plan"))
    assert "Kai Marsden and Esme Dunn" in page and "Set the dates" in page and "No plan of dates" in page
    assert "Kai" not in text(as_("mariam").get("/assessments?show=past"))
