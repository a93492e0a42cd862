"""One world for a module that only tries what must not work."""

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def world(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    from tests.security.world import the_world
    from throughline.web.returns import kept

    folder: Path = tmp_path_factory.mktemp("checked-returns")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "folder", lambda: folder)
        yield the_world()


@pytest.fixture(scope="module")
def counted(module_database: str):
    """Every row of every table but the log and the sessions' last sight, as a fingerprint of each table."""
    from conftest import server

    return lambda: fingerprints(server(), module_database)


UNCOUNTED = {"access_accessevent", "access_logseal", "access_session"}


def fingerprints(server, database: str) -> dict[str, str]:
    with server.superuser(database) as connection:
        names = connection.execute(
            "select tablename from pg_tables where schemaname = 'public' order by tablename"
        ).fetchall()
        asked = "select coalesce(md5(string_agg(row::text, ';' order by row::text)), '') from {} row"
        return {
            name: connection.execute(asked.format(name)).fetchone()[0]
            for (name,) in names
            if not name.startswith(tuple(UNCOUNTED))
        }
