"""A database for a whole module, for what takes seconds to tell and is only read afterwards."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest


@pytest.fixture(scope="module")
def fresh(template: str) -> Callable[[str], AbstractContextManager[None]]:
    """Opens a new copy of the migrated database, by name, for as long as its block lasts; each test process has its own."""
    from conftest import WORKER, close_connections, point_at, server

    @contextmanager
    def open_copy(called: str) -> Iterator[None]:
        name = f"{called}_{WORKER}"
        server().drop_database(name)
        server().create_database(name, template=template)
        point_at(name)
        yield
        close_connections()
        server().drop_database(name)

    return open_copy
