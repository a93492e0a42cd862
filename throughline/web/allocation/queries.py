"""Who waits for a worker, why and since when; and what each needs of whoever takes them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.access.principal import cursor
from throughline.web.team.queries import WITHOUT, asked_of

MOST = 60
DECIDED_WITHIN = timedelta(days=60)

RUNS = "held.person_id = {0} and held.role <> 'co-worker' and held.started <= %(on)s and (held.ended is null or held.ended > %(on)s)"

OTHERS = f"""
union all (select 'offered', offer.person_id, (offer.opened_at at time zone 'Europe/London')::date, taker.name
  from record_transfer offer join access_account taker on taker.id = offer.to_id
  where offer.answer = '' and offer.person_id in (select person_id from mine)
  order by offer.opened_at limit %(most)s)
union all (select 'decided', child.person_id, (child.decided_at at time zone 'Europe/London')::date, child.decision
  from record_contactchild child
  where child.person_id is not null and child.decided_at >= %(decided)s and child.decision::text in ('strategy', 'assessment', 'help', 'need')
    and not exists (select 1 from record_allocation held where {RUNS.format("child.person_id")})
  order by child.decided_at limit %(most)s)
"""
WAITING = WITHOUT + OTHERS


@dataclass(frozen=True, slots=True)
class Waits:
    """`why` is left, alone, held, duty, offered or decided."""

    why: str
    person_id: int
    since: date
    who: str


def waiting(account: int, on: date) -> list[Waits]:
    """Children whose worker is only away are covered, not allocated: they stand on the cover board."""
    with cursor() as cur:
        cur.execute(WAITING, asked_of(account, on) | {"most": MOST, "decided": on - DECIDED_WITHIN})
        found = [Waits(*row) for row in cur.fetchall()]
    return [one for one in found if one.why != "away"]


@dataclass(frozen=True, slots=True)
class Needs:
    languages: str
    brothers: str
    """Who holds the other children of the home."""


NEEDS = f"""
select child, coalesce((select string_agg(distinct said.language, ', ') from record_language said where said.person_id = child
    and said.interpreter::text not in ('', 'no') and (said.ended is null or said.ended > %(on)s)), ''),
  coalesce((select string_agg(distinct worker.name, ', ') from record_residence own
    join record_residence beside on beside.home_id = own.home_id and beside.person_id <> child
      and beside.started <= %(on)s and (beside.ended is null or beside.ended > %(on)s)
    join record_allocation held on {RUNS.format("beside.person_id")} and held.role = 'worker'
    join access_account worker on worker.id = held.worker_id and worker.is_active
    where own.person_id = child and own.started <= %(on)s and (own.ended is null or own.ended > %(on)s)), '')
from unnest(%(children)s::bigint[]) child
"""


def needs(children: Collection[int], on: date) -> dict[int, Needs]:
    with cursor() as cur:
        cur.execute(NEEDS, {"children": list(children), "on": on})
        return {child: Needs(*row) for child, *row in cur.fetchall()}
