"""Northmere's families, published: the shape agrees, what is planted wrong is found, and a past day is as it was known."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import duckdb
import pytest

from throughline.exchange.publish import end_of, publish
from throughline.measures.conformance import faults
from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import open_snapshot

NOW = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/London"))
WITH_ROWS = (
    "ssd_contacts", "ssd_cin_episodes", "ssd_cin_assessments", "ssd_s47_enquiry", "ssd_initial_cp_conference",
    "ssd_cp_plans", "ssd_cp_reviews", "ssd_cp_visits", "ssd_cin_plans", "ssd_cin_visits", "ssd_cla_episodes",
    "ssd_cla_placement", "ssd_cla_reviews", "ssd_cla_visits", "ssd_missing", "ssd_pre_proceedings", "sup_return_interview",
    "sup_core_group", "sup_cin_review", "sup_contact", "sup_referral", "sup_strategy_discussion", "sup_strategy_child",
    "sup_conference_meeting", "sup_conference_agency", "sup_initial_participation", "sup_staff", "sup_visit_record",
    "sup_recording", "sup_pathway_plan",
)  # fmt: skip


@pytest.fixture(scope="module")
def keeper_url(module_database):
    from throughline.config import databases, environment
    from throughline.synthetic.stories.tell import tell

    tell()
    return databases.cluster(environment.settings()).urls(module_database)["keeper"]


@pytest.fixture(scope="module")
def folder(keeper_url, tmp_path_factory):
    root = tmp_path_factory.mktemp("told") / "snapshots"
    with publish(keeper_url=keeper_url, to=root, taken_at=NOW) as snapshot:
        return snapshot.folder


@pytest.fixture
def taken(folder):
    with open_snapshot(folder) as snapshot:
        yield snapshot


def test_no_key_is_lost_and_no_code_is_unlisted(taken):
    assert [fault.sentence for fault in faults(taken)] == []


def test_what_the_families_did_stands_in_every_table_of_their_journey(taken):
    assert [table for table in WITH_ROWS if not taken.query(f"select 1 from {table} limit 1", {})] == []


def rewritten(folder, table, select):
    """The table as this statement over it makes it."""
    file = folder / f"{table}.parquet"
    kept = file.read_bytes()
    made = select.format(table=f"read_parquet('{file}')")
    duckdb.execute(f"copy ({made}) to '{file}.new' (format parquet)")
    file.with_name(f"{file.name}.new").replace(file)
    return lambda: file.write_bytes(kept)


@pytest.mark.parametrize(
    ("table", "select", "said"),
    [
        (
            "sup_visit_record", "select * replace (substr(md5(person_id), 1, 16) as person_id) from {table}",
            "rows person_id leads to no row of ssd_person.",
        ),
        (
            "ssd_person", "select * replace ('Q' as pers_sex) from {table}",
            "holds what the list sex does not: Q",
        ),
        (
            "ssd_cp_plans", "select * from {table} union all (select * from {table} limit 1)",
            "ssd_cp_plans has 1 keys that stand in more than one row.",
        ),
        (
            "ssd_person", "select * replace ('Tia' as pers_forename) from {table}",
            "a name is in it, which is never published",
        ),
    ],
    ids=["an orphan", "a code of no list", "a key twice", "a name"],
)  # fmt: skip
def test_what_is_planted_wrong_is_found(folder, table, select, said):
    put_back = rewritten(folder, table, select)
    try:
        with open_snapshot(folder) as snapshot:
            assert [fault for fault in faults(snapshot) if said in fault.sentence]
    finally:
        put_back()


# The rest changes the record, and so stands below what reads it as it was told.


def visits(keeper_url, root, at, *, as_known):
    with publish(keeper_url=keeper_url, to=root, taken_at=at, as_known=as_known) as snapshot:
        asked = "select person_id, visited, recorded from sup_visit_record order by 1, 2, 3"
        return snapshot.query(asked, {})


def test_a_past_day_knows_nothing_that_was_written_after_it(keeper_url, tmp_path):
    known = visits(keeper_url, tmp_path / "snapshots", end_of(date(2026, 10, 9), now=NOW), as_known=True)
    now = visits(keeper_url, tmp_path / "snapshots", NOW, as_known=False)
    assert known
    assert (
        max(recorded for _, _, recorded in known)
        <= date(2026, 10, 9)
        < max(recorded for _, _, recorded in now)
    )


def test_a_visit_that_was_corrected_later_is_as_it_was_on_the_day(keeper_url, tmp_path):
    """It was told as of one day and stands corrected to another: each taking has its own."""
    from throughline.access.principal import as_keeper
    from throughline.record.entries.models import Entry

    with as_keeper("a test corrects a visit", told=NOW):
        visit = Entry.objects.filter(kind="visit", recorded_at__date__lt=date(2026, 10, 9)).latest(
            "happened_at"
        )
        was = visit.happened_at
        Entry.objects.filter(pk=visit.pk).update(happened_at=datetime(2026, 1, 5, 10, tzinfo=was.tzinfo))
    root, day = tmp_path / "snapshots", was.astimezone(NOW.tzinfo).date()
    known = visits(keeper_url, root, end_of(date(2026, 10, 9), now=NOW), as_known=True)
    now = visits(keeper_url, root, NOW, as_known=False)
    assert day in {visited for _, visited, _ in known} and date(2026, 1, 5) not in {
        visited for _, visited, _ in known
    }
    assert date(2026, 1, 5) in {visited for _, visited, _ in now}


def test_a_withdrawn_visit_is_in_no_table(keeper_url, tmp_path):
    from throughline.access.principal import as_keeper
    from throughline.record.entries.models import Entry

    before = visits(keeper_url, tmp_path / "before", NOW, as_known=False)
    with as_keeper("a test withdraws a visit"):
        visit = Entry.objects.filter(kind="visit", status="signed").earliest("happened_at")
        named = visit.children.count()
        Entry.objects.filter(pk=visit.pk).update(status="withdrawn")
    assert len(before) - len(visits(keeper_url, tmp_path / "after", NOW, as_known=False)) == named >= 1


def test_a_day_that_is_not_over_is_refused():
    with pytest.raises(SnapshotProblem, match="is not over: publish without a day"):
        end_of(date(2026, 11, 20), now=NOW)
