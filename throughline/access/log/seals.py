"""Seals over the log: each chains a root of its next rows to the seal before, so a changed or cut row is found."""

import hashlib
from dataclasses import dataclass

from django.db import connections, transaction

# The log's writers hold this lock shared until they commit; the sealer waits for a moment when none does.
WRITERS = 20261

BEFORE_ALL = -(2**63)
"""Below every key, so that a row slipped in before the first is found too."""

NEXT = """
select count(*), coalesce(min(id), 0), coalesce(max(id), 0), coalesce(string_agg(line, chr(10) order by id), '')
from (select id, event::text line from access_accessevent event where id > %s and id <= %s) unsealed
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    seals: int
    rows: int
    unsealed: int
    problems: tuple[str, ...]


def root_of(lines: str) -> str:
    return hashlib.sha256(lines.encode()).hexdigest()


def chain(before: str, root: str) -> str:
    return hashlib.sha256(f"{before}:{root}".encode()).hexdigest()


def seal() -> int:
    """Seals every finished row that has no seal yet; says how many. Runs as the keeper, in its own transaction."""
    with transaction.atomic(using="keeper"), connections["keeper"].cursor() as cur:
        cur.execute("set local time zone 'UTC'")
        cur.execute("select pg_try_advisory_xact_lock(%s)", [WRITERS])
        (quiet,) = cur.fetchone()
        return _seal_next(cur) if quiet else 0


def _seal_next(cur) -> int:
    cur.execute("select last_id, chained from access_logseal order by id desc limit 1")
    last, before = cur.fetchone() or (BEFORE_ALL, "")
    cur.execute(NEXT, [last, 2**63 - 1])
    count, first_id, last_id, lines = cur.fetchone()
    if count:
        root = root_of(lines)
        cur.execute(
            "insert into access_logseal (first_id, last_id, counted, root, chained, at)"
            " values (%s, %s, %s, %s, %s, law.moment())",
            [first_id, last_id, count, root, chain(before, root)],
        )
    return count


def verify(cur) -> Verdict:
    """Works out every root and the chain again, on any cursor that sees the whole log."""
    cur.execute("set time zone 'UTC'")
    cur.execute("select first_id, last_id, counted, root, chained from access_logseal order by id")
    seals, problems, before, rows, last = cur.fetchall(), [], "", 0, BEFORE_ALL
    for first_id, last_id, counted, root, chained in seals:
        cur.execute(NEXT, [last, last_id])
        found, _, _, lines = cur.fetchone()
        if found != counted or root_of(lines) != root:
            problems.append(f"Rows {first_id} to {last_id} of the log are not as they were sealed.")
        if chain(before, root) != chained:
            problems.append(f"The seal over rows {first_id} to {last_id} does not follow the one before it.")
        before, rows, last = chained, rows + counted, last_id
    cur.execute("select count(*) from access_accessevent where id > %s", [last])
    return Verdict(len(seals), rows, cur.fetchone()[0], tuple(problems))
