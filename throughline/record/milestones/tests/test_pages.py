"""From "what happened?" to the clock and back, as a person walks it: choose, write, sign, correct, end, withdraw."""

from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

ICPC = date(2026, 11, 13)
LIMIT, NEXT = date(2026, 11, 27), "core_group_first_10wd"


@pytest.fixture
def conference(milestone, house):
    return milestone("icpc_held", children=house.children, on=ICPC)


@pytest.fixture
def drafts(database):
    from throughline.access.principal import as_keeper
    from throughline.record.entries.models import Draft

    def read():
        with as_keeper("reading drafts in a test"):
            return list(Draft.objects.order_by("started_at"))

    return read


@pytest.fixture
def writes(as_, drafts):
    """Chooses the children, as the page's own form posts it, and gives the draft."""

    def begin(kind, children, who="alice", **preset):
        ids = [child.id for child in children]
        response = as_(who).post(f"/write/{kind}", {"children": ids, "child": ids, **preset})
        assert response.status_code == 303, unescape(response.content.decode())
        return drafts()[-1]

    return begin


@pytest.fixture
def signs(as_):
    def sign(draft, who="alice", **raw):
        body = {
            "version": draft.version,
            "kind": draft.kind,
            "entry": draft.corrects_id or draft.id,
            "save": "sign",
        }
        return as_(who).post(f"/drafts/{draft.id}/sign", body | draft.answers | raw)

    return sign


def page(client, address) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.content.decode()
    return unescape(response.content.decode())


def test_what_would_meet_what_is_open_comes_first_with_its_limit(as_, house, conference):
    words = page(as_("alice"), f"/children/{house.tia.id}/milestone")
    meets, rest = words.split("All, by part of the journey")
    assert "A core group was held" in meets and "First core group, limit Fri 27 Nov" in meets
    assert "The initial child protection conference was held" in meets, "it was told lately"
    assert "The child came into care" in rest and "The child came into care" not in meets


FINDS = [
    ("core group", ["A core group was held"], ["The child came into care"]),
    ("CORE", ["A core group was held"], ["The child came into care"]),
    ("icpc", ["The initial child protection conference was held"], ["A core group was held"]),
    ("court", ["The case management hearing was held"], ["A core group was held"]),
    ("zebra", ["Nothing is called that"], ["A core group was held"]),
]


@pytest.mark.parametrize(("typed", "found", "not_found"), FINDS)
def test_words_of_it_find_it_without_script(as_, house, typed, found, not_found):
    words = page(as_("alice"), f"/children/{house.tia.id}/milestone?q={typed}")
    assert all(one in words for one in found) and not any(one in words for one in not_found)


def test_a_choice_leads_to_a_write_up_with_it_chosen(as_, house, conference, drafts):
    alice, ids = as_("alice"), [child.id for child in house.children]
    words = page(alice, f"/children/{house.tia.id}/milestone")
    link = next(one.split('"')[0] for one in words.split('href="') if "which=core_group_held" in one)
    assert parse_qs(urlsplit(link).query) == {"children": [str(house.tia.id)], "which": ["core_group_held"]}
    choosing = page(alice, link)
    assert '<input type="hidden" name="which" value="core_group_held">' in choosing
    alice.post("/write/milestone", {"children": ids[:1], "child": ids, "which": "core_group_held"})
    (draft,) = drafts()
    assert draft.answers == {"day": "Fri 20 Nov 2026", "which": "core_group_held"}
    assert '<option value="core_group_held" selected>' in page(alice, f"/drafts/{draft.id}")


def test_a_preset_is_kept_when_nobody_is_named_yet_and_what_is_no_question_is_dropped(
    as_, drafts, writes, house
):
    words = page(as_("alice"), "/write/milestone?which=core_group_held&colour=red")
    assert "which=core_group_held" in words and "colour" not in words
    assert writes("milestone", house.children, which="x\0y", colour="red").answers["which"] == "xy"


