"""A snapshot holds what figures need, and nobody's name, words or way back."""

from csv import DictReader
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import psycopg
import pytest

from throughline.exchange.publish import publish
from throughline.exchange.publish.actions import ONE_PUBLISHER_AT_A_TIME
from throughline.exchange.publish.tests.conftest import CANARY
from throughline.measures import tables
from throughline.measures.catalogue import by_key
from throughline.measures.conformance import faults
from throughline.measures.engine import rows
from throughline.measures.keys import KEY_LENGTH, Keys
from throughline.measures.months import month
from throughline.measures.problems import SnapshotProblem

TAKEN_AT = datetime(2026, 11, 20, 2, tzinfo=ZoneInfo("Europe/London"))
OCTOBER = date(2026, 10, 1)

# Written by hand, beside the declared tables and not from them: what names somebody or says where they live.
NEVER_FILLED = {
    "ssd_person": {"pers_forename", "pers_surname", "pers_upn", "pers_single_unique_id", "pers_common_child_id", "pers_legacy_id"},
    "ssd_address": {"addr_address_json", "addr_address_postcode"},
    "ssd_cla_placement": {"clap_cla_placement_postcode"},
    "ssd_professionals": {"prof_professional_name", "prof_staff_id", "prof_social_worker_registration_no"},
    "ssd_send": {"send_upn", "send_uln"},
    "ssd_linked_identifiers": {"link_identifier_value"},
    "ssd_pre_proceedings": {"prep_court_reference"},
}  # fmt: skip


@pytest.fixture
def root(tmp_path):
    return tmp_path / "snapshots"


@pytest.fixture
def keys(root):
    return Keys.of(root)


@pytest.fixture
def snapshot(keeper_url, root):
    with publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT) as taken:
        yield taken


def everything(snapshot):
    """Every cell of every table as the files hold them, whatever the views over them show."""
    for file in sorted(snapshot.folder.iterdir()):
        with duckdb.connect() as connection:
            found = connection.execute("select * from read_parquet($file)", {"file": str(file)})
            columns = [column[0] for column in found.description]
            yield file, columns, found.fetchall()


def cells_of(snapshot):
    """What is said about people: the calendar, which holds every small number and every day, is left out."""
    return {
        str(cell)
        for file, _, found in everything(snapshot)
        if file.stem != "calendar"
        for row in found
        for cell in row
    }


def test_every_table_and_column_of_the_standard_is_there_with_its_type(snapshot):
    """From the standard's own list: nothing more leaves the record, and nothing of the shape is missing."""
    with (Path(tables.__file__).with_name("ssd.csv")).open(newline="") as file:
        standard = {(row["table"], row["field"]): row["type"] for row in DictReader(file)}
    shown = {
        (file.stem, column): snapshot.query(f'select typeof("{column}") from {file.stem} limit 1', {})
        for file, columns, _ in everything(snapshot)
        for column in columns
    }
    assert {place for place in shown if place[0].startswith("ssd_")} == set(standard)
    typed = {place: found[0][0] for place, found in shown.items() if found and place in standard}
    assert typed == {place: standard[place] for place in typed}
    assert {file.suffix for file, _, _ in everything(snapshot)} == {".parquet"}


def test_keys_meet_and_codes_are_listed(snapshot):
    assert [fault.sentence for fault in faults(snapshot)] == []


def test_a_name_has_nowhere_to_go(snapshot):
    for table, columns in NEVER_FILLED.items():
        assert columns <= set(tables.by_name(table).column_names)
        for column in columns:
            assert snapshot.query(f'select count("{column}") from {table}', {}) == [(0,)]


def test_no_name_and_no_word_that_somebody_wrote_is_in_it(snapshot):
    assert not [cell for cell in cells_of(snapshot) if CANARY in cell]
    assert not [file for file, _, _ in everything(snapshot) if CANARY.encode() in file.read_bytes()]


def test_the_canary_would_be_found(snapshot):
    duckdb.execute(
        f"copy (select '{CANARY}' as slipped) to '{snapshot.folder}/slipped.parquet' (format parquet)"
    )
    assert [cell for cell in cells_of(snapshot) if CANARY in cell]


def test_a_birth_is_known_by_its_day_and_of_a_sealed_child_by_its_month(snapshot, keys):
    born = dict(snapshot.query("select pers_person_id, pers_dob from ssd_person", {}))
    assert born == {keys.person(1): date(2017, 6, 3), keys.person(2, sealed=True): date(2012, 5, 1)}
    assert "2012-05-11" not in cells_of(snapshot)


