"""What a manager's page reads. Everything starts from reach, allocations or obligations, never from entries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery

from throughline.access.models import Post
from throughline.access.principal import cursor
from throughline.access.reach.queries import ANSWERED_FOR
from throughline.config.clock import LONDON
from throughline.record.alerts.rules import Unheld
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.models import Allocation, Person
from throughline.record.people.queries import FIELDS, PERSON, among, person_of, running

SHOWN = 25
WORKERS_SHOWN = 50
WAITING_SHOWN = 10
READ_WITHIN = timedelta(days=28)

MINE = """mine as materialized (
  select distinct reach.person_id from access_reach reach where reach.user_id = %(manager)s and reach.parts & 8 > 0
    and reach.via = any(%(answered)s) and reach.since <= law.instant() and reach.until > law.instant())"""
RUNS = "{0}.started <= %(on)s and ({0}.ended is null or {0}.ended > %(on)s)"

WITHOUT = f"""
with {MINE}
(select 'left' why, held.person_id, coalesce(worker.leaves_on, held.started), worker.name
  from record_allocation held join access_account worker on worker.id = held.worker_id and not worker.is_active
  where held.ended is null or held.ended > %(on)s order by held.worker_id, held.started, held.person_id limit %(most)s)
union all (select 'alone', last.person_id, last.ended, '' from record_allocation last
  where last.ended <= %(on)s and last.id in (select reach.source_id from access_reach reach
    where reach.user_id = %(manager)s and reach.via = 'unheld' and reach.parts & 8 > 0
      and reach.since <= law.instant() and reach.until > law.instant())
  order by last.ended, last.person_id limit %(most)s)
union all (select 'held', held.person_id, held.started, worker.name
  from record_allocation held join access_account worker on worker.id = held.worker_id
  where held.role = 'held' and {RUNS.format("held")} and held.person_id in (select person_id from mine)
  order by held.started, held.person_id limit %(most)s)
union all (select 'duty', alert.person_id, alert.start, worker.name
  from record_childalert alert join record_allocation held on held.person_id = alert.person_id and held.role = 'worker'
    and {RUNS.format("held")} join access_account worker on worker.id = held.worker_id
  where alert.rule = 'duty' and alert.person_id in (select person_id from mine) and not exists (
    select 1 from record_childalertstep step where step.alert_id = alert.id and step.did in ('finished', 'ended'))
  order by alert.start, alert.person_id limit %(most)s)
union all (select 'away', held.person_id, absence.started, worker.name
  from access_absence absence join access_account worker on worker.id = absence.account_id
    join record_allocation held on held.worker_id = absence.account_id and held.role = 'worker'
  where absence.started < %(on)s and {RUNS.format("absence")} and {RUNS.format("held")}
    and held.person_id in (select person_id from mine)
  order by absence.started, held.person_id limit %(most)s)
"""


def asked_of(account: int, on: date) -> dict:
    return {"manager": account, "answered": list(ANSWERED_FOR), "on": on}


LATE = f"""
union all (select 'late', late.person_id, late.since, case when exists (select 1 from record_flag flag
    where flag.person_id = late.person_id and flag.kind = 'danger' and {RUNS.format("flag")}) then 'danger' else '' end
  from (select due.person_id, min(due.due) since from record_obligation due
    where due.met is null and due.stopped is null and due.due < %(on)s and due.person_id in (select person_id from mine)
      and not (due.exempt_day is not null and due.exempt_day <= %(on)s and (due.exempt_until is null or due.exempt_until > %(on)s))
      and not (due.waiting_day is not null and due.waiting_day <= %(on)s and (due.waiting_until is null or due.waiting_until > %(on)s))
    group by due.person_id) late)
