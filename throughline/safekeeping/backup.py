"""Takes a backup: one folder with the database, the files, and a manifest to hold against them."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

import psycopg
from psycopg import sql

from throughline.config.embedded import Cluster
from throughline.config.programs import wheel_binaries
from throughline.safekeeping import hashes, postgres
from throughline.safekeeping.fingerprint import Fingerprint, fingerprint
from throughline.safekeeping.problems import SafekeepingProblem

DUMP = "database.dump"
MANIFEST = "manifest.json"
FILES = "files"
DATABASE = "throughline"
NAME = "backup-%Y-%m-%dT%H%M%S"

ROLES = """
    SELECT rolname, rolbypassrls FROM pg_roles
    WHERE rolname !~ '^pg_' AND NOT rolsuper AND rolname <> current_user ORDER BY 1
"""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A database to back up, by a login that no policy binds.

    FORCE ROW LEVEL SECURITY binds the owner too, and a dump by a bound role would leave children out.
    So: the superuser of the embedded server, or a role with BYPASSRLS (DATABASE_BACKUP_URL) on a real one.
    """

    url: str
    binaries: Path

    @classmethod
    def of(cls, cluster_or_url: Cluster | str, *, database: str, binaries: Path | None) -> "Source":
        if isinstance(cluster_or_url, Cluster):
            return cls(url=cluster_or_url.superuser_url(database), binaries=cluster_or_url.binaries)
        return cls(url=cluster_or_url, binaries=binaries or wheel_binaries())


@dataclass(frozen=True)
class Backup:
    """A finished backup in its folder."""

    folder: Path

    @cached_property
    def manifest(self) -> dict:
        return json.loads((self.folder / MANIFEST).read_text(encoding="utf-8"))

    @property
    def taken_at(self) -> datetime:
        return datetime.fromisoformat(self.manifest["taken_at"])

    @property
    def fingerprint(self) -> Fingerprint:
        parts = {
            part: {name: tuple(found) for name, found in self.manifest[part].items()}
            for part in ("tables", "law")
        }
        return Fingerprint(**parts)

    @property
    def file_hashes(self) -> dict[str, str]:
        """The file store's own files, by their path inside the store."""
        inside = f"{FILES}/"
        listed = hashes.read_list(self.folder)
        return {
            name.removeprefix(inside): digest for name, digest in listed.items() if name.startswith(inside)
        }

    def damage(self) -> list[str]:
        """What rot or a hand has changed in the backup itself since it was taken."""
        return hashes.differences(self.folder, hashes.read_list(self.folder))


def newest(folder: Path) -> Backup:
    """The last finished backup in a folder of backups."""
    finished = sorted(path for path in folder.glob("backup-*") if (path / hashes.LIST).exists())
    if not finished:
        raise SafekeepingProblem(f"{folder} holds no backup: take one with “throughline backup”.")
    return Backup(finished[-1])


def take(
    cluster_or_url: Cluster | str,
    files: Path,
    to: Path,
    *,
    at: datetime,
    program: str,
    database: str = DATABASE,
    binaries: Path | None = None,
) -> Backup:
    """Backs up database and files into a new folder under `to`; whole, or not at all; never over another."""
    source = Source.of(cluster_or_url, database=database, binaries=binaries)
    with _new_folder(to, at.strftime(NAME)) as folder:
        manifest = {"taken_at": at.isoformat(), "program": program} | _dump(source, folder / DUMP)
        # After the database: a file is stored before the row that names it, so each row's file is here.
        copied = _copy_files(files, folder / FILES)
        hashes.write_flushed(folder / MANIFEST, json.dumps(manifest, indent=1, sort_keys=True) + "\n")
        own = {name: hashes.sha256(folder / name) for name in (DUMP, MANIFEST)}
        hashes.write_list(folder, own | copied)
    return Backup(to / at.strftime(NAME))


@contextmanager
def _new_folder(to: Path, name: str) -> Iterator[Path]:
    """A folder that gets its name only when it is finished and on disk."""
    to.mkdir(parents=True, exist_ok=True)
    if (to / name).exists():
        raise SafekeepingProblem(f"{to / name} exists already, and a backup is never overwritten: try again.")
    unfinished = to / f"unfinished-{name}-{os.getpid()}"
    unfinished.mkdir(mode=0o700)
    try:
        yield unfinished
        for folder in [path for path in unfinished.rglob("*") if path.is_dir()] + [unfinished]:
            hashes.flush_folder(folder)
        unfinished.rename(to / name)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    hashes.flush_folder(to)


def _dump(source: Source, target: Path) -> dict:
    """Dumps and measures one and the same snapshot, while people go on working."""
    with psycopg.connect(source.url, autocommit=True) as connection:
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        (snapshot,) = connection.execute("SELECT pg_export_snapshot()").fetchone()
        dumping = postgres.begin(
            source.binaries / "pg_dump", source.url,
            "--format=custom", f"--snapshot={snapshot}", f"--file={target}",
        )  # fmt: skip
        try:
            measured = _measure(connection)
        except BaseException:
            postgres.abandon(dumping)
            raise
        postgres.finish(dumping)
    with target.open("rb+") as file:
        hashes.flush(file)
    return measured


def _measure(connection: psycopg.Connection) -> dict:
    try:
        return {
            "server_version": connection.info.server_version // 10000,
            "roles": dict(connection.execute(ROLES).fetchall()),
            "migrations": _migrations(connection),
            **asdict(fingerprint(connection)),
        }
    except psycopg.errors.InsufficientPrivilege:
        raise SafekeepingProblem(
            "This login does not see every row, so the backup would leave children out: "
            "set DATABASE_BACKUP_URL to a role with BYPASSRLS and the right to read every table."
        ) from None


def _migrations(connection: psycopg.Connection) -> dict[str, str]:
    """The last migration of each part, empty before the first."""
    (table,) = connection.execute("SELECT to_regclass('public.django_migrations')::text").fetchone()
    if table is None:
        return {}
    query = sql.SQL("SELECT app, max(name) FROM public.django_migrations GROUP BY app ORDER BY app")
    return dict(connection.execute(query).fetchall())


def _copy_files(files: Path, to: Path) -> dict[str, str]:
    to.mkdir()
    names = hashes.files_under(files) if files.exists() else []
    return {f"{FILES}/{name}": hashes.copy_hashed(files / name, to / name) for name in names}
