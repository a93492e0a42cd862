"""What a desk reads: my children, where they live, what is due for them, my drafts and what was done with my entries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from throughline.access.principal import cursor
from throughline.oversight.hindrance import queries as hindrance
from throughline.record.entries.models import Draft
from throughline.record.people.child_roles import COVER
from throughline.record.people.models import Person
from throughline.record.people.queries import PERSON, person_of

NOTICES_FOR = hindrance.NEWS_FOR
BACK_FOR = timedelta(days=7)
"""Days for which whoever is back is shown what happened meanwhile."""
DRAFTS_SHOWN = 8
NOTICES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Held:
    """One of my children, and the home they live in."""

    person: Person
    plan: bool
    home_id: int | None
    seen: date | None
    danger: str
    covering: str = ""
    """For whom I cover; empty for a child of my own."""
    away: tuple[date, date] | None = None
    """My own last absence, while I am lately back from it."""


HELD = f"""
with held as materialized (
  select tie.person_id, '' covering from record_allocation tie
  where tie.worker_id = %(who)s and tie.started <= %(on)s and (tie.ended is null or tie.ended > %(on)s)
  union all select named.person_id, coalesce('covering for ' || away.name, 'covering') from record_namedrole named
    left join access_account away on away.id = named.instead_of_id
  where named.account_id = %(who)s and named.kind = %(cover)s and named.started <= %(on)s
    and (named.ended is null or named.ended > %(on)s)),
back as materialized (
  select absence.started, absence.ended from access_absence absence where absence.account_id = %(who)s
    and absence.ended <= %(on)s and absence.ended > %(back)s order by absence.ended desc limit 1)
select distinct on (held.person_id) held.person_id, held.covering,
  exists (select 1 from record_protectionplan plan where plan.person_id = held.person_id and plan.started <= %(on)s
    and (plan.ended is null or plan.ended > %(on)s)),
  (select living.home_id from record_residence living where living.person_id = held.person_id and living.started <= %(on)s
    and (living.ended is null or living.ended > %(on)s) order by living.days, living.started desc limit 1),
  (select max(fact.day) from record_fact fact
    where fact.subject_id = held.person_id and fact.what = 'visit_held' and fact.subject_kind = 'child'),
  coalesce((select flag.words from record_flag flag where flag.person_id = held.person_id and flag.kind = 'danger'
    and flag.started <= %(on)s and (flag.ended is null or flag.ended > %(on)s) order by flag.started desc, flag.id desc limit 1), ''),
  back.started, back.ended, {PERSON}
from held join record_person person on person.id = held.person_id left join back on held.covering = ''
order by held.person_id, held.covering
"""
"""A child of one's own before the same child covered. The day last seen is a step down the index, not all their facts."""


TOLD = 8
"""Columns before those of the person."""


def my_children(account: int, on: date) -> list[Held]:
    """By name, and those covered for somebody away after one's own."""
    with cursor() as cur:
        cur.execute(HELD, {"who": account, "on": on, "back": on - BACK_FOR, "cover": COVER})
        held = [_held(*row[1:TOLD], person_of(row[TOLD:])) for row in cur.fetchall()]
    return sorted(held, key=lambda one: (bool(one.covering), one.person.family_key, one.person.given_key))


def _held(
    covering: str, plan: bool, home: int | None, seen: date | None, danger: str, left: date | None, back: date | None,
    person: Person,
) -> Held:  # fmt: skip
    """The desk of whoever is away stands on this one, and says whose it is."""
    return Held(person, plan, home, seen, danger, covering, (left, back) if left and back else None)


LAST_SEEN = """
select child, (select max(fact.day) from record_fact fact
  where fact.subject_id = child and fact.what = 'visit_held' and fact.subject_kind = 'child')
from unnest(%s::bigint[]) child
"""


def last_seen(children: Iterable[int]) -> dict[int, date]:
    """From facts: the day each child was last seen on any visit."""
    with cursor() as cur:
        cur.execute(LAST_SEEN, [list(children)])
        return {child: day for child, day in cur.fetchall() if day}


def my_drafts(account: int) -> list[Draft]:
    return list(Draft.objects.filter(author_id=account).order_by("-saved_at")[:DRAFTS_SHOWN])


def names_of(drafts: list[Draft], held: list[Held], *, also: Iterable[int] = ()) -> dict[int, Person]:
    """Those of this desk are known already; anybody else is asked for."""
    known = {one.person.pk: one.person for one in held}
    others = {child for draft in drafts for child in draft.children}.union(also) - known.keys()
    return known | (Person.objects.in_bulk(others) if others else {})


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something was done with an entry that I wrote or opened. The entry may be hidden: then only that is known."""

    entry_id: int
    what: str
    at: datetime
    headline: str | None
    reason: str | None
    done_by: str | None


NEWS = f"""
(select 'notice', notice.entry_id, notice.what, notice.at,
  (select entry.headline from record_entry entry where entry.id = notice.entry_id), last.reason, last.name, '', null::date
from record_notice notice left join lateral (select step.reason, whose.name
  from record_step step join access_account whose on whose.id = step.by_id
  where step.entry_id = notice.entry_id and step.did = notice.what order by step.at desc limit 1) last on true
where notice.account_id = %(who)s and (notice.read_at is null or notice.read_at > %(moment)s)
  and notice.at between %(since)s and %(moment)s order by notice.at desc limit {NOTICES_SHOWN})
union all
{hindrance.NEWS}
"""
"""Notices keep no history: those of a past moment are the ones that had come and were not read yet."""


def news(account: int, moment: datetime) -> tuple[list[Noticed], hindrance.News]:
    """In one statement: what was done with my entries, and what became of what got in my way."""
    with cursor() as cur:
        cur.execute(NEWS, hindrance.asked_of(account, moment))
        rows = cur.fetchall()
    return [Noticed(*row[1:7]) for row in rows if row[0] == "notice"], hindrance.news_of(rows)
