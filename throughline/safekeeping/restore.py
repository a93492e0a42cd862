"""Restores a backup into an empty folder: a new server, roles with new passwords, rows and files."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from throughline.config.embedded import Cluster
from throughline.config.roles import ROLES
from throughline.safekeeping import hashes, postgres
from throughline.safekeeping.backup import DATABASE, DUMP, FILES, Backup
from throughline.safekeeping.problems import SafekeepingProblem

SERVER = "database"


@dataclass(frozen=True, kw_only=True)
class Restored:
    """A restored home: its server, the roles' addresses, its files."""

    cluster: Cluster
    files: Path
    database: str = DATABASE

    @property
    def urls(self) -> dict[str, str]:
        return self.cluster.urls(self.database)


def restore(backup: Backup, into: Path, *, database: str = DATABASE, binaries: Path | None = None) -> Cluster:
    """Restores into a folder that is empty or not there yet, and leaves nothing behind when it fails."""
    if into.exists() and any(into.iterdir()):
        raise SafekeepingProblem(
            f"{into} is not empty: name a new folder, a restore never writes over anything."
        )
    if damage := backup.damage():
        raise SafekeepingProblem(f"{backup.folder} is damaged ({damage[0]}): restore an earlier backup.")
    _make_home(into)
    cluster = Cluster(into / SERVER, binaries)
    try:
        _restore_all(backup, cluster.ensure(), into / FILES, database=database)
    except BaseException:
        cluster.stop()
        for leftover in (cluster.folder, into / FILES):
            shutil.rmtree(leftover, ignore_errors=True)
        raise
    return cluster


def restore_database(backup: Backup, url: str, *, binaries: Path) -> None:
    """Fills an empty database, by a login that may make every role's objects (a superuser)."""
    with psycopg.connect(url, autocommit=True) as connection:
        _refuse_if_used(connection)
        _make_missing_roles(connection, backup.manifest["roles"])
        postgres.finish(
            postgres.begin(
                binaries / "pg_restore", url, "--exit-on-error", "--jobs=2", str(backup.folder / DUMP)
            )
        )
        connection.execute("ANALYZE")  # a dump brings no statistics, and without them every plan is a guess


def _restore_all(backup: Backup, cluster: Cluster, files: Path, *, database: str) -> None:
    cluster.bootstrap(database)
    restore_database(backup, cluster.superuser_url(database), binaries=cluster.binaries)
    files.mkdir(mode=0o700)
    for name in backup.file_hashes:
        hashes.copy_hashed(backup.folder / FILES / name, files / name)


def _make_home(into: Path) -> None:
    # As root the server runs under another account, which must be able to pass through to its own folder.
    into.mkdir(parents=True, exist_ok=True)
    into.chmod(0o711 if os.geteuid() == 0 else 0o700)


def _refuse_if_used(connection: psycopg.Connection) -> None:
    used = connection.execute(
        "SELECT 1 FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'S') AND relnamespace IN "
        "(SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')"
    ).fetchone()
    if used:
        raise SafekeepingProblem(
            "This database is not empty: make a new one, a restore never writes over anything."
        )


def _make_missing_roles(connection: psycopg.Connection, roles: dict[str, bool]) -> None:
    """The dump names roles that own or read things. All but our three come back without a login."""
    there = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
    for name, sees_all in roles.items():
        if name not in there and name not in ROLES:
            power = sql.SQL("BYPASSRLS" if sees_all else "NOBYPASSRLS")
            connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN {}").format(sql.Identifier(name), power))
