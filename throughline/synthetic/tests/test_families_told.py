"""The eight families, told through the record's own actions: nothing of their facts is lost, and nothing is made up."""

from datetime import date, datetime

import pytest

from throughline.synthetic.stories.by_kind import by_kind
from throughline.synthetic.stories.closures import CLOSURES
from throughline.synthetic.stories.data import NAMES, day, events, local, story
from throughline.synthetic.stories.decisions import DECISIONS
from throughline.synthetic.stories.front_door import CONTACTS
from throughline.synthetic.stories.meetings import SITTINGS
from throughline.synthetic.stories.milestones import happened_in
from throughline.synthetic.stories.notes import notes_in
from throughline.synthetic.stories.visits import answers_of

READ_BY_NO_PROMISE = {"became_former_relevant", "cp_plan_original_start"}
"""Of the first nothing is promised; the second is told as the plan's own first day."""
NO_KIND = {
    "allocation": "an allocation, not an entry", "age assessment": "no promise is about it: the birth day changes",
    "IRO named": "a named role", "sealing": "told where sealing is tested", "correction": "told as the correction itself",
"note": "no kind yet", "letter": "no kind yet", "history": "no kind yet",
    "incident": "no kind yet", "contact": "no promise is about it", "request": "no kind yet", "front door": "no kind yet",
    "public referral": "no kind yet", "match": "no kind yet", "order": "no kind yet", "reply": "no kind yet",
    "escalation": "no kind yet", "solicitor": "no kind yet", "trafficking referral": "no kind yet",
    "call": "no kind yet", "compliment": "no kind yet", "decision": "its decider holds no post here",
    "plan elsewhere": "told as the plan's own first day",
}  # fmt: skip
"""Kinds of event that give the clocks nothing, and are not told as an entry."""


@pytest.fixture(scope="module")
def told(fresh):
    from throughline.synthetic.stories import tell

    with fresh("test_families_told"):
        yield tell()


def asked(sql: str, *values) -> list[tuple]:
    from throughline.access.principal import as_keeper, cursor

    with as_keeper("a test"), cursor() as cur:
        cur.execute(sql, values or None)
        return cur.fetchall()


STORED = "select subject_id, what, day, key from record_fact where subject_kind = 'child' and source_kind <> 'none'"


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_of_a_story_is_in_the_record(told, name):
    stored = set(asked(STORED))
    missing = [
        (event["id"], fact["what"], fact["child"])
        for event in story(name)["events"]
        for fact in event["facts"]
        if fact["what"] not in READ_BY_NO_PROMISE and not fact["what"].startswith("-") and "withdrawn" not in event
        and (told.people[fact["child"]].id, *_said(fact)) not in stored
    ]  # fmt: skip
    assert set(missing) <= {("q02", "expected_date_of_delivery", "ROSIE")}


def _said(fact: dict) -> tuple:
    told_on = fact.get("day") or fact.get("from") or fact["at"]
    return fact["what"].removeprefix("+"), day(told_on), fact.get("key", "")


