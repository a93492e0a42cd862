"""What may stand in a chronology, read in a few statements however long the record: entries, spells, choices.

Hand-written: the keys of the entries come as an array worked out once, so that both halves of an as-known view are
asked by key.
"""

import json
from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from throughline.access.principal import cursor
from throughline.config.clock import london_day
from throughline.record.chronology.models import ChronologyMark
from throughline.record.chronology.rules import Line, Mark
from throughline.record.visits.kinds import ALONE_TELLS, SEEN_TELLS

SEEN = [*SEEN_TELLS, *ALONE_TELLS, "child_first_seen", "short_break_visit_seen", "detention_visit_child_seen"]
"""Facts that say the child was seen by somebody of ours."""
STATUSES = {
    "early_help": "Early help", "assessment": "Assessment", "cin_plan": "Child in need plan", "cp_plan": "Protection plan",
    "preproceedings": "Pre-proceedings", "s20": "Section 20", "cla": "In care", "secure_placement": "Secure",
    "detention": "Detention", "pathway": "Pathway plan",
}  # fmt: skip
"""Spells that say by what right and plan the authority was there."""

ENTRIES = """
with named as materialized (
  select each.entry_id, array_agg(each.person_id order by each.person_id) kids from record_entrychild each
  where each.person_id = any(%(people)s) group by each.entry_id)
select entry.id, entry.kind, (entry.happened_at at time zone 'Europe/London')::date,
  (entry.recorded_at at time zone 'Europe/London')::date, entry.recorded_at, case when entry.version > 1 then (
    select max(step.at) from record_step step where step.entry_id = entry.id and step.did = 'corrected' and step.at <= %(moment)s) end,
  entry.status, entry.headline,
  entry.version, author.name, named.kids
from record_entry entry join named on named.entry_id = entry.id join access_account author on author.id = entry.author_id
where entry.id = any((select array(select entry_id from named))::bigint[]) and entry.status <> 'undone'
order by entry.happened_at desc, entry.id desc
"""
SPELLS = """
select 'plan', id, person_id, started, ended, category from record_protectionplan where person_id = any(%(people)s)
union all select 'home', id, person_id, started, ended, '' from record_residence where person_id = any(%(people)s)
union all select 'holder', held.id, held.person_id, held.started, held.ended,
  case when held.role = 'held' then 'Nobody’s own: held by ' else '' end || worker.name
  from record_allocation held join access_account worker on worker.id = held.worker_id
  where held.person_id = any(%(people)s) and held.role <> 'co-worker'
union all select 'flag', id, person_id, started, ended, words from record_flag
  where person_id = any(%(people)s) and kind = 'danger'
union all select 'seen', 0, subject_id, day, null, '' from record_fact
  where subject_kind = 'child' and subject_id = any(%(people)s) and what = any(%(seen)s)
union all select 'status', 0, subject_id, day, until, what from record_fact
  where subject_kind = 'child' and subject_id = any(%(people)s) and what = any(%(statuses)s)
union all select 'mark', mark.id, mark.person_id, mark.day, null,
  (to_jsonb(mark) || jsonb_build_object('name', who.name))::text
  from (select distinct on (person_id, source, key) * from record_chronologymark
    where person_id = any(%(people)s) and at <= %(moment)s order by person_id, source, key, id desc) mark
  join access_account who on who.id = mark.by_id
order by 4, 1, 2
"""


class Spell(NamedTuple):
    source: str
    id: int
    person: int
    started: date
    ended: date | None
    words: str


def read(children: Collection[int], *, moment: datetime) -> tuple[list[Line], list[Spell]]:
    """Every line, newest first, and every spell, in two statements."""
    people = list(children)
    with cursor() as cur:
        cur.execute(ENTRIES, {"people": people, "moment": moment})
        entries = cur.fetchall()
        cur.execute(SPELLS, {"people": people, "seen": SEEN, "statuses": list(STATUSES), "moment": moment})
        spells = [Spell(*row) for row in cur.fetchall()]
    chosen = [json.loads(one.words) for one in spells if one.source == "mark"]
    spells = [one for one in spells if one.source != "mark"]
    marks = by_line(chosen)
    found = [
        *(_of_entry(row, marks) for row in entries), *_of_spells(spells, marks, moment.date()), *_own(chosen, marks),
    ]  # fmt: skip
    return sorted(found, key=lambda line: (line.day, line.key), reverse=True), spells


