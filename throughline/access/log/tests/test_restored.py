"""A log that was restored on another server: its seals still fit, what had no seal gets one, and people work on."""

from datetime import UTC, datetime

import psycopg
import pytest

from throughline.access.log import seals
from throughline.access.log.tests.looking import looks, sealed_log, verdict
from throughline.access.log.verifying import verify
from throughline.config.embedded import throwaway_cluster
from throughline.safekeeping.backup import take
from throughline.safekeeping.restore import restore_database


def server():
    from throughline.config import databases, environment

    return databases.cluster(environment.settings())


@pytest.fixture
def backup(database: str, tmp_path):
    sealed_log()
    looks(3)
    assert verdict().unsealed == 4
    return take(
        server(), tmp_path / "files", tmp_path / "backups", at=datetime(2026, 11, 20, 12, tzinfo=UTC),
        program="test", database=database,
    )  # fmt: skip


def test_a_restored_log_is_whole_and_is_sealed_on_from_where_it_was(backup) -> None:
    with throwaway_cluster(server().binaries) as elsewhere:
        elsewhere.bootstrap("restored")
        restore_database(backup, elsewhere.superuser_url("restored"), binaries=elsewhere.binaries)
        with psycopg.connect(elsewhere.urls("restored")["keeper"]) as keeper, keeper.cursor() as cur:
            cur.execute("set time zone 'UTC'")
            found = verify(cur)
            assert (found.seals, found.rows, found.unsealed, found.problems) == (2, 12, 4, ())
            cur.execute("select law.log_keeper('after the restore')")
            keeper.commit()
            cur.execute("set time zone 'UTC'")
            assert list(seals._seals(cur)) == [4, 1], "What the old server left, and then our own."
            found = verify(cur)
            assert (found.seals, found.rows, found.unsealed, found.problems) == (4, 17, 0, ())
        with elsewhere.superuser("restored") as connection, connection.cursor() as cur:
            cur.execute("set session_replication_role = replica; delete from access_accessevent where id = 3")
            assert verify(cur).problems, "The control: one row fewer is found there too."
