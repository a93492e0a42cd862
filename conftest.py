"""Every test that asks for `database` gets a fresh copy of a migrated, lawful one, and the three real logins.

The copy takes about 50 ms, commits are real, and the program's own login is the one under test:
nothing here runs as a superuser, so a forgotten policy shows.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

ROOM = 4 * 2**30


def scratch() -> Path:
    """In memory where there is room: every test makes and drops a database, and a disk takes half a second to drop one.
    What has to survive a power cut is proved on a disk, in tests/proofs."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
    return memory if roomy else Path(tempfile.gettempdir())


os.environ.setdefault("THROUGHLINE_HOME", str(scratch() / f"throughline-tests-{os.getuid()}"))
os.environ.update(
    THROUGHLINE_PRACTICE="yes",
    THROUGHLINE_TODAY="2026-11-20T12:00",
    THROUGHLINE_HTTPS="no",
    THROUGHLINE_SECRET_KEY="a key for tests only, long enough to sign with",
    THROUGHLINE_HOSTS="testserver,127.0.0.1,localhost",
    DJANGO_SETTINGS_MODULE="throughline.config.settings",
    DJANGO_ALLOW_ASYNC_UNSAFE="true",
)

import pytest

WORKER = f"{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
NUMBERS = count(1)


def pytest_configure(config: pytest.Config) -> None:
    """Models can be imported only once Django stands; that also starts the test server (under a second)."""
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`-m database` picks what has to hold on every PostgreSQL."""
    for item in items:
        if {"database", "module_database"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.database)


@pytest.fixture(scope="session")
def template() -> Iterator[str]:
    """A database with every table and the whole law, that no test writes to."""
    from django.core.management import call_command

    from throughline.access.law import whole

    name = f"template_{WORKER}"
    server().drop_database(name)
    server().create_database(name)
    point_at(name)
    call_command("migrate", database="owner", verbosity=0, skip_checks=True)
    whole.install()
    point_at(name)
    yield name
    close_connections()
    server().drop_database(name)


@pytest.fixture
def database(template: str) -> Iterator[str]:
    yield from fresh(template)


@pytest.fixture(scope="module")
def module_database(template: str) -> Iterator[str]:
    """One database for a module whose tests read the same scene and leave it as it was."""
    yield from fresh(template)


def fresh(template: str) -> Iterator[str]:
    name = f"test_{WORKER}_{next(NUMBERS)}"
    server().create_database(name, template=template)
    point_at(name)
    yield name
    close_connections()
    server().drop_database(name)


@pytest.fixture
def as_superuser(database: str) -> Callable[[str], None]:
    """What somebody with the server in their hands could do; the program never is."""

    def run(statements: str) -> None:
        with server().superuser(database) as connection:
            connection.execute(statements)

    return run


@pytest.fixture
def superuser(database: str) -> Callable:
    """A connection no policy binds, for oracles."""
    return lambda: server().superuser(database)


@pytest.fixture
def as_keeper_sql(database: str) -> Callable[[str], Any]:
    """One statement as the keeper; its first value."""

    def run(statement: str) -> Any:
        from django.db import connections

        with connections["keeper"].cursor() as cur:
            cur.execute(statement)
            return cur.fetchone()[0]

    return run


@pytest.fixture
def as_owner(database: str) -> Callable[[str], None]:
    return owner


@pytest.fixture
def as_module_owner(module_database: str) -> Callable[[str], None]:
    return owner


def owner(statements: str) -> None:
    from django.db import connections

    with connections["owner"].cursor() as cur:
        cur.execute(statements)


def server():
    from throughline.config import databases, environment

    return databases.cluster(environment.settings())


def point_at(name: str) -> None:
    from django.db import connections

    close_connections()
    for connection in connections.all():
        connection.settings_dict["NAME"] = name


def close_connections() -> None:
    from django.db import connections

    connections.close_all()
