"""What a command works in: the settings, the database running for as long as needed, and where things lie."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from throughline.config import databases, environment
from throughline.config.embedded import Cluster

SETTINGS = "throughline.config.settings"


@contextmanager
def program() -> Iterator[SimpleNamespace]:
    """Django awake and the database running; an embedded one that we started is stopped after us."""
    values = environment.settings()
    with running(values):
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
        import django
        from django.db import connections

        django.setup()
        try:
            yield values
        finally:
            connections.close_all()


@contextmanager
def running(values: SimpleNamespace) -> Iterator[None]:
    """Holds the embedded database. The last command to leave stops it, unless it ran before we came."""
    if values.database_url:
        yield
        return
    server = databases.cluster(values)
    with presence(values.home) as alone:
        there_before = server.exists and server.alive()
        try:
            yield
        finally:
            if not there_before and server.exists and alone():
                server.stop()


@contextmanager
def presence(home: Path) -> Iterator:
    """Marks the data folder as in use. Gives a question: is nobody else using it?"""
    home.mkdir(parents=True, exist_ok=True)
    with (home / "in-use").open("w") as mark:
        fcntl.flock(mark, fcntl.LOCK_SH)
        yield lambda: _only_one(mark)


def _only_one(mark) -> bool:
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def files(values: SimpleNamespace) -> Path:
    return values.home / "files"


def backups(values: SimpleNamespace) -> Path:
    return values.home / "backups"


def snapshots(values: SimpleNamespace) -> Path:
    return values.home / "snapshots"


def to_back_up(values: SimpleNamespace) -> Cluster | str:
    """The login that sees every row: the embedded server's own, or DATABASE_BACKUP_URL."""
    if not values.database_url:
        return databases.cluster(values)
    if not values.database_backup_url:
        raise environment.SettingProblem(
            "DATABASE_BACKUP_URL is missing: a backup needs a login that sees every row (BYPASSRLS)."
        )
    return values.database_backup_url


def database_name(values: SimpleNamespace) -> str:
    if not values.database_url:
        return databases.NAME
    from psycopg.conninfo import conninfo_to_dict

    return conninfo_to_dict(values.database_url)["dbname"]
