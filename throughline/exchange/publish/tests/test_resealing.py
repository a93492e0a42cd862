"""A child sealed after a snapshot was kept leaves it at the next publishing, and every count stays."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import duckdb
import pytest

from throughline.exchange.publish import publish
from throughline.exchange.publish.resealing import reseal
from throughline.exchange.publish.tests.test_publish import cells_of, rows_of, team_key
from throughline.measures.catalogue import by_key
from throughline.measures.conformance import faults
from throughline.measures.engine import rows
from throughline.measures.keys import KEY_LENGTH, Keys
from throughline.measures.months import month
from throughline.measures.snapshots import open_snapshot
from throughline.measures.store import write_rows
from throughline.measures.tables import by_name

TAKEN_AT = datetime(2026, 11, 20, 2, tzinfo=ZoneInfo("Europe/London"))
OCTOBER = date(2026, 10, 1)


@pytest.fixture
def root(tmp_path):
    return tmp_path / "snapshots"


@pytest.fixture
def kept(keeper_url, root):
    with publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT) as snapshot:
        return snapshot.folder


def counted(folder):
    with open_snapshot(folder) as snapshot:
        found = rows(by_key("visits_on_time"), snapshot, month(OCTOBER))
        return len(found), sorted(row.n for row in found)


def row_keys(snapshot, person):
    """The child's own key, and those of the child's rows: a holding, a plan, the time open to us."""
    return {str(cell) for cell in rows_of(snapshot, person) if len(str(cell)) == KEY_LENGTH} - {
        team_key(snapshot),
        Keys.of(snapshot.folder.parent).worker(1),
    }


def test_a_kept_snapshot_lets_go_of_a_child_who_was_sealed_since(kept, keeper_url, root, as_superuser):
    keys, before = Keys.of(root), counted(kept)
    as_superuser("update record_person set restriction = 2 where id = 1")
    with open_snapshot(kept) as snapshot:
        assert keys.person(1) in cells_of(snapshot)
        before_keys = row_keys(snapshot, keys.person(1))
        assert len(before_keys) == 4
    publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT.replace(day=21)).close()
    with open_snapshot(kept) as snapshot:
        cells = cells_of(snapshot)
        obligations = snapshot.query("select obligation_id from obligation", {})
        births = {born for (born,) in snapshot.query("select pers_dob from ssd_person", {})}
        assert faults(snapshot) == []
        workers = snapshot.query("select invo_professional_id from ssd_involvements", {})
    assert not before_keys & cells
    assert keys.person(1) not in cells and keys.person(1, sealed=True) in cells
    assert {None} == {number for (number,) in obligations} == {worker for (worker,) in workers}
    assert births == {date(2017, 6, 1), date(2012, 5, 1)}
    assert counted(kept) == before
    assert not [file for file in kept.iterdir() if keys.person(1).encode() in file.read_bytes()]


def test_a_child_who_was_not_sealed_stays_as_kept(kept, root):
    before = {file.name: file.read_bytes() for file in kept.iterdir()}
    assert reseal(root, Keys.of(root), [2]) == 0
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == before


def test_a_child_lets_go_of_the_meeting_that_others_share(kept, root):
    """The meeting stays counted; the child's own part in it stays, and says no longer which it was."""
    keys = Keys.of(root)
    shared = {"strategy_discussion_id": "d" * KEY_LENGTH}
    child = {"strategy_child_id": "c" * KEY_LENGTH, "person_id": keys.person(1), **shared}
    with duckdb.connect() as connection:
        write_rows(connection, by_name("sup_strategy_discussion"), [shared], kept)
        write_rows(connection, by_name("sup_strategy_child"), [child], kept)
    reseal(root, keys, [1])
    with open_snapshot(kept) as snapshot:
        parts = snapshot.query("select person_id, strategy_discussion_id from sup_strategy_child", {})
        assert parts == [(keys.person(1, sealed=True), None)]
        assert snapshot.query("select count(*) from sup_strategy_discussion", {}) == [(1,)]
        assert [fault.sentence for fault in faults(snapshot)] == []


def test_it_is_done_once(kept, root):
    keys = Keys.of(root)
    assert (reseal(root, keys, [1]), reseal(root, keys, [1])) == (1, 0)


def test_a_rewriting_that_was_cut_short_is_begun_again(kept, root, monkeypatch):
    from throughline.exchange.publish import resealing

    done = []

    def dies(written, to):
        if done:
            raise OSError("the power went")
        done.append(to)
        written.replace(to)

    with monkeypatch.context() as broken:
        broken.setattr(resealing, "_replace", dies)
        with pytest.raises(OSError, match="power"):
            reseal(root, Keys.of(root), [1])
    assert reseal(root, Keys.of(root), [1]) == 1
    with open_snapshot(kept) as snapshot:
        assert Keys.of(root).person(1) not in cells_of(snapshot)
    assert [folder.name for folder in root.iterdir()] == [kept.name]
