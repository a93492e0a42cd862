"""A backup is whole or is not there, leaves no child out, and shows when it has rotted."""

import json
import stat
import subprocess
from datetime import timedelta

import psycopg
import pytest

from throughline.safekeeping.backup import newest, take
from throughline.safekeeping.problems import SafekeepingProblem
from throughline.safekeeping.tests.conftest import NOON


def test_the_manifest_counts_every_table_and_says_what_it_came_from(backup, cluster):
    manifest = backup.manifest
    assert {name: count for name, (count, _) in manifest["tables"].items()} == {
        "public.child": 500,
        "public.django_migrations": 2,
        "public.odd Name": 2,
    }
    assert manifest["migrations"] == {"record": "0002_visit"}
    assert (manifest["program"], manifest["server_version"]) == ("0.1.0", cluster.version)
    assert backup.taken_at == NOON


def test_its_hashes_can_be_checked_with_sha256sum_alone(backup):
    assert (
        subprocess.run(
            ["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=backup.folder, check=False
        ).returncode
        == 0
    )
    assert set(backup.file_hashes) == {"ab/photo", "cd/letter", "empty"}


def test_nobody_else_may_look_into_it_and_no_password_is_in_it(backup, cluster):
    assert stat.S_IMODE(backup.folder.stat().st_mode) == 0o700
    secrets = json.loads((cluster.folder / "secrets.json").read_text()).values()
    content = (backup.folder / "manifest.json").read_text() + (
        backup.folder / "database.dump"
    ).read_bytes().decode("latin-1")
    assert not any(secret in content for secret in secrets)


def test_it_is_never_written_over(backup, cluster, files):
    before = (backup.folder / "SHA256SUMS").read_bytes()
    with pytest.raises(SafekeepingProblem, match="never overwritten"):
        take(cluster, files, backup.folder.parent, at=NOON, program="0.1.0")
    assert (backup.folder / "SHA256SUMS").read_bytes() == before


@pytest.mark.parametrize("role", ["app", "owner", "keeper"])
def test_a_login_that_policies_bind_may_not_take_one(role, cluster, files, tmp_path):
    with pytest.raises(SafekeepingProblem, match="DATABASE_BACKUP_URL"):
        take(
            cluster.urls("throughline")[role],
            files,
            tmp_path / "none",
            at=NOON,
            program="0.1.0",
            binaries=cluster.binaries,
        )
    assert list((tmp_path / "none").iterdir()) == []


def test_a_role_with_bypassrls_may_take_one_from_a_real_server(cluster, files, tmp_path, backup):
    with cluster.superuser("throughline") as connection:
        connection.execute("CREATE ROLE saver LOGIN BYPASSRLS IN ROLE pg_read_all_data PASSWORD 'once'")
        connection.execute("GRANT CONNECT ON DATABASE throughline TO saver")
    secret = cluster.superuser_url("throughline").split("@")[0]
    url = cluster.superuser_url("throughline").replace(secret, "postgresql://saver:once")
    taken = take(url, files, tmp_path / "saved", at=NOON, program="0.1.0", binaries=cluster.binaries)
    with cluster.superuser() as connection:
        connection.execute("REVOKE ALL ON DATABASE throughline FROM saver")
        connection.execute("DROP ROLE saver")
    assert taken.fingerprint == backup.fingerprint


def test_rows_saved_while_it_is_taken_do_not_make_it_disagree_with_itself(
    cluster, files, tmp_path, monkeypatch
):
    from throughline.safekeeping import backup as room

    def write_then_measure(connection, measure=room.fingerprint):
        with cluster.superuser("throughline") as another:
            another.execute("INSERT INTO child (name) VALUES ('born during the backup')")
        return measure(connection)

    monkeypatch.setattr(room, "fingerprint", write_then_measure)
    taken = take(cluster, files, tmp_path / "backups", at=NOON, program="0.1.0")
    with cluster.superuser("throughline") as connection:
        connection.execute("ALTER TABLE child DISABLE TRIGGER keep")
        connection.execute("DELETE FROM child WHERE name LIKE 'born%'")
        connection.execute("ALTER TABLE child ENABLE TRIGGER keep")
    assert taken.manifest["tables"]["public.child"][0] == 500


def test_a_backup_that_fails_leaves_nothing_behind(cluster, files, tmp_path):
    with pytest.raises(psycopg.OperationalError):
        take(cluster, files, tmp_path / "none", at=NOON, program="0.1.0", database="nowhere")
    assert list((tmp_path / "none").iterdir()) == []


def test_the_newest_is_the_last_finished_one(backup, cluster, files):
    later = take(cluster, files, backup.folder.parent, at=NOON + timedelta(hours=1), program="0.1.0")
    (backup.folder.parent / "unfinished-backup-2026-12-01T000000-1").mkdir()
    assert newest(backup.folder.parent) == later


def test_without_a_backup_the_sentence_says_what_to_do(tmp_path):
    with pytest.raises(SafekeepingProblem, match="take one with"):
        newest(tmp_path)


@pytest.mark.parametrize("name", ["database.dump", "manifest.json", "files/ab/photo"])
def test_one_flipped_byte_anywhere_is_seen(name, rotting):
    assert rotting.damage() == []
    flip_a_byte(rotting.folder / name)
    assert rotting.damage() == [f"{name} is not the file that was backed up."]


def test_a_missing_and_an_added_file_are_seen(rotting):
    (rotting.folder / "files" / "cd" / "letter").unlink()
    (rotting.folder / "files" / "new").write_bytes(b"")
    assert rotting.damage() == ["files/cd/letter is missing.", "files/new was not in the backup."]


def flip_a_byte(path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
