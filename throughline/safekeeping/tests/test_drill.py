"""The drill passes on a good backup and fails, saying what, on every fault a disaster could hide."""

import shutil
from datetime import timedelta

import psycopg
import pytest

from throughline.config.embedded import Cluster
from throughline.safekeeping.drill import compare, drill
from throughline.safekeeping.problems import SafekeepingProblem
from throughline.safekeeping.report import Report
from throughline.safekeeping.restore import Restored, restore
from throughline.safekeeping.tests.conftest import NOON
from throughline.safekeeping.tests.test_backup import flip_a_byte

PEOPLE = ("amira@northmere.example", "devon@northmere.example", "ruth@northmere.example")


def everyone_comes_in(restored, person):
    with psycopg.connect(restored.urls["app"]) as connection:
        return (
            []
            if connection.execute("SELECT count(*) FROM child").fetchone()[0]
            else [f"{person} sees nothing."]
        )


def run(backup, cluster, **options):
    given = {"now": NOON + timedelta(hours=6), "sign_in": everyone_comes_in, "people": PEOPLE, "proofs": {}}
    return drill(backup, binaries=cluster.binaries, **{**given, **options})


def found_in(backup, restored):
    report = Report(backup=backup.folder, lost=timedelta())
    compare(report, backup, restored)
    return report.differences


def spoiled_by(statement):
    def spoil(restored):
        with restored.cluster.superuser(restored.database) as connection:
            connection.execute(statement)

    return spoil


def test_a_good_backup_comes_home_whole(backup, cluster):
    seen = []
    report = run(
        backup, cluster, proofs={"the log's chain": lambda restored: seen.append(restored.database) or []}
    )
    assert report.differences == []
    assert (report.exit_code, report.lost) == (0, timedelta(hours=6))
    assert report.away > timedelta()
    assert seen == ["throughline"]
    assert "The backup can be relied on." in report.lines()
    assert [line for line in report.lines() if "signing in as" in line] == [
        f"  compared signing in as {person}" for person in PEOPLE
    ]


def test_an_untouched_copy_of_the_database_is_no_difference(backup, copy):
    assert found_in(backup, copy) == []


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        ("UPDATE child SET name = 'Somebody Else' WHERE id = 7", "public.child"),
        ("UPDATE child SET weight = weight + 1e-12 WHERE id = 7", "public.child"),
        ("UPDATE child SET met = met + interval '1 microsecond' WHERE id = 7", "public.child"),
        ('DELETE FROM "odd Name"', "public.odd Name"),
        ("DROP TABLE django_migrations", "public.django_migrations"),
        ("CREATE TABLE stowaway (id int)", "public.stowaway"),
        ("ALTER TABLE child NO FORCE ROW LEVEL SECURITY", "row security"),
        ("ALTER POLICY reading ON child USING (true)", "policies"),
        ("ALTER TABLE child DISABLE TRIGGER keep", "triggers"),
        ("GRANT UPDATE ON child TO app", "rights"),
        ("ALTER FUNCTION untouched() SECURITY DEFINER", "functions"),
        ("ALTER TABLE child ALTER name DROP NOT NULL", "columns"),
        ("ALTER TABLE child DROP CONSTRAINT child_pkey", "constraints"),
        ("CREATE INDEX extra ON child (name)", "indexes"),
        ("CREATE VIEW everyone AS SELECT name FROM child", "views"),
        ("SELECT setval('child_id_seq', 3)", "public.child.id"),
    ],
)
def test_one_change_in_the_database_is_a_difference(fault, found, backup, copy):
    spoiled_by(fault)(copy)
    assert any(difference.startswith(found) for difference in found_in(backup, copy))


def test_a_drill_fails_on_a_row_a_byte_a_broken_chain_a_refused_sign_in_and_too_few_people(backup, cluster):
    def spoil(restored):
        spoiled_by("UPDATE child SET name = 'Somebody Else' WHERE id = 7")(restored)
        flip_a_byte(restored.files / "ab" / "photo")

    report = run(
        backup,
        cluster,
        spoil=spoil,
        people=PEOPLE[:2],
        proofs={"the log's chain": lambda restored: ["The chain breaks at row 9."]},
        sign_in=lambda restored, person: [f"{person} cannot sign in."] if person == PEOPLE[1] else [],
    )
    assert report.differences[0].startswith("public.child: 500 ")
    assert report.differences[1:] == [
        "ab/photo is not the file that was backed up.",
        "The chain breaks at row 9.",
        "Name 3 people to sign in as: 2 were named.",
        f"{PEOPLE[1]} cannot sign in.",
    ]
    assert report.exit_code == 1
    assert "DO NOT RELY ON THIS BACKUP." in report.lines()


@pytest.mark.parametrize("name", ["files/cd/letter", "database.dump"])
def test_one_flipped_byte_of_the_backup_makes_it_fail(name, rotting, cluster):
    flip_a_byte(rotting.folder / name)
    report = run(rotting, cluster)
    assert f"{name} is not the file that was backed up." in report.differences
    assert report.exit_code == 1


def test_a_restored_home_works_with_new_passwords_and_the_same_law(backup, cluster, home):
    restored = restore(backup, home, binaries=cluster.binaries)
    try:
        assert restored.urls("throughline")["app"] != cluster.urls("throughline")["app"]
        with psycopg.connect(restored.urls("throughline")["app"]) as app:
            assert app.execute("SELECT count(*) FROM child").fetchone()[0] == 250
        assert (home / "files" / "cd" / "letter").read_bytes() == b"Dear Ms Ferris"
    finally:
        restored.stop()


def test_a_restore_never_writes_over_anything(backup, cluster, home):
    home.mkdir()
    (home / "something").write_text("precious")
    with pytest.raises(SafekeepingProblem, match="not empty"):
        restore(backup, home, binaries=cluster.binaries)
    assert (home / "something").read_text() == "precious"


def test_a_restore_that_fails_leaves_no_server_and_no_half_record(backup, cluster, home, monkeypatch):
    def disk_full(source, target):
        raise OSError("No space left on device")

    monkeypatch.setattr("throughline.safekeeping.hashes.copy_hashed", disk_full)
    with pytest.raises(OSError, match="No space"):
        restore(backup, home, binaries=cluster.binaries)
    assert list(home.iterdir()) == []
    assert not Cluster(home / "database").alive()


@pytest.fixture
def copy(cluster, files):
    """What a restore would give, made in a tenth of the time: a copy of the database on the same server."""
    cluster.create_database("copy", template="throughline")
    yield Restored(cluster=cluster, files=files, database="copy")
    cluster.drop_database("copy")


@pytest.fixture
def home(cluster):
    """Beside the server's own folder, because a server started by root cannot pass through pytest's."""
    place = cluster.folder.with_name(f"{cluster.folder.name}-home")
    yield place
    shutil.rmtree(place, ignore_errors=True)