def rows_of(snapshot, person):
    """Every cell of a child's rows, whatever table they are in."""
    for table in tables.TABLES:
        if table.person_column:
            sql = f"select * from {table.name} where {table.person_column} = $person"
            yield from (
                cell for row in snapshot.query(sql, {"person": person}) for cell in row if cell is not None
            )


def team_key(snapshot):
    ((key,),) = snapshot.query("select dept_team_id from ssd_department", {})
    return key


def test_people_with_whom_nothing_was_done_are_not_published(snapshot, keys):
    published = {key for (key,) in snapshot.query("select pers_person_id from ssd_person", {})}
    assert published == {keys.person(1), keys.person(2, sealed=True)}


def test_a_workers_fact_is_not_taken_for_that_of_a_child_with_the_same_number(snapshot):
    assert {what for (what,) in snapshot.query("select what from fact", {})} == {"cp_visit_child_seen"}


def test_no_number_of_a_person_a_visit_or_a_worker_is_in_it(snapshot):
    assert not cells_of(snapshot) & {"777001", "777002", "71", "72", "81", "82", "61", "62", "63"}


def test_nothing_leads_from_a_sealed_child_to_the_others(snapshot, keys):
    """No value but a day, a vocabulary word or a team is shared by a sealed child's rows and a sister's."""
    sealed = keys.person(2, sealed=True)
    assert keys.person(2) not in cells_of(snapshot)
    assert snapshot.query("select obligation_id from obligation where person_id = $key", {"key": sealed}) == [
        (None,)
    ]
    assert snapshot.query("select worker_id, team from held where person_id = $key", {"key": sealed}) == [
        (None, "Safeguarding East")
    ]
    mine, hers = (set(rows_of(snapshot, key)) for key in (keys.person(1), sealed))
    assert {cell for cell in mine & hers if len(str(cell)) == KEY_LENGTH} == {team_key(snapshot)}


def test_every_child_is_counted_and_only_those_within_reach_are_read_back(snapshot, keys):
    counted = rows(by_key("visits_on_time"), snapshot, month(OCTOBER))
    reached = keys.read_back([1])
    assert sorted(row.n for row in counted) == [0, 1, 1]
    assert [reached.get(row.person_id) for row in counted if row.person_id in reached] == [1, 1]
    assert {row.thing_id for row in counted} == {"500", "503", None}
    assert {row.team for row in counted} == {"Safeguarding East"}


@pytest.mark.parametrize(
    ("obligation", "exempt", "waiting"),
    [(502, True, True), (503, False, False), (504, False, False), (500, False, False)],
    ids=["both on the due day", "over by the due day, or not yet", "never due", "neither"],
)
def test_an_exemption_or_a_wait_is_yes_or_no_on_the_due_day(snapshot, obligation, exempt, waiting):
    told = snapshot.query(
        "select exempt, waiting from obligation where obligation_id = $id", {"id": obligation}
    )
    assert told == [(exempt, waiting)]


def test_the_days_are_englands(snapshot):
    easter = "select working_day from calendar where day between date '2026-04-02' and date '2026-04-07' order by day"
    assert [working for (working,) in snapshot.query(easter, {})] == [True, False, False, False, False, True]


def test_working_days_between_two_days_are_the_difference_of_two_integers(snapshot):
    index = dict(snapshot.query("select day, working_index from calendar", {}))
    assert index[date(2026, 10, 14)] - index[date(2026, 9, 30)] == 10
    assert index[date(2026, 11, 22)] - index[date(2026, 11, 20)] == 0


def test_it_says_when_it_was_taken(snapshot):
    assert snapshot.taken_at == TAKEN_AT
    assert snapshot.folder.name == "2026-11-20T02-00"


def test_a_child_keeps_the_same_key_from_one_snapshot_to_the_next(snapshot, keeper_url, root):
    with publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT.replace(day=21)) as later:
        keys = "select pers_person_id from ssd_person order by 1"
        assert later.query(keys, {}) == snapshot.query(keys, {})


def test_two_at_once_are_refused_and_leave_nothing(keeper_url, root, record):
    record.execute(ONE_PUBLISHER_AT_A_TIME)
    with pytest.raises(SnapshotProblem, match="being published already: wait"):
        publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT)
    assert not root.exists()


def test_the_keepers_reading_is_in_the_log_with_its_purpose(snapshot, record):
    purposes = record.execute("select reason from access_accessevent where rule = 'purpose'").fetchall()
    assert purposes == [("publish figures",)]


def test_a_failure_in_the_record_leaves_nothing_of_a_snapshot(keeper_url, root, as_superuser):
    as_superuser("drop table record_protectionplan cascade")
    with pytest.raises(psycopg.errors.UndefinedTable):
        publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT)
    assert not root.exists() or list(root.iterdir()) == []
