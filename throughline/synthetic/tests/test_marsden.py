"""The Marsden story, told through the product's own actions: what was known when, what was withdrawn, who held them.

What is due on each day is compared in tests/spec/standards, for all eight families.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from throughline.synthetic.stories import marsden
from throughline.synthetic.stories.data import events, happened

LONDON = ZoneInfo("Europe/London")
CP_VISIT = "cp_visit_10wd"
OF_VISITS = {"cp_visit_child_seen", "attempted"}


@pytest.fixture(scope="module")
def told(fresh):
    from throughline.synthetic.stories import tell_marsden

    with fresh("test_marsden"):
        yield tell_marsden()


def shown(told, on: date) -> set[tuple]:
    """What the pages would list for these children on that day: the open, and the closed of the last week."""
    from throughline.record.clocks.queries import of_children

    keys = {told.people[key].id: key for key in marsden.CHILDREN}
    return {
        (
            keys[one.person_id], one.obligation.start, one.obligation.due, one.state.code.value, one.state.late_by,
            tuple(day for day in one.obligation.attempted if day <= on),
        )
        for one in of_children(keys, on)
        if one.standard.key == CP_VISIT and not hidden(one.obligation, on)
    }  # fmt: skip


def hidden(obligation, on: date) -> bool:
    return bool(obligation.closed and obligation.closed < on - timedelta(days=7))


def as_known(moment: datetime):
    from throughline.access.principal import cursor

    with cursor() as cur:
        cur.execute(
            "select set_config('search_path', 'as_known, public', true), set_config('app.as_known', %s, true)",
            [moment.isoformat()],
        )


LATE = [(child, date(2026, 9, 14), date(2026, 9, 28), "late", 2, ()) for child in marsden.CHILDREN]
MET = [(child, date(2026, 9, 14), date(2026, 9, 28), "met", None, ()) for child in marsden.CHILDREN]
NEXT = [(child, date(2026, 9, 25), date(2026, 10, 9), "due", None, ()) for child in marsden.CHILDREN]


@pytest.mark.parametrize(
    ("known", "rows"),
    [
        (datetime(2026, 10, 1, 18, 29, tzinfo=LONDON), LATE),
        (datetime(2026, 10, 1, 18, 30, tzinfo=LONDON), MET + NEXT),
    ],
)
def test_a_visit_written_up_late_was_not_known_before_it_was_recorded(told, known, rows):
    from throughline.access.principal import as_keeper

    with as_keeper("a test"):
        as_known(known)
        assert shown(told, date(2026, 9, 30)) == set(rows)


@pytest.mark.parametrize("key", marsden.VISITS)
def test_a_told_visit_gives_the_facts_of_the_story(told, key):
    from throughline.access.principal import as_keeper
    from throughline.config.clock import london_day
    from throughline.record.models import Fact

    event = events("marsden")[key]
    of_story = {
        (told.people[f["child"]].id, f["what"], happened(event).date())
        for f in event["facts"]
        if f["what"] in OF_VISITS
    }
    with as_keeper("a test"):
        facts = Fact.objects.filter(source_kind="entry", source_id=told.entries[key].id, what__in=OF_VISITS)
        assert {(f.subject_id, f.what, f.at and london_day(f.at) or f.day) for f in facts} == of_story
        assert {f.at for f in facts if f.at} <= {happened(event)}


def test_the_wrong_record_is_withdrawn_and_its_readers_are_told(told):
    from throughline.access.principal import as_keeper
    from throughline.record.models import Entry, Fact, Notice, Withdrawal

    entry = told.entries[marsden.WRONG_RECORD]
    with as_keeper("a test"):
        assert Entry.objects.get(pk=entry.id).status == Entry.WITHDRAWN
        assert Withdrawal.objects.get(pk=entry.id).at == datetime(2026, 10, 29, 8, 45, tzinfo=LONDON)
        assert not Fact.objects.filter(source_kind="entry", source_id=entry.id).exists()
        readers = {told.staff[key].id for key in ("stone", "achebe", "raman")}
        assert set(Notice.objects.filter(entry_id=entry.id).values_list("account_id", flat=True)) == readers


def test_nobody_held_the_children_but_their_manager_between_two_workers(told):
    from throughline.access.principal import as_keeper
    from throughline.record.models import Allocation

    with as_keeper("a test"):
        spells = Allocation.objects.filter(person=told.people["TIA"]).order_by("started")
        assert [(a.role, a.worker.name, a.started, a.ended, a.closing) for a in spells] == [
            ("worker", "L Grant", date(2024, 9, 17), date(2025, 6, 27), True),
            ("worker", "L Grant", date(2026, 3, 31), date(2026, 4, 24), False),
            ("held", "Mariam Achebe", date(2026, 4, 24), date(2026, 5, 11), False),
            ("worker", "Priya Raman", date(2026, 5, 11), None, False),
        ]
