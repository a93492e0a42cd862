"""A snapshot is whole or absent, private, as known on its day, and open to nothing else."""

import stat
from datetime import UTC, date, datetime

import duckdb
import pytest

from throughline.measures.catalogue import by_key
from throughline.measures.engine import figure
from throughline.measures.months import month
from throughline.measures.problems import MissingTable, SnapshotProblem
from throughline.measures.snapshots import all_snapshots, as_known_on, folder_name, open_snapshot
from throughline.measures.steps import relations
from throughline.measures.store import new_snapshot
from throughline.measures.tests.making import a_plan, a_snapshot, a_visit, two_in_the_morning

SIXTH, TWENTIETH = date(2026, 11, 6), date(2026, 11, 20)


@pytest.fixture
def kept(tmp_path):
    """Two snapshots: by the second, a visit written up late has turned out to be on time."""
    due, plan = date(2026, 10, 14), [a_plan("tia")]
    for day, met in ((SIXTH, None), (TWENTIETH, due)):
        visits = [a_visit("tia", due, met=met)]
        a_snapshot(tmp_path, two_in_the_morning(day), obligation=visits, ssd_cp_plans=plan).close()
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "taken"),
    [(SIXTH, SIXTH), (date(2026, 11, 19), SIXTH), (TWENTIETH, TWENTIETH), (date(2027, 1, 1), TWENTIETH)],
)
def test_as_known_on_a_day_is_the_last_snapshot_on_or_before_it(kept, asked, taken):
    with open_snapshot(as_known_on(kept, asked)) as snapshot:
        assert snapshot.taken_on == taken


def test_the_same_figure_as_known_on_a_past_day_is_what_it_was_then(kept):
    assert [october(as_known_on(kept, day)) for day in (SIXTH, TWENTIETH)] == [0, 1]


def test_before_the_first_snapshot_nothing_is_guessed(kept):
    with pytest.raises(
        SnapshotProblem, match="No figures were kept on or before Thu 5 Nov 2026: choose a later day"
    ):
        as_known_on(kept, date(2026, 11, 5))


def test_a_snapshot_is_named_by_the_time_in_london():
    assert folder_name(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == "2026-07-02T00-30"


def test_folders_and_files_are_for_their_owner_alone(kept):
    for folder in all_snapshots(kept):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_a_failure_half_way_leaves_nothing_behind(tmp_path):
    with (
        pytest.raises(ZeroDivisionError),
        new_snapshot(tmp_path, two_in_the_morning(SIXTH)) as (hidden, _),
    ):
        (hidden / "person.parquet").write_bytes(b"half")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_publisher_left_is_never_shown_and_is_cleared_by_the_next(tmp_path):
    left = tmp_path / ".publishing-2026-11-05T02-00"
    left.mkdir()
    assert all_snapshots(tmp_path) == []
    a_snapshot(tmp_path, two_in_the_morning(SIXTH)).close()
    assert not left.exists()


def test_the_same_moment_is_never_written_twice(kept):
    with pytest.raises(SnapshotProblem, match="are kept already"):
        a_snapshot(kept, two_in_the_morning(SIXTH))


READ = sorted(relations(by_key("visits_on_time").sql)[1])


@pytest.mark.parametrize("table", READ)
def test_a_torn_table_is_one_sentence(kept, table):
    folder = as_known_on(kept, SIXTH)
    file = folder / f"{table}.parquet"
    file.write_bytes(file.read_bytes()[:-20])
    with pytest.raises(SnapshotProblem, match="The figures of 2026-11-06T02-00 are not whole: publish again"):
        october(folder)


@pytest.mark.parametrize("table", sorted(set(READ) - {"snapshot"}))
def test_a_missing_table_is_one_sentence_for_the_measures_that_need_it(kept, table):
    folder = as_known_on(kept, SIXTH)
    (folder / f"{table}.parquet").unlink()
    with pytest.raises(MissingTable, match=f"without the table {table}, which this measure counts"):
        october(folder)
    with open_snapshot(folder) as snapshot:
        assert snapshot.query("select count(*) from ssd_missing", {}) == [(0,)]


def test_a_statement_of_ours_that_is_wrong_is_no_torn_file(kept):
    with open_snapshot(as_known_on(kept, SIXTH)) as snapshot, pytest.raises(duckdb.BinderException):
        snapshot.query("select no_such_column from cp_plan", {})


def october(folder):
    with open_snapshot(folder) as snapshot:
        return figure(by_key("visits_on_time"), snapshot, month(date(2026, 10, 1))).n


def test_another_shape_is_refused(kept):
    folder = as_known_on(kept, SIXTH)
    file = folder / "snapshot.parquet"
    columns = "timestamp '2026-11-06 02:00' as taken_at, date '2026-11-06' as taken_on, 99 as shape"
    duckdb.execute(f"copy (select {columns}) to '{file}' (format parquet)")
    with pytest.raises(SnapshotProblem, match="kept in the shape of another version"):
        open_snapshot(folder)


@pytest.mark.parametrize(
    "escape",
    [
        "select * from read_csv('{outside}')",
        "copy (select 1) to '{outside}'",
        "attach '{outside}' as elsewhere",
        "set enable_external_access = true",
    ],
)
def test_a_statement_cannot_leave_its_snapshot(kept, tmp_path_factory, escape):
    outside = tmp_path_factory.mktemp("outside") / "other.csv"
    outside.write_text("secret\n")
    with open_snapshot(as_known_on(kept, SIXTH)) as snapshot, pytest.raises(duckdb.Error):
        snapshot.query(escape.format(outside=outside), {})
    assert outside.read_text() == "secret\n"


def test_two_results_may_be_read_from_one_snapshot(kept):
    with open_snapshot(as_known_on(kept, SIXTH)) as snapshot:
        assert snapshot.query("select 1", {}) == snapshot.query("select 1", {})
