"""A copy of the world for one press: what it does to it is thrown away."""

from collections.abc import Iterator
from contextlib import contextmanager

from conftest import close_connections, point_at, server


@contextmanager
def a_copy(database: str) -> Iterator[str]:
    name = f"{database}_copy"
    close_connections()
    server().create_database(name, template=database)
    point_at(name)
    try:
        yield name
    finally:
        point_at(database)
        server().drop_database(name)