Chosen = dict[str, Any]
"""The newest row of one line and child, with the name of who chose."""


def by_line(chosen: Collection[Chosen]) -> dict[tuple[str, str], tuple[Mark, ...]]:
    found: dict[tuple[str, str], tuple[Mark, ...]] = {}
    for row in chosen:
        found[row["source"], row["key"]] = (*found.get((row["source"], row["key"]), ()), _mark(row))
    return found


def _mark(row: Chosen) -> Mark:
    return Mark(
        id=row["id"], person=row["person_id"], weight=row["weight"], analysis=row["analysis"], by=row["name"],
        at=datetime.fromisoformat(row["at"]),
        audiences=frozenset(name for name in ("family", "court", "supervision") if row[f"for_{name}"]),
    )  # fmt: skip


def _of_entry(row: tuple, marks: dict) -> Line:
    number, kind, day, written, recorded, corrected, status, headline, version, author, kids = row
    gone = status == "withdrawn"
    return Line(
        source="entry", key=str(number), kind=kind, day=day, written=written, title=headline.rstrip("."),
        children=tuple(kids), author=author, recorded=recorded, changed=corrected, version=version, withdrawn=gone,
        waiting=status == "waiting", marks=() if gone else marks.get(("entry", str(number)), ()),
    )  # fmt: skip


TITLES = {
    "plan": ("Child protection plan began: {}", "Child protection plan ended"),
    "home": ("Moved home", ""),
    "holder": ("Social worker: {}", ""),
    "flag": ("Safety: {}", "Ended: {}"),
}


def _of_spells(spells: Collection[Spell], marks: dict, on: date) -> list[Line]:
    """A beginning is a line, and an end that nothing follows by itself: the same for several children is one. What is
    still to come is not in it."""
    found: dict[tuple, list[Spell]] = {}
    for one in spells:
        began, ended = TITLES.get(one.source, ("", ""))
        if began:
            found.setdefault((one.source, one.started, began.format(one.words), ""), []).append(one)
        if ended and one.ended:
            found.setdefault((one.source, one.ended, ended.format(one.words), "e"), []).append(one)
    return [_of_spell(what, group, marks) for what, group in found.items() if what[1] <= on]


def _of_spell(what: tuple, group: list[Spell], marks: dict) -> Line:
    source, day, title, end = what
    key = f"{min(one.id for one in group)}{end}"
    chosen = [mark for one in group for mark in marks.get((source, f"{one.id}{end}"), ())]
    return Line(
        source=source, key=key, kind=source, day=day, title=title,
        children=tuple(dict.fromkeys(one.person for one in group)), marks=tuple(chosen),
    )  # fmt: skip


def _own(chosen: Collection[Chosen], marks: dict) -> list[Line]:
    """Lines from paper, once for all the children they are about; one that was left out is gone."""
    rows: dict[str, list[Chosen]] = {}
    for row in chosen:
        if row["source"] == ChronologyMark.OWN:
            rows.setdefault(row["key"], []).append(row)
    return [_own_line(key, group, marks["own", key]) for key, group in rows.items()]


def _own_line(key: str, group: list[Chosen], marks: tuple[Mark, ...]) -> Line:
    first, recorded = group[0], min(mark.at for mark in marks)
    return Line(
        source="own", key=key, kind="own", day=date.fromisoformat(first["day"]), title=first["words"].rstrip("."),
        children=tuple(row["person_id"] for row in group), author=first["name"], recorded=recorded,
        written=london_day(recorded), paper=first["paper"], marks=marks,
    )  # fmt: skip
