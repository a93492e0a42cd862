"""Builders for tests of the log: looks that are written, a log that is sealed, and what verifying says of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connections

from throughline.access.log import seals
from throughline.access.log import writing as log
from throughline.access.log.anchors import Anchor
from throughline.access.log.verifying import Verdict, verify
from throughline.access.principal import as_keeper

OLDER = """
select pg_snapshot_xmax(seen::pg_snapshot) > pg_snapshot_xmin(pg_current_snapshot()) from access_logseal order by id limit 1
"""


def looks(count: int) -> None:
    """So many, and the keeper's own line before them."""
    with as_keeper("writing looks"):
        for number in range(count):
            log.write(
                log.Look(verb="see", part="C", page="child", rule="reach", allowed=True, person_id=number)
            )


def sealed_log() -> None:
    looks(5)
    assert seals.seal() == 6
    looks(5)
    nobody_is_older()
    assert seals.seal() == 6


def nobody_is_older() -> None:
    """Transactions of other tests on this server, begun before the first seal, keep its place open until they end."""
    patience = time.monotonic() + 120
    with connections["keeper"].cursor() as cur:
        while time.monotonic() < patience:
            cur.execute(OLDER)
            if not cur.fetchone()[0]:
                return
            time.sleep(0.1)


def verdict(anchors: tuple[Anchor, ...] = ()) -> Verdict:
    with connections["keeper"].cursor() as cur:
        return verify(cur, anchors)


@contextmanager
def someone_else(login: str = "default") -> Iterator[psycopg.Connection]:
    """Another connection under the same login, as another process of the program has."""
    settings = connections[login].get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    with psycopg.connect(**{name: settings[name] for name in names if name in settings}) as connection:
        yield connection
