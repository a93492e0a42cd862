"""What changed since the last assessment, plan or review: what is copied says since when, and rows come and go."""

from datetime import date, datetime
from html import unescape
from uuid import uuid4

import pytest

from throughline.config.clock import LONDON
from throughline.web.tests.scene import words

JUNE = date(2026, 6, 3)
STAYED = "Kelly drinks most evenings and Nan comes when Kai rings her."
WAS, IS = "Kelly does not say how much she drinks.", "Kelly does not say how often she drinks."
GONE, NEW = "The school has no worries about Tia.", "Kai stays away from school on Mondays."


def read(client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return unescape(answer.content.decode())


def seen(client, path: str) -> str:
    """The page's words, a mark of what is copied close by its sentence."""
    return unescape(words(client.get(path)))


@pytest.fixture
def june(assessed, cast):
    told = datetime(2026, 6, 3, 12, tzinfo=LONDON)
    return assessed(
        on=JUNE, began=date(2026, 5, 1), told=told, history=f"{STAYED} {WAS} {GONE}", authorised_by=cast.mariam,
        authorised=datetime(2026, 6, 4, 16, tzinfo=LONDON),
    )  # fmt: skip


@pytest.fixture
def written_again(as_, house, june, kept):
    """Alice's browser: the form with every word of June in it, and the draft's key."""
    from throughline.record.entries import typed
    from throughline.record.entries.forms import raw_answers
    from throughline.record.entries.kinds import kind
    from throughline.record.entries.models import Draft

    ids = [child.id for child in house.children]
    answers = kept(lambda: raw_answers(kind("assessment"), typed.read(kind("assessment"), june)))
    begun = as_("alice").post("/write/assessment", {"key": str(uuid4()), "children": ids, "child": ids})
    number = int(begun["Location"].rpartition("/")[2])
    changed = {
        "changed": "Less than we hoped.",
        "history": f"{STAYED} {IS} {NEW}",
        "day": "Fri 20 Nov 2026",
        "began": "Thu 8 Oct 2026",
    }
    opened = kept(lambda: Draft.objects.get(pk=number).answers)
    return number, opened | answers | changed


@pytest.mark.capability("B008")
def test_what_a_worker_copies_is_marked_while_she_writes_and_her_manager_reads_only_what_changed(
    as_, house, june, written_again, kept
):
    """Alice signs June's assessment again with one sentence changed, one new and one gone; Mariam sees which is which."""
    from throughline.record.assessment.models import Assessment

    number, answers = written_again
    alice, mariam = as_("alice"), as_("mariam")
    sent = answers | {"version": "0", "kind": "assessment", "entry": str(number)}
    assert alice.post(f"/drafts/{number}/save", sent).status_code == 200
    panel = unescape(alice.get(f"/drafts/{number}/passages", HTTP_HX_REQUEST="true").content.decode())
    assert "1 of 3 sentences stood before, the oldest since Wed 3 Jun 2026, 24 weeks ago" in panel
    signed = alice.post(f"/drafts/{number}/sign", sent | {"version": "1", "save": "sign"})
    assert signed.status_code == 303, words(signed)[:900]
    assert kept(lambda: Assessment.objects.get(pk=number).history) == answers["history"]

    assert f"/entries/{number}/beside" in read(mariam, f"/entries/{number}")
    assert f"/entries/{number}/beside/{june.pk}" in read(mariam, f"/children/{house.tia.id}/assessment")
    page = read(mariam, f"/entries/{number}/beside")
    assert "What changed since the assessment of Wed 3 Jun 2026" in page
    assert "<del>much</del>" in page and "<ins>often</ins>" in page
    assert page.index(GONE) and page.index(NEW)
    told = seen(mariam, f"/entries/{number}/beside")
    assert f"{STAYED} as on Wed 3 Jun 2026, 24 weeks before" in told
    assert f"{NEW} as on" not in told
    changed, _, same = page.partition("Answered the same")
    assert STAYED in changed and "sentence the same" in same, "what nobody changed stands folded below"
    assert body(read(alice, f"/entries/{number}/beside")) == body(page)


def body(page: str) -> str:
    """Without the menus of whoever reads it."""
    return page.partition("<main")[2].partition("</main>")[0]


def test_a_new_sentence_that_stood_in_another_kind_of_entry_says_so(as_, assessed, june, house, cast):
    """It is new in the assessment, and was written at a visit in July."""
    from throughline.synthetic.builders import a_visit

    a_visit(by=cast.alice, children={house.tia: "alone"}, on=date(2026, 7, 8), story=f"Warm. {NEW}")
    again = assessed(last=june, sort="again", history=f"{STAYED} {NEW}")
    told = seen(as_("bob"), f"/entries/{again.pk}/beside")
    assert f"{NEW} as on Wed 8 Jul 2026, 19 weeks before" in told
    assert f"{STAYED} as on Wed 3 Jun 2026, 24 weeks before" in told


def test_the_rows_of_a_plan_come_go_and_move_and_an_action_that_is_gone_says_what_came_of_it(
    as_, planned, house, cast, kept
):
    from throughline.record.planning.models import PlanAction
    from throughline.synthetic.plans import a_judgement, an_action, an_outcome

    first = planned()
    kept(lambda: PlanAction.objects.filter(what="Ring the nursery").update(done_on=date(2026, 9, 14)))
    later = date(2027, 3, 1)
    second = planned(
        on=date(2026, 11, 20), told=None,
        outcomes=[an_outcome("No shouting at night", "No call to the police for three months", by_when=later, safe_enough="Two quiet months")],
        actions=[an_action("Ask Kai about Sundays", cast.alice.name, by_when=later, person=house.kai), an_action("Nan has a key", "Nan", by_when=later)],
        judgements=[a_judgement("Tia", "child", 5, "She listens at the door", on=date(2026, 9, 1), person=house.tia)],
    )  # fmt: skip
    told = seen(as_("bob"), f"/entries/{second.pk}/beside")
    assert "What changed since the plan of Tue 1 Sep 2026" in told
    assert "Gone Breakfast every school day" in told
    assert "New Nan has a key" in told
    assert "Gone Ring the nursery" in told and "Done Mon 14 Sep 2026" in told
    assert "Changed Tia" in told and "Where they put it: 3 → now 5" in told
    assert "1 row the same No shouting at night" in told
    assert f"/entries/{second.pk}/beside" in read(as_("bob"), f"/children/{house.tia.id}/plan")
    assert f"/entries/{first.pk}" in read(as_("bob"), f"/entries/{second.pk}/beside")


def test_each_side_says_what_its_own_sort_of_meeting_decided(as_, held, jo):
    """ "goes on" is a plan of protection in one meeting and a plan of support in the next."""
    conference = held("review conference", on=date(2026, 10, 1), decided="goes on", chair=jo)
    last = held("in need review", on=date(2026, 11, 20), decided="goes on")
    told = seen(as_("bob"), f"/entries/{last.pk}/beside/{conference.pk}")
    assert "The protection plan" in told and "The plan goes on" in told and "Pre-proceedings" not in told


def test_a_core_group_is_laid_beside_the_last_core_group_whatever_met_between(as_, held):
    last = held("core group", on=date(2026, 10, 1))
    between = held("in need review", on=date(2026, 10, 20))
    now = held("core group", on=date(2026, 11, 20))
    page = read(as_("bob"), f"/entries/{now.pk}/beside")
    assert "What changed since the meeting of Thu 1 Oct 2026" in page and f"/entries/{last.pk}" in page
    assert f"/entries/{now.pk}/beside/{between.pk}" in page, "any other of the kind can be chosen"
    assert "What changed since the meeting of Tue 20 Oct 2026" in read(
        as_("bob"), f"/entries/{now.pk}/beside/{between.pk}"
    )


def test_of_a_brother_whom_the_reader_does_not_reach_nothing_is_compared(house, cast):
    """Pat is named for Tia alone: Kai's words, the same and new, are not on the page; Alice's page has them."""
    from throughline.access.accounts.tests.signing import client_of
    from throughline.synthetic.builders import a_person, a_visit
    from throughline.synthetic.company import is_named

    pat = a_person(name="Pat Stone", role="reviewer", title="Conference chair")
    is_named(pat, house.tia, "conference chair", since=date(2026, 7, 13))
    both = {house.tia: "alone", house.kai: "alone"}
    said = {"by": cast.alice, "children": both}
    a_visit(**said, on=date(2026, 10, 22), words={house.kai: "I hide under the stairs at night."})
    new = a_visit(
        **said,
        on=date(2026, 11, 4),
        words={house.kai: "I hide under the stairs at night. I told Zephyrine."},
    )
    page = read(client_of(pat), f"/entries/{new.pk}/beside")
    assert "stairs" not in page and "Zephyrine" not in page and "The two say the same" in page
    assert "Zephyrine" in read(client_of(cast.alice), f"/entries/{new.pk}/beside")


def test_on_a_past_day_it_compares_what_was_known_then_and_stays_on_that_day(as_, house, cast):
    from throughline.synthetic.builders import a_visit

    def visited(on: date, story: str):
        told = datetime(on.year, on.month, on.day, 18, tzinfo=LONDON)
        return a_visit(by=cast.alice, children={house.tia: "alone"}, on=on, story=story, told=told)

    first = visited(date(2026, 10, 8), "The house was warm. Nan was there all day.")
    between = visited(date(2026, 10, 22), "Nan was there all day. Kelly slept.")
    at = "as-known=2026-11-15T12:00"
    page = read(as_("bob"), f"/entries/{between.pk}/beside?{at}")
    assert f"/entries/{first.pk}?as-known=2026-11-15T12" in page
    assert "as on Thu 8 Oct 2026, 2 weeks before" in page


@pytest.mark.parametrize("many", [3, 45])
def test_however_many_stand_before_it_asks_at_most_twelve_statements(as_, house, cast, many):
    from throughline.synthetic.builders import a_visit
    from throughline.web.tests.scene import statements

    days = [date.fromordinal(date(2026, 11, 19).toordinal() - 3 * n) for n in range(many)]
    visits = [
        a_visit(by=cast.alice, children={house.tia: "alone"}, on=day, story="Nan was there all day.")
        for day in days
    ]
    assert statements(as_("bob"), f"/entries/{visits[0].pk}/beside/{visits[2].pk}") == 10
    page = read(as_("bob"), f"/entries/{visits[0].pk}/beside")
    assert ("Older ones" in page) == (many > 13)
