"""What stands still, read in one statement: the spells that run, what last moved each, who holds the child, and what was
written about it since. `steps.py` reads beside it who holds the next step."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from throughline.access.principal import cursor
from throughline.access.reach.queries import ANSWERED_FOR, MINE
from throughline.config.clock import LONDON, london_day
from throughline.record.decisions.models import DecisionChild
from throughline.record.drift.models import NextStep, StillExplained
from throughline.record.drift.rules import (
    A_WEEK,
    LONG,
    Explained,
    Holder,
    Standstill,
    Step,
    Words,
    moved,
    names,
)
from throughline.record.entries.models import Entry
from throughline.standards.drift import MOVERS

BESIDE = ("reviewer", "named")
MOST = 500
"""Things that one reader is shown at most, the longest still first."""

SHOWN = 20
WITHIN = timedelta(days=366)
"""How far back a finished step or a judgement is asked for."""

RUNS = "{0}.started <= %(on)s and ({0}.ended is null or {0}.ended > %(on)s)"

MINE_NOW = """
with mine as materialized (
  select reach.person_id from access_reach reach where reach.user_id = %(who)s and reach.parts & 8 > 0
    and reach.via = any(%(via)s) and reach.since <= law.instant() and reach.until > law.instant()
  union select step.person_id from record_nextstep step where step.to_id = %(who)s and step.named_at <= %(moment)s),"""
OF_THESE = "with mine as materialized (select unnest(%(children)s::bigint[]) person_id),"

STOOD = f"""
spell as materialized (
  select fact.subject_id child, during.mover, max(fact.day) began, bool_or(fact.until is null or fact.until > %(on)s) runs,
    bool_or(fact.day <= %(before)s) ran, (array_agg(fact.what order by fact.day desc))[1] began_as
  from mine join record_fact fact on fact.subject_id = mine.person_id and fact.what = any(%(spells)s)
    join unnest(%(spells)s::text[], %(of_spell)s::text[]) during(what, mover) on during.what = fact.what
  where fact.subject_kind = 'child' and fact.day <= %(on)s and (fact.until is null or fact.until > %(before)s)
  group by fact.subject_id, during.mover),
moved as materialized (
  select spell.child, spell.mover, max(fact.day) last, max(fact.day) filter (where fact.day <= %(before)s) last_before,
    (array_agg(fact.what order by fact.day desc, fact.what desc))[1] what
  from spell join unnest(%(moves)s::text[], %(of_move)s::text[]) moves(what, mover) on moves.mover = spell.mover
    join record_fact fact on fact.subject_id = spell.child and fact.what = moves.what
  where fact.subject_kind = 'child' and fact.day <= %(on)s
  group by spell.child, spell.mover),
stood as materialized (
  select spell.child, spell.mover, spell.runs, greatest(spell.began, moved.last) last,
    case when moved.last >= spell.began then moved.what else spell.began_as end what,
    case when spell.ran then greatest(spell.began, moved.last_before) end last_before
  from spell left join moved on moved.child = spell.child and moved.mover = spell.mover
    join unnest(%(movers)s::text[], %(long)s::int[]) due(mover, days) on due.mover = spell.mover
  where (spell.runs and greatest(spell.began, moved.last) <= %(on)s - due.days)
    or (spell.ran and greatest(spell.began, moved.last_before) <= %(before)s - due.days)
  order by greatest(spell.began, moved.last), spell.child, spell.mover limit %(most)s)