def test_one_milestone_meets_the_clock_of_each_child_and_a_corrected_day_moves_it(
    as_, house, conference, due, writes, signs, drafts
):
    (before,) = due(house.tia, NEXT)
    assert (before.start, before.due, before.met) == (ICPC, LIMIT, None)
    draft = writes("milestone", house.children, which="core_group_held")
    assert signs(draft, day="Thu 19 Nov 2026").status_code == 303
    assert {due(child, NEXT)[0].met for child in house.children} == {date(2026, 11, 19)}
    why = page(as_("alice"), f"/children/{house.tia.id}/due/{due(house.tia, NEXT)[0].id}")
    assert "Met Thu 19 Nov" in why
    as_("alice").post(f"/entries/{draft.id}/correct")
    assert signs(drafts()[-1], day="Wed 18 Nov 2026").status_code == 303
    assert due(house.tia, NEXT)[0].met == date(2026, 11, 18)
    withdrawn = {"kind": "wrong", "reason": "It was another family's."}
    assert as_("alice").post(f"/entries/{draft.id}/withdraw", withdrawn).status_code == 303
    assert {due(child, NEXT)[0].met for child in house.children} == {None}


def test_an_undone_milestone_gives_the_clock_back(as_, house, conference, due, writes, signs):
    draft = writes("milestone", [house.tia], left_out=[house.kai.id, house.esme.id], which="core_group_held")
    signs(draft, day="Thu 19 Nov 2026")
    assert due(house.tia, NEXT)[0].met
    as_("alice").post(f"/entries/{draft.id}/undo")
    assert due(house.tia, NEXT)[0].met is None


def test_what_holds_is_listed_and_one_press_ends_it_and_its_clocks(as_, house, milestone, due):
    entry = milestone("cla", children=[house.tia, house.kai], on=date(2026, 10, 1))
    milestone("became_looked_after", children=[house.tia, house.kai], on=date(2026, 10, 1))
    alice, standard = as_("alice"), "lac_review_first_20wd"
    assert "Since Thu 1 Oct 2026" in page(alice, f"/children/{house.tia.id}/milestone")
    assert due(house.tia, standard)[0].stopped is None
    answer = alice.post(f"/entries/{entry.id}/ended", {"day": "Mon 12 Oct 2026", "child": house.tia.id})
    assert answer.status_code == 303
    assert due(house.tia, standard)[0].stopped == date(2026, 10, 12)
    assert due(house.kai, standard)[0].stopped is None, "it was said of one of them"
    assert "Since Thu 1 Oct 2026" not in page(alice, f"/children/{house.tia.id}/milestone")
    words = page(alice, f"/entries/{entry.id}")
    assert (
        "It ended for Kai" in words and "It ended for Tia" not in words.split("It ended for Tia and Kai")[-1]
    )
    alice.post(f"/entries/{entry.id}/ended", {"day": "Tue 13 Oct 2026"})
    assert due(house.kai, standard)[0].stopped == date(2026, 10, 13)
    assert due(house.tia, standard)[0].stopped == date(2026, 10, 12), "their own day stands"


REFUSED = [
    ("", "Give the day it ended."),
    ("soon", "20 Nov 2026"),
    ("Wed 30 Sep 2026", "comes after the day it began"),
]


@pytest.mark.parametrize(("day", "words"), REFUSED)
def test_an_end_that_cannot_be_is_refused_and_leaves_no_draft(as_, house, milestone, drafts, day, words):
    entry = milestone("cla", on=date(2026, 10, 1))
    answer = as_("alice").post(f"/entries/{entry.id}/ended", {"day": day})
    assert answer.status_code == 422 and words in unescape(answer.content.decode())
    assert drafts() == []


def test_an_entry_of_another_kind_does_not_end(as_, house):
    from throughline.synthetic.builders import a_visit

    visit = a_visit(by=house.cast.alice, children={house.tia: "seen"}, on=date(2026, 11, 19))
    answer = as_("alice").post(f"/entries/{visit.id}/ended", {"day": "Fri 20 Nov 2026"})
    assert answer.status_code == 422 and "Nothing of this goes on" in unescape(answer.content.decode())


def test_a_note_from_a_clock_is_about_the_children_who_have_it(as_, house, milestone, writes):
    milestone("icpc_held", children=[house.tia, house.esme], on=ICPC)
    words = page(
        as_("alice"), f"/write/clock-note?children={house.tia.id}&standard={NEXT}&of=Fri 13 Nov 2026"
    )
    assert "Tia Marsden" in words and "Esme Dunn" in words and "Kai Marsden" not in words
    draft = writes("clock-note", [house.tia, house.esme], standard=NEXT, of="Fri 13 Nov 2026")
    assert {"standard": NEXT, "of": "Fri 13 Nov 2026"}.items() <= draft.answers.items()