def told_by_its_kind(event: dict) -> bool:
    return any(event["id"] in told for told in (DECISIONS, SITTINGS, CONTACTS, CLOSURES)) or bool(
        by_kind(event)
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_event_is_told_or_its_kind_is_listed(name):
    known = events(name)
    told = {
        key
        for key, event in known.items()
        if happened_in(known, event)
        or notes_in(name, event)
        or answers_of(name, event)
        or told_by_its_kind(event)
    }
    assert {event["kind"] for key, event in known.items() if key not in told} <= NO_KIND.keys()


def test_no_child_is_named_in_a_passage_that_all_share(told):
    shared = asked("""
        select visit.story, child.given_name from record_visit visit
        join record_entrychild named on named.entry_id = visit.entry_id
        join record_person child on child.id = named.person_id where visit.entry_id in (
            select entry_id from record_entrychild group by entry_id having count(*) > 1)
        union all select told.words, child.given_name from record_milestone told
        join record_entrychild named on named.entry_id = told.entry_id
        join record_person child on child.id = named.person_id where told.entry_id in (
            select entry_id from record_entrychild group by entry_id having count(*) > 1)""")
    assert len(shared) > 100
    assert [(words, name) for words, name in shared if f"{name} " in words or f" {name}" in words] == []


WHO = "select given_name, born, expected from record_person where id = %s"
THEN = "select set_config('search_path', 'as_known, public', true), set_config('app.as_known', %s, true)"


def known(told, person: str, moment: str) -> tuple:
    from throughline.access.principal import as_keeper, cursor

    with as_keeper("a test"), cursor() as cur:
        cur.execute(THEN, [local(moment).isoformat()])
        cur.execute(WHO, [told.people[person].id])
        return cur.fetchone()


@pytest.mark.parametrize(
    ("person", "moment", "who"),
    [
        ("ROSIE", "2025-09-30 12:00", ("Unborn", None, date(2026, 3, 3))),
        ("ROSIE", "2025-10-02 12:00", ("Unborn", None, date(2026, 2, 24))),
        ("ROSIE", "2026-02-18 12:00", ("Rosie", date(2026, 2, 17), None)),
        ("UNBORN", "2026-11-20 12:00", ("Unborn", None, date(2027, 1, 19))),
        ("YONAS", "2026-05-01 12:00", ("Yonas", date(2009, 9, 14), None)),
        ("YONAS", "2026-06-01 12:00", ("Yonas", date(2008, 9, 14), None)),
        ("YONAS", "2026-09-01 12:00", ("Yonas", date(2009, 9, 14), None)),
    ],
)
def test_a_birth_and_a_birth_day_are_as_they_were_known(told, person, moment, who):
    assert known(told, person, moment) == who


def test_each_child_with_whom_we_work_is_held_and_two_by_nobody(told):
    """Jade has a personal adviser, and Amelia is looked at today."""
    held = {person for (person,) in asked("select person_id from record_allocation where ended is null")}
    open_to_us = {
        spell["child"] for name in NAMES for spell in story(name)["spells"] if spell["what"] == "open" and not spell["ended"]
    }  # fmt: skip
    assert {child for child in open_to_us if told.people[child].id not in held} == set()
    named = asked("select kind from record_namedrole where person_id = %s", told.people["JADE"].id)
    assert named == [("personal adviser",)]


def test_the_two_brothers_are_restricted_since_their_carer_is_a_colleague(told):
    restricted = asked("select id from record_person where restriction = 1 order by id")
    assert restricted == [(told.people[child].id,) for child in ("KACPER", "OSKAR")]
    since = asked("select distinct at from record_restriction")
    assert since == [(datetime.fromisoformat("2026-08-13T17:00:00+01:00"),)]


def test_the_conference_that_was_not_one_is_withdrawn(told):
    assert asked("select status from record_entry where id = %s", told.marked["m32"][0].id) == [
        ("withdrawn",)
    ]
    assert not asked(
        "select 1 from record_fact where what = 'rcpc_held' and subject_id = %s", told.people["TIA"].id
    )


def test_everybody_reaches_exactly_whom_the_law_says(told):
    assert asked("select law.reach_check()") == [(0,)]


LATE_TODAY = {
    ("TIA", "cp_visit_10wd"), ("TIA", "rcpc_3m_6m"), ("KAI", "rcpc_3m_6m"), ("ESME", "rcpc_3m_6m"),
    ("TIA", "legal_planning_meeting_10wd"), ("KAI", "legal_planning_meeting_10wd"),
    ("ESME", "legal_planning_meeting_10wd"), ("JADE", "pa_visit_2m"), ("KACPER", "s20_quarterly_review"),
    ("NOAH", "dental_12m"), ("NOAH", "iro_dispute_20wd"), ("NOAH", "sdq_12m"), ("SHANNON", "cin_review_3m"),
    ("UNBORN", "preproceedings_panel_4w"), ("YONAS", "review_docs_to_iro_3wd"),
}  # fmt: skip
"""What the stories say went wrong and is not mended yet."""


def test_what_is_late_today_is_what_the_stories_say_and_most_of_the_rest_was_in_time(told):
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import Obligation
    from throughline.record.clocks.queries import of_children

    names = {person.id: key for key, person in told.people.items()}
    with as_keeper("a test"):
        found = of_children(names, date(2026, 11, 20))
        met = list(Obligation.objects.exclude(met=None).exclude(due=None).values_list("met", "due"))
    late = {(names[one.person_id], one.standard.key) for one in found if one.state.code == "late"}
    assert late == LATE_TODAY
    assert sum(done <= limit for done, limit in met) / len(met) > 0.8


def test_a_childs_own_words_replace_what_was_typed_and_the_old_version_stays(told):
    entry, oskar = told.entries["k27"].id, told.people["OSKAR"].id
    words = "select words from {schema}.record_visitchild where entry_id = %s and person_id = %s"
    assert asked(words.format(schema="public"), entry, oskar) == [("Kacper gets the belt on Sundays.",)]
    assert ("settled",) in asked(words.format(schema="history"), entry, oskar)