select stood.child, stood.mover, stood.last, stood.what, stood.last_before, stood.runs,
  case when stood.mover = 'plan' then (select jsonb_agg(jsonb_build_array(beside.day, beside.words)) from (
    select act.done_on, '“' || act.what || '” finished' from record_planaction act
    where act.entry_id = any(array(select place.entry_id from record_entrychild place where place.person_id = stood.child))
      and (act.person_id is null or act.person_id = stood.child) and act.dropped_why = ''
      and act.done_on between %(since)s and %(on)s
    union all select judged.day, 'A judgement changed' from (
      select point."on" as day, point.point <> lag(point.point) over (
        partition by point.plan, point.toward, point.whose, point.who order by point."on", point.id) changed
      from record_planjudgement point where (point.person_id is null or point.person_id = stood.child) and point.plan = any(array(
        select place.entry_id from record_planchild place where place.person_id = stood.child))) judged
    where judged.changed and judged.day between %(since)s and %(on)s) beside(day, words)) end, (
    select living.home_id from record_residence living where living.person_id = stood.child and {RUNS.format("living")}
    order by living.days, living.started desc limit 1),
  held.worker_id, held.name, (select max(gone.ended) from record_allocation gone where gone.person_id = stood.child
    and gone.role <> 'co-worker' and gone.ended <= %(on)s),
  (select jsonb_build_object('sort', step.sort, 'to', step.to_id, 'here', holder.is_active, 'name', coalesce(holder.name, step.who), 'step', step.step,
      'by', step.by_when, 'why', step.why, 'at', step.named_at, 'writer', writer.name)
    from record_nextstep step join access_account writer on writer.id = step.named_by_id
      left join access_account holder on holder.id = step.to_id
    where step.person_id = stood.child and step.about = stood.mover and step.named_at <= %(moment)s
    order by step.named_at desc limit 1),
  (select jsonb_build_object('why', said.why, 'until', said.look_again, 'at', said.explained_at, 'writer', writer.name)
    from record_stillexplained said join access_account writer on writer.id = said.explained_by_id
    where said.person_id = stood.child and said.about = stood.mover and said.explained_at <= %(moment)s
    order by said.explained_at desc limit 1)
from stood left join lateral (
  select tie.worker_id, worker.name from record_allocation tie join access_account worker on worker.id = tie.worker_id
  where tie.person_id = stood.child and tie.role <> 'co-worker' and {RUNS.format("tie")} limit 1) held on true
"""


STILL = MINE_NOW + STOOD
STILL_OF_THESE = OF_THESE + STOOD


def for_reader(account: int, moment: datetime, *, answers: bool) -> list[Standstill]:
    """Everything that stands still now or did a week ago: of all whom a manager answers for, else of one's own."""
    via = (*ANSWERED_FOR, *BESIDE) if answers else (*MINE, *BESIDE)
    return _found(STILL, moment, LONG, who=account, via=list(via))


def of_children(children: Iterable[int], moment: datetime) -> list[Standstill]:
    """Everything that should move for these children, from the day on which it last did."""
    return _found(STILL_OF_THESE, moment, dict.fromkeys(LONG, 0), children=list(children))


def _found(asks: str, moment: datetime, long: Mapping[str, int], **said: object) -> list[Standstill]:
    on, spells, moves = london_day(moment), _pairs("during"), _pairs("moved_by")
    asked = said | {
        "on": on, "since": on - WITHIN, "before": on - A_WEEK, "moment": moment, "most": MOST,
        "spells": [name for name, _ in spells], "of_spell": [key for _, key in spells],
        "moves": [name for name, _ in moves], "of_move": [key for _, key in moves],
        "movers": list(long), "long": list(long.values()),
    }  # fmt: skip
    with cursor() as cur:
        cur.execute(asks, asked)
        return [_standstill(row, on - A_WEEK) for row in cur.fetchall()]


def _pairs(column: str) -> list[tuple[str, str]]:
    return [(name, mover.key) for mover in MOVERS for name in getattr(mover, column)]


def _standstill(row: tuple, before: date) -> Standstill:
    child, about, day, last, before, runs, beside, home, worker, name, left, named, explained = row
    found = Standstill(
        person_id=child, about=about, day=day, last=last, day_before=before, runs=runs, home_id=home,
        worker_id=worker, worker=name or "", left=None if worker else left,
        named=named and step_of(_told(named)), explained=explained and explained_of(_told(explained)),
        moves=tuple((date.fromisoformat(on), said) for on, said in _told(beside or "[]")),
    )  # fmt: skip
    return moved(found, before)