def test_a_note_is_shown_beside_the_limit_moves_it_nowhere_and_goes_when_it_is_withdrawn(
    as_, house, conference, due, writes, signs, drafts
):
    why = f"/children/{house.tia.id}/due/{due(house.tia, NEXT)[0].id}"
    assert "Booked for" not in page(as_("alice"), why)
    draft = writes("clock-note", house.children, standard=NEXT, of="Fri 13 Nov 2026", said="booked")
    assert signs(draft, begins="Thu 26 Nov 2026").status_code == 303
    (one,) = due(house.tia, NEXT)
    assert (one.due, one.met, one.booked) == (LIMIT, None, [date(2026, 11, 26)])
    why = f"/children/{house.tia.id}/due/{one.id}"
    assert "Booked for Thu 26 Nov 2026" in page(as_("alice"), why)
    as_("alice").post(f"/entries/{draft.id}/correct")
    assert signs(drafts()[-1], begins="Wed 25 Nov 2026").status_code == 303
    assert due(house.tia, NEXT)[0].booked == [date(2026, 11, 25)]
    as_("alice").post(
        f"/entries/{draft.id}/withdraw", {"kind": "wrong", "reason": "It was another family's."}
    )
    (one,) = due(house.tia, NEXT)
    assert (one.due, one.booked) == (LIMIT, [])


def test_a_worker_cannot_excuse_a_clock_alone_and_the_clock_stays_as_it_was(
    as_, house, cast, conference, due, writes, signs
):
    excuse = {"said": "excused", "begins": "Mon 16 Nov 2026", "why": "abroad"}
    for decider in ("", str(cast.alice.id), str(cast.bob.id), str(cast.ada.id)):
        draft = writes("clock-note", house.children, standard=NEXT)
        assert signs(draft, **excuse, decided_by=decider).status_code == 422
    assert due(house.tia, NEXT)[0].exempt == ""
    draft = writes("clock-note", house.children, standard=NEXT)
    assert signs(draft, **excuse, decided_by=str(cast.mariam.id)).status_code == 303
    (one,) = due(house.tia, NEXT)
    assert (one.exempt, one.due) == ("the child is abroad", LIMIT)
    assert "decided by Mariam Achebe" in page(as_("alice"), f"/entries/{draft.id}")
    assert "First core group: excused from Mon 16 Nov 2026" in page(as_("alice"), f"/children/{house.tia.id}")


def test_a_visit_to_a_child_in_care_meets_the_care_visit_and_a_try_stands_beside_it(house, milestone, due):
    from throughline.synthetic.builders import a_visit

    began = date(2026, 11, 16)
    for what in ("cla", "placement", "placement_started"):
        milestone(what, on=began)
    (before,) = due(house.tia, "lac_visit_first_week")
    assert (before.due, before.met) == (date(2026, 11, 23), None)
    tried = {"by": house.cast.alice, "children": {house.tia: "not seen: nobody in"}, "on": date(2026, 11, 17)}
    a_visit(**tried)
    (one,) = due(house.tia, "lac_visit_first_week")
    assert (one.met, one.attempted) == (None, [date(2026, 11, 17)])
    assert date(2026, 11, 17) in due(house.tia, "cp_visit_10wd")[-1].attempted, "the plan's clock has it too"
    seen = a_visit(by=house.cast.alice, children={house.tia: "offered"}, on=date(2026, 11, 19))
    assert due(house.tia, "lac_visit_first_week")[0].met == date(2026, 11, 19)
    (alone,) = due(house.tia, "lac_seen_alone_each_visit")
    assert (alone.start, alone.met) == (date(2026, 11, 19), date(2026, 11, 19)), "she said no: regulation 29"
    assert seen.pk


def test_choosing_costs_no_more_at_many_milestones(as_, house, milestone, cast):
    """Twelve at most, and as many with thirty milestones as with one."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    alice, address = as_("alice"), f"/children/{house.tia.id}/milestone"

    def counted() -> int:
        with CaptureQueriesContext(connection) as found:
            page(alice, address)
        return len(found)

    milestone("cla", on=date(2026, 10, 1))
    counted()
    few = counted()
    for day in range(1, 20):
        milestone("core_group_held", on=date(2026, 10, day))
        milestone("missing", on=date(2026, 10, day))
    assert counted() == few <= 12
