"""Entries about a child with their own answers, newest first. Hand-written: building it took longer than asking it.

The keys come as an array worked out once, so that both halves of an as-known view are asked by key: a join
to such a view took 3 s at 300,000 visits.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from throughline.access.principal import cursor
from throughline.record.entries.answered import of_the_whole

PAGE = 25

LATEST = """
  select named.entry_id from record_entrychild named
  where named.person_id = %(person)s and not exists (
    select 1 from record_withdrawal gone where gone.entry_id = named.entry_id and gone.kind = 'undone')
  order by named.happened_at desc, named.entry_id desc limit %(size)s"""
THESE = "select unnest(%(keys)s::bigint[])"
ENTRIES = """
with page as materialized (select array({which}) keys),
spine as materialized (
  select * from record_entry entry where entry.id = any((select keys from page)::bigint[])),
typed as materialized ({answered})
select (select cardinality(keys) from page), entry.id, entry.kind, entry.happened_at, entry.recorded_at, entry.status,
  entry.headline,
  entry.version, entry.author_id, author.name, entry.decided_by_id, coalesce(decider.name, ''), entry.decided_post,
  coalesce((select by.name from record_step step join access_account by on by.id = step.by_id
    where step.entry_id = entry.id and step.did = 'approved' order by step.at desc limit 1), ''),
  typed.said,
  (select to_jsonb(answered) from record_visitchild answered
    where answered.entry_id = entry.id and answered.person_id = %(person)s)
from spine entry join access_account author on author.id = entry.author_id
  left join access_account decider on decider.id = entry.decided_by_id
  left join typed on typed.entry_id = entry.id
order by entry.happened_at desc, entry.id desc
"""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry on a child's page: its spine, its kind's own answers, and how this child was seen in it."""

    id: int
    kind: str
    happened_at: datetime
    recorded_at: datetime
    status: str
    headline: str
    version: int
    author_id: int
    author: str
    decided_by_id: int | None
    decided_by: str
    decided_post: str
    agreed_by: str
    typed: dict[str, Any]
    child: dict[str, Any] | None

    @property
    def stands(self) -> bool:
        return self.status in ("signed", "returned", "approved")


@dataclass(frozen=True, slots=True)
class Page:
    entries: list[Written]
    older: bool


@cache
def question(which: str) -> str:
    return ENTRIES.format(which=which, answered=of_the_whole())


def written(person_id: int) -> Page:
    """The latest. An entry that names somebody sealed may be missing from a full page; `older` is then still true."""
    found = _asked(question(LATEST), {"person": person_id, "size": PAGE + 1})
    return Page([_written(row) for row in found][:PAGE], bool(found) and found[0][0] > PAGE)


def written_of(keys: Collection[int], *, person_id: int) -> dict[int, Written]:
    """Of these entries, those that the reader may open, with how this child was seen in them."""
    found = _asked(question(THESE), {"person": person_id, "keys": list(keys)})
    return {one.id: one for one in map(_written, found)}


def _asked(sql: str, values: dict[str, Any]) -> list[tuple]:
    with cursor() as cur:
        cur.execute(sql, values)
        return cur.fetchall()


def _written(row: tuple) -> Written:
    return Written(*row[1:14], json.loads(row[14] or "{}"), json.loads(row[15] or "null"))