def _told(said: Any) -> Any:
    """A statement of our own gives JSON as text."""
    return json.loads(said) if isinstance(said, str) else said


def _day(said: str) -> date:
    return london_day(datetime.fromisoformat(said))


SORTS = {"ours": Holder.OURS, "partner": Holder.PARTNER, "court": Holder.COURT}


def step_of(said: Mapping[str, Any]) -> Step:
    """Whoever left holds nothing any more."""
    day = _day(said["at"])
    holder = Holder.NOBODY if said["here"] is False else SORTS[said["sort"]]
    return Step(
        holder, said["step"], said["name"], said["to"], date.fromisoformat(said["by"]), since=day,
        why=Words(said["why"], said["writer"], day) if said["why"] else None,
    )  # fmt: skip


def explained_of(said: Mapping[str, Any]) -> Explained:
    words = Words(said["why"], said["writer"], _day(said["at"]))
    return Explained(words, date.fromisoformat(said["until"]))


LAST = """
select fact.what, max(fact.day) from record_fact fact
where fact.subject_id = %(child)s and fact.subject_kind = 'child' and fact.what = any(%(whats)s) and fact.day <= %(on)s
group by fact.what
"""


def last_days(child: int, whats: Iterable[str], on: date) -> dict[str, date]:
    with cursor() as cur:
        cur.execute(LAST, {"child": child, "whats": list(whats), "on": on})
        return dict(cur.fetchall())


def behind(found: Iterable[Standstill], moment: datetime) -> dict[tuple[int, str], Words]:
    """The newest decision that names what stands still and was made since it last moved."""
    found = list(found)
    since = min((one.day for one in found), default=london_day(moment))
    rows = DecisionChild.objects.filter(
        person_id__in=keys(found), entry__happened_at__gte=datetime.combine(since, time(0), LONDON),
        entry__happened_at__lte=moment,
    ).exclude(entry__status__in=(Entry.WITHDRAWN, Entry.UNDONE, Entry.RETURNED))  # fmt: skip
    made = rows.select_related("entry__decision", "entry__decided_by").order_by("-entry__happened_at")
    words: dict[tuple[int, str], Words] = {}
    for row in made if found else ():
        for one in (one for one in found if one.person_id == row.person_id):
            if said := _said(row.entry, one):
                words.setdefault((one.person_id, one.about), said)
    return words


def _said(entry: Entry, one: Standstill) -> Words | None:
    day, decision = london_day(entry.happened_at), entry.decision
    if day < one.day or not names(f"{decision.decision} {decision.reason}", one.about):
        return None
    who = entry.decided_by.name if entry.decided_by else entry.author_post
    return Words(f"{decision.decision.rstrip('.')}. {decision.reason}", who, day)


def written_about(child: int, about: str, moment: datetime) -> list[Step | Explained]:
    """Who was named and what was explained, the newest first."""
    named = NextStep.objects.filter(person_id=child, about=about, named_at__lte=moment)
    said = StillExplained.objects.filter(person_id=child, about=about, explained_at__lte=moment)
    steps = [
        Step(
            SORTS[row.sort], row.step, row.to.name if row.to else row.who, row.to_id, row.by_when, london_day(row.named_at),
            Words(row.why, row.named_by.name, london_day(row.named_at)),
        )
        for row in named.select_related("to", "named_by").order_by("-named_at")[:SHOWN]
    ]  # fmt: skip
    explained = [
        Explained(Words(row.why, row.explained_by.name, london_day(row.explained_at)), row.look_again)
        for row in said.select_related("explained_by").order_by("-explained_at")[:SHOWN]
    ]
    return sorted([*steps, *explained], key=_written_on, reverse=True)


def _written_on(one: Step | Explained) -> date:
    return one.words.day if isinstance(one, Explained) else one.since or date.min


def keys(found: Iterable[Standstill]) -> list[int]:
    return sorted({one.person_id for one in found})
