"""The last entries about the same children, as far as the reader opens them: where words may have been taken from.

One statement, and no more entries than `MOST`: somebody copies from what they read last.
"""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from throughline.access.principal import cursor
from throughline.config.clock import london_day
from throughline.record.entries.answered import of_each_child, of_the_whole
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import by_key
from throughline.record.marking.carried import Earlier

MOST = 20
OF_A_KIND = 12
OF_THE_ENTRY = "(select array(select itself.person_id from record_entrychild itself where itself.entry_id = %(itself)s))::bigint[]"
EARLIER = """
with last as materialized (select array(
  select named.entry_id from record_entrychild named
  where named.person_id = any({people}) and named.entry_id <> %(itself)s
  group by named.entry_id order by max(named.happened_at) desc, named.entry_id desc limit %(most)s) keys),
spine as materialized (
  select * from record_entry entry
  where (entry.id = any((select keys from last)::bigint[]) and {before} or entry.id = {also})
    and entry.status not in ('withdrawn', 'undone')),
whole as materialized ({whole}),
each_child as materialized ({each_child})
select spine.id, spine.kind, spine.happened_at, whole.said::text,
  (select jsonb_agg(each_child.said)::text from each_child where each_child.entry_id = spine.id)
from spine left join whole on whole.entry_id = spine.id
"""
THESE_TOO = "any(%(keys)s::bigint[])"
WRITTEN_FIRST = (
    "(entry.recorded_at, entry.id) < (select itself.recorded_at, itself.id from record_entry itself"
    " where itself.id = %(itself)s)"
)
MARKS = """
union all select mark.id, 'mark', mark.at, to_jsonb(mark)::text, coalesce(whose.given_name || ' ' || whose.family_name, '')
from (select distinct on (passage) * from record_passagemark where entry_id = %(itself)s order by passage, id desc) mark
  left join record_person whose on whose.id = mark.about_id
"""


@cache
def of_a_draft() -> str:
    return _question(people="%(people)s", before="entry.recorded_at <= %(before)s", also=THESE_TOO)


@cache
def of_an_entry() -> str:
    """With the entry's own words, and what was said of them."""
    return _question(people=OF_THE_ENTRY, before=WRITTEN_FIRST, also="%(itself)s") + MARKS


@cache
def of_these_too() -> str:
    """However long ago they were: the last of a kind may be older than the last twenty of any."""
    return _question(people=OF_THE_ENTRY, before=WRITTEN_FIRST, also=THESE_TOO)


def _question(**places: str) -> str:
    return EARLIER.format(whole=of_the_whole(), each_child=of_each_child(), **places)


def earlier(
    children: Collection[int], *, before: datetime, but: int, keys: Collection[int] = ()
) -> list[Earlier]:
    """`but` is the entry that a draft corrects; `keys` are looked at however old they are."""
    values = {"people": list(children), "before": before, "itself": but, "most": MOST, "keys": list(keys)}
    return [_earlier(row) for row in _asked(of_a_draft(), values)]


def of_its_kind(kind: Kind, children: Collection[int], *, but: int) -> list[int]:
    """The last of one kind may be older than the last twenty of any: assessments are months apart."""
    found = kind.child_model.objects.filter(person_id__in=children).exclude(entry_id=but)
    return list(found.order_by("-entry_id").values_list("entry_id", flat=True).distinct()[:OF_A_KIND])


def stood_before(entry_id: int, *, keys: Collection[int]) -> list[Earlier]:
    """The entries of `keys`, and the last that were written before this one."""
    rows = _asked(of_these_too(), {"itself": entry_id, "most": MOST, "keys": list(keys)})
    return [_earlier(row) for row in rows if row[0] != entry_id]


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """One entry's own passages by key, what was said of them, and what stood before."""

    day: date
    labels: dict[str, str]
    passages: dict[str, str]
    marks: list[dict[str, Any]]
    before: list[Earlier]


def read(entry_id: int) -> Read | None:
    """For the entry's own page, in one statement."""
    rows = _asked(of_an_entry(), {"itself": entry_id, "most": MOST})
    marks = [json.loads(row[3]) | {"about": row[4]} for row in rows if row[1] == "mark"]
    own = next((row for row in rows if row[0] == entry_id and row[1] != "mark"), None)
    if own is None:
        return None
    said = list(_said(own))
    return Read(
        day=london_day(own[2]), labels={key: label for key, label, _ in said},
        passages={key: words for key, _, words in said}, marks=marks,
        before=[_earlier(row) for row in rows if row is not own and row[1] != "mark"],
    )  # fmt: skip


def _asked(sql: str, values: dict[str, Any]) -> list[tuple]:
    with cursor() as cur:
        cur.execute(sql, values)
        return cur.fetchall()


def _earlier(row: tuple) -> Earlier:
    words = tuple(words for _, _, words in _said(row))
    return Earlier(entry=row[0], what=by_key()[row[1]].name.lower(), day=london_day(row[2]), passages=words)


def _said(row: tuple) -> Iterator[tuple[str, str, str]]:
    """Its long passages: key, label and words."""
    kind, shared, children = by_key()[row[1]], json.loads(row[3] or "{}"), json.loads(row[4] or "[]")
    for question in kind.shared:
        if question.long and shared.get(question.name):
            yield question.name, question.label, shared[question.name]
    for answers in children:
        for question in kind.each_child:
            if question.long and answers.get(question.name):
                label = question.label.replace("{child}", "the child")
                yield f"child-{answers['person_id']}-{question.name}", label, answers[question.name]