"""
"""What is excused, or waits on somebody else, is not late."""
TODAY = WITHOUT + LATE


def today_of(account: int, on: date) -> tuple[list[Unheld], list[int]]:
    """Children whom nobody of their own sees this week, by why: their worker left, none, a manager, duty, away. And every
    child with something late, those in danger first, then the longest late."""
    with cursor() as cur:
        cur.execute(TODAY, asked_of(account, on) | {"most": SHOWN})
        rows = cur.fetchall()
    alone = [
        Unheld(rule=why, person_id=child, since=since, who=name)
        for why, child, since, name in rows
        if why != "late"
    ]
    late = sorted((not danger, since, child) for why, child, since, danger in rows if why == "late")
    return alone, [child for *_, child in late]


@dataclass(frozen=True, slots=True)
class Known:
    """What the page says of one child beside the clocks."""

    home_id: int | None
    seen: date | None
    reviewed: date | None
    """When a manager last looked at the risk."""
    cover: str
    danger: str


KNOWN = f"""
select {PERSON}, holder.name, holder.role, holder.team, (
    select plan.started from record_protectionplan plan where plan.person_id = child and {RUNS.format("plan")} limit 1),
  (select living.home_id from record_residence living where living.person_id = child and {RUNS.format("living")}
    order by living.days, living.started desc limit 1),
  (select max(fact.day) from record_fact fact where fact.subject_id = child and fact.what = 'visit_held'
    and fact.subject_kind = 'child' and fact.day <= %(on)s),
  (select max(fact.day) from record_fact fact where fact.subject_id = child and fact.what = 'manager_review_recorded'
    and fact.subject_kind = 'child' and fact.day <= %(on)s),
  coalesce((select account.name from record_namedrole cover join access_account account on account.id = cover.account_id
    where cover.person_id = child and cover.kind = 'cover' and {RUNS.format("cover")} limit 1), ''),
  coalesce((select flag.words from record_flag flag where flag.person_id = child and flag.kind = 'danger'
    and {RUNS.format("flag")} order by flag.started, flag.id limit 1), '')
from unnest(%(children)s::bigint[]) child join record_person person on person.id = child left join lateral (
  select worker.name, held.role, team.name team from record_allocation held join access_account worker on worker.id = held.worker_id
    join access_team team on team.id = held.team_id
  where held.person_id = child and held.role <> 'co-worker' and {RUNS.format("held")} limit 1) holder on true
"""


def known(children: Iterable[int], on: date) -> tuple[dict[int, Person], dict[int, Known]]:
    """Each with who holds them and since when a plan runs, as `with_holder` says it; in one statement."""
    people, found = {}, {}
    with cursor() as cur:
        cur.execute(KNOWN, {"children": list(children), "on": on})
        for row in cur.fetchall():
            person = person_of(row[: len(FIELDS)])
            person.worker, person.holding_role, person.team, person.plan_since, *said = row[len(FIELDS) :]
            people[person.pk], found[person.pk] = person, Known(*said)
    return people, found


WORKERS = f"""
with held as materialized (
  select allocation.worker_id, allocation.team_id, count(distinct allocation.person_id) children,
    count(distinct allocation.person_id) filter (where allocation.person_id = any(%(behind)s)) late
  from record_allocation allocation
  where allocation.role = 'worker' and {RUNS.format("allocation")}
    and allocation.person_id in (
      select reach.person_id from access_reach reach where reach.user_id = %(manager)s
        and reach.via = any(%(answered)s) and reach.since <= law.instant() and reach.until > law.instant())
  group by allocation.worker_id, allocation.team_id)
select held.worker_id, worker.name, team.name, held.children, held.late, (
    select post.title from access_post post where post.holder_id = held.worker_id and {RUNS.format("post")}
    order by post.started limit 1),
  absence.started, absence.ended
from held join access_account worker on worker.id = held.worker_id join access_team team on team.id = held.team_id
left join access_absence absence on absence.account_id = held.worker_id and {RUNS.format("absence")}
order by team.name, worker.name, held.worker_id limit %(most)s
"""


@dataclass(frozen=True, slots=True)
class Holding:
    """A worker, with how many children they hold and how many of those are late: to talk about, not to rank."""

    worker_id: int
    name: str
    team: str
    children: int
    late: int
    title: str | None
    away_since: date | None
    back: date | None


def workers(account: int, on: date, *, behind: list[int]) -> list[Holding]:
    """By team and name. Counted before the names are joined: left to itself the planner joined every team to
    every child first (235 ms for a head of service)."""
    with cursor() as cur:
        cur.execute(WORKERS, asked_of(account, on) | {"behind": behind, "most": WORKERS_SHOWN})
        return [Holding(*row) for row in cur.fetchall()]


def to_read(posts: list[int], on: date) -> list[Entry]:
    """Entries signed in the last weeks by those who report to this manager, about the children they hold.

    The keys come first, from the children, as an array: joined to the spine, its policy ran on every entry.
    """
    kinds = [kind.key for kind in by_key().values() if kind.approves == "manager"]
    reports = Post.objects.filter(running(on), reports_to_id__in=posts).values("holder_id")
    children = Allocation.objects.filter(running(on), worker_id__in=reports).values("person_id")
    since = datetime.combine(on - READ_WITHIN, time(0), LONDON)
    named = EntryChild.objects.filter(person_id__in=children, happened_at__gte=since).values("entry_id")
    found = Entry.objects.filter(
        among("id", ArraySubquery(named)),
        kind__in=kinds,
        status__in=(Entry.WAITING, Entry.SIGNED),
        author_id__in=reports,
    )
    return list(found.select_related("author").order_by("happened_at", "id")[:WAITING_SHOWN])
