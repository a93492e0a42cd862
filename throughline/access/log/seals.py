"""Seals over the log: each chains a root of the rows it has seen to the seal before, so a changed or cut row is found.

A seal keeps PostgreSQL's own note of which transactions were finished (a snapshot), and holds every row of those
that no earlier seal had seen. So nobody who writes waits, a transaction that stays open holds nothing up, and its
rows are in the first seal after it ends.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import connections, transaction

BEFORE_ALL = -(2**63)
"""Below every key, so that a row slipped in before the first is found too."""
BATCH = 10_000

LAST = "select run, seen, last_id, chained from access_logseal order by id desc limit 1"
FLOOR = """
select last_id from access_logseal
where run <> %(run)s or pg_snapshot_xmax(seen::pg_snapshot) <= pg_snapshot_xmin(%(seen)s::pg_snapshot)
order by id desc limit 1
"""
"""Rows that no seal has are above this key: a transaction has its number before its rows have theirs."""
WAITING = """
select run, count(*), max(id), max(xact), run = pg_postmaster_start_time() from access_accessevent
where id > %(floor)s and not (run = %(run)s and pg_visible_in_snapshot(xact::text::xid8, %(seen)s::pg_snapshot))
group by run order by run = pg_postmaster_start_time(), run
"""
LINES = """
select id, json_strip_nulls(row_to_json(event))::text from access_accessevent event
where run = %(of)s and id > %(after)s and id <= %(upto)s
  and not (run = %(run)s and pg_visible_in_snapshot(xact::text::xid8, %(seen)s::pg_snapshot))
order by id limit %(batch)s
"""
KEEP = """
insert into access_logseal (run, seen, last_id, counted, root, chained, at)
values (%(run)s, %(seen)s, %(last_id)s, %(counted)s, %(root)s, %(chained)s, law.moment())
"""
IN_ONE_ZONE = "set local time zone 'UTC'"
ALONE = 20261
NEVER = "1:1:"
"""The snapshot that has seen nothing."""


@dataclass(frozen=True, slots=True)
class Seal:
    """The newest one, or what stands in its place before there is one."""

    run: datetime | None = None
    seen: str = NEVER
    last_id: int = BEFORE_ALL
    chained: str = ""


class Root:
    """The root of any number of rows, of which none is held."""

    def __init__(self) -> None:
        self.counted, self._digest = 0, hashlib.sha256()

    def add(self, line: str) -> None:
        self.counted += 1
        self._digest.update(line.encode() + b"\n")

    def __str__(self) -> str:
        return self._digest.hexdigest()


def chain(before: str, *, run: datetime, seen: str, last_id: int, root: str, counted: int) -> str:
    """Over all that a seal says, so that no part of it can be changed alone."""
    said = "|".join((before, run.astimezone(UTC).isoformat(), seen, str(last_id), str(counted), root))
    return hashlib.sha256(said.encode()).hexdigest()


def seal() -> int:
    """Seals every finished row that has no seal yet; says how many. Runs as the keeper, in its own transaction."""
    with connections["keeper"].cursor() as cur, alone(cur), transaction.atomic(using="keeper"):
        # One snapshot for what is counted, hashed and noted: each of them must speak of the same transactions.
        cur.execute("set transaction isolation level repeatable read")
        cur.execute(IN_ONE_ZONE)
        return sum(_seals(cur))


@contextmanager
def alone(cur) -> Iterator[None]:
    """One sealer at a time. Taken before the transaction: waiting inside it would leave an old snapshot."""
    cur.execute("select pg_advisory_lock(%s)", [ALONE])
    try:
        yield
    finally:
        cur.execute("select pg_advisory_unlock(%s)", [ALONE])


def _seals(cur) -> Iterator[int]:
    """One for each run of the server that left rows; the run that is still going on comes last."""
    last = newest(cur)
    asked = {"run": last.run, "seen": last.seen, "floor": floor(cur, last)}
    cur.execute(WAITING, asked)
    for run, count, highest, latest, going_on in cur.fetchall():
        root = Root()
        for line in _lines(cur, {**asked, "of": run, "upto": highest}):
            root.add(line)
        seen = _snapshot(cur) if going_on else f"{latest + 1}:{latest + 1}:"
        last = _keep(cur, last, run=run, seen=seen, last_id=max(last.last_id, highest), root=root)
        yield count


def newest(cur) -> Seal:
    cur.execute(LAST)
    return Seal(*(cur.fetchone() or ()))


def floor(cur, last: Seal) -> int:
    cur.execute(FLOOR, {"run": last.run, "seen": last.seen})
    found = cur.fetchone()
    return found[0] if found else BEFORE_ALL


def _lines(cur, asked: dict) -> Iterator[str]:
    after = asked["floor"]
    while True:
        cur.execute(LINES, {**asked, "after": after, "batch": BATCH})
        found = cur.fetchall()
        yield from (line for _, line in found)
        if len(found) < BATCH:
            return
        after = found[-1][0]


def _snapshot(cur) -> str:
    cur.execute("select pg_current_snapshot()::text")
    return cur.fetchone()[0]


def _keep(cur, before: Seal, *, run: datetime, seen: str, last_id: int, root: Root) -> Seal:
    chained = chain(before.chained, run=run, seen=seen, last_id=last_id, root=str(root), counted=root.counted)
    kept = {"run": run, "seen": seen, "last_id": last_id, "root": str(root), "counted": root.counted}
    cur.execute(KEEP, {**kept, "chained": chained})
    return Seal(run, seen, last_id, chained)
