"""A small record with everything a backup must bring home: forced policies, a trigger, a definer, files."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg
import pytest

from throughline.config.embedded import Cluster, throwaway_cluster
from throughline.safekeeping.backup import Backup, take

NOON = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/London"))
DEBIAN = Path("/usr/lib/postgresql/15/bin")
SERVERS = [
    pytest.param(None, id="wheel"),
    pytest.param(DEBIAN, id="debian", marks=pytest.mark.skipif(not DEBIAN.exists(), reason="not installed")),
]

RECORD = """
    CREATE TABLE child (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL,
                        met timestamptz, weight double precision, note jsonb);
    CREATE TABLE "odd Name" (the_row text, period daterange, EXCLUDE USING gist (period WITH &&));
    INSERT INTO child (name, met, weight, note)
        SELECT 'Marsden ' || n, timestamptz '2026-10-25 01:30+01' + n * interval '1 hour', n / 7.0,
               jsonb_build_object('said', 'I like “Ö” number ' || n)
        FROM generate_series(1, 500) n;
    INSERT INTO "odd Name" VALUES ('same', '[2026-01-01,2026-02-01)'), ('same', '[2026-03-01,2026-04-01)');
    ALTER TABLE child ENABLE ROW LEVEL SECURITY;
    ALTER TABLE child FORCE ROW LEVEL SECURITY;
    CREATE POLICY reading ON child FOR SELECT TO app USING (id % 2 = 0);
    GRANT SELECT ON child TO app;
    CREATE FUNCTION untouched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER keep BEFORE DELETE ON child FOR EACH ROW EXECUTE FUNCTION untouched();
    CREATE TABLE django_migrations (id int, app text, name text);
    INSERT INTO django_migrations VALUES (1, 'record', '0001_person'), (2, 'record', '0002_visit');
"""


@pytest.fixture(scope="module", params=SERVERS)
def cluster(request) -> Iterator[Cluster]:
    with throwaway_cluster(request.param) as running:
        with psycopg.connect(running.bootstrap("throughline")["owner"]) as owner:
            # FORCE binds the owner as well, who therefore fills the table before the policy stands.
            owner.execute(RECORD)
        yield running


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> Path:
    store = tmp_path_factory.mktemp("store") / "files"
    for name, content in {
        "ab/photo": b"\x89PNG" * 1000,
        "cd/letter": b"Dear Ms Ferris",
        "empty": b"",
    }.items():
        (store / name).parent.mkdir(parents=True, exist_ok=True)
        (store / name).write_bytes(content)
    (store / "ab" / ".upload-unfinished").write_bytes(b"half")
    return store


@pytest.fixture(scope="module")
def backup(cluster, files, tmp_path_factory) -> Backup:
    return take(cluster, files, tmp_path_factory.mktemp("backups"), at=NOON, program="0.1.0")


@pytest.fixture
def rotting(backup, tmp_path) -> Backup:
    """A copy that a test may spoil."""
    return Backup(shutil.copytree(backup.folder, tmp_path / backup.folder.name))
