"""The agreed actions and the promises that would move what stands still. The one place that asks the plan's own tables."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache

from throughline.access.principal import cursor
from throughline.record.drift.rules import Holder, Standstill, Step, Words, next_step, outside
from throughline.standards import catalogue
from throughline.standards.drift import MOVERS, speaks_of
from throughline.standards.ways import Subject

PLAN = "plan"
"""The thing that a finished action moves."""
HOLDERS = {"ours": Holder.OURS, "partner": Holder.PARTNER, "family": Holder.PARTNER, "court": Holder.COURT}
"""As the plan says who holds an action; where it does not, its owner and its name do."""

ACTIONS = """
with named as materialized (
  select place.person_id, place.entry_id from record_entrychild place where place.person_id = any(%(children)s)),
agreed as materialized (
  select act.id, act.entry_id, act.person_id, act.what, act.who, act.owner_id, act.holder, act.by_when
  from record_planaction act where act.entry_id = any(array(select named.entry_id from named)) and act.dropped_why = ''
    and act.done_on is null
    and not exists (select 1 from record_entry spine where spine.id = act.entry_id and spine.status in ('withdrawn', 'undone')))
select distinct named.person_id, agreed.what, agreed.who, agreed.owner_id, owner.name, owner.is_active, agreed.holder, agreed.by_when,
  said.why, said.name, said."on"
from agreed join named on named.entry_id = agreed.entry_id
  and (agreed.person_id is null or agreed.person_id = named.person_id)
  left join access_account owner on owner.id = agreed.owner_id
  left join lateral (
    select step.why, writer.name, step."on" from record_planstep step join access_account writer on writer.id = step.by_id
    where step.action_id = agreed.id and step.why <> '' and step."on" <= %(on)s order by step."on" desc, step.id desc limit 1
  ) said on true
order by agreed.by_when, agreed.what
"""

PROMISES = """
select due.person_id, due.standard, due.due, due.waiting_on, due.waiting_because, due.waiting_day
from record_obligation due
where due.person_id = any(%(children)s) and due.standard = any(%(standards)s) and due.met is null and due.stopped is null
  and due.start <= %(on)s and due.due is not null
order by due.due
"""


def agreed(children: Sequence[int], *, on: date) -> dict[int, list[Step]]:
    """Of each child, what was agreed and is still to be done."""
    found: dict[int, list[Step]] = defaultdict(list)
    with cursor() as cur:
        cur.execute(ACTIONS, {"children": list(children), "on": on})
        for child, *action in cur.fetchall():
            found[child].append(_agreed(*action))
    return found


def _agreed(
    what: str, who: str, owner: int | None, name: str | None, here: bool | None, kind: str, by: date, why: str | None,
    writer: str | None, day: date | None,
) -> Step:  # fmt: skip
    """Whoever left holds nothing any more. Why it was moved to another day is whose words stand behind the delay."""
    holder = HOLDERS.get(kind) or (Holder.OURS if owner else outside(who))
    if here is False:
        holder = Holder.NOBODY
    return Step(holder, what, name or who, owner, by, why=Words(why, writer, day) if why else None)


def promised(found: Sequence[Standstill], on: date) -> dict[tuple[int, str], list[Step]]:
    """A promise that would move it is held by whoever it waits on, else by the child's worker, else by nobody."""
    of, steps = {(one.person_id, one.about): one for one in found}, defaultdict(list)
    with cursor() as cur:
        children = sorted({one.person_id for one in found})
        cur.execute(PROMISES, {"children": children, "standards": [*_moving()], "on": on})
        for child, standard, due, waiting, because, since in cur.fetchall():
            for about in _moving()[standard]:
                if one := of.get((child, about)):
                    steps[child, about].append(_promise(one, standard, due, (waiting, because, since)))
    return steps


def _promise(one: Standstill, standard: str, due: date, waits: tuple[str, str, date | None]) -> Step:
    waiting, because, since = waits
    title = catalogue.by_key()[standard].title
    if since:
        name = waiting or "Another service"
        why = Words(because, "", since) if because else None
        return Step(outside(name), title, name, by=due, since=since, why=why)
    if one.worker_id:
        return Step(Holder.OURS, title, one.worker, one.worker_id, due)
    return Step(Holder.NOBODY, title, by=due)


@cache
def _moving() -> dict[str, tuple[str, ...]]:
    """For each standard about children, what meeting it would move."""
    found = {
        key: tuple(mover.key for mover in MOVERS if speaks_of(standard, mover))
        for key, standard in catalogue.by_key().items()
        if standard.subject == Subject.CHILD
    }
    return {key: movers for key, movers in found.items() if movers}


def held(found: Sequence[Standstill], on: date) -> dict[tuple[int, str], Step]:
    """Who holds the next step of each."""
    promises, actions = promised(found, on), agreed(sorted({one.person_id for one in found}), on=on)
    return {
        key: next_step(one, actions[one.person_id] if one.about == PLAN else (), promises.get(key, ()))
        for one in found
        for key in [(one.person_id, one.about)]
    }
