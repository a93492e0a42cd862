"""What a manager's page reads. Everything starts from reach, allocations or obligations, never from entries."""

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
from throughline.record.people.left_behind import children_left_behind
from throughline.record.people.models import Allocation, Person
from throughline.record.people.queries import among, running
from throughline.web.children.queries import with_holder

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
(select 'alone' why, last.person_id, last.ended, '' from record_allocation last
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


def without_their_own(account: int, on: date) -> list[Unheld]:
    """Children whom nobody of their own sees this week, by why: their worker left, none, a manager, duty, away."""
    with cursor() as cur:
        cur.execute(WITHOUT, _asked(account, on) | {"most": SHOWN})
        found = cur.fetchall()
    left = [
        ("left", row.person_id, row.worker.leaves_on or row.started, row.worker.name)
        for row in children_left_behind()[:SHOWN]
    ]
    return [
        Unheld(rule=why, person_id=child, since=since, who=name)
        for why, child, since, name in [*left, *found]
    ]


def _asked(account: int, on: date) -> dict:
    return {"manager": account, "answered": list(ANSWERED_FOR), "on": on}


LATE = f"""
with {MINE},
late as materialized (
  select due.person_id, min(due.due) since from record_obligation due
  where due.met is null and due.stopped is null and due.due < %(on)s and due.person_id in (select person_id from mine)
    and not (due.exempt_day is not null and due.exempt_day <= %(on)s and (due.exempt_until is null or due.exempt_until > %(on)s))
    and not (due.waiting_day is not null and due.waiting_day <= %(on)s and (due.waiting_until is null or due.waiting_until > %(on)s))
  group by due.person_id)
select late.person_id, exists (select 1 from record_flag flag where flag.person_id = late.person_id
  and flag.kind = 'danger' and {RUNS.format("flag")}) danger
from late order by danger desc, late.since, late.person_id
"""


def late_children(account: int, on: date) -> list[tuple[int, bool]]:
    """Every child with something late, those in danger first, then the longest late. What is excused, or waits on
    somebody else, is not late."""
    with cursor() as cur:
        cur.execute(LATE, _asked(account, on))
        return cur.fetchall()


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
select child,
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
from unnest(%(children)s::bigint[]) child
"""


def known(children: list[int], on: date) -> dict[int, Known]:
    with cursor() as cur:
        cur.execute(KNOWN, {"children": children, "on": on})
        return {child: Known(*row) for child, *row in cur.fetchall()}


def people(ids: list[int], on: date) -> dict[int, Person]:
    return {person.id: person for person in with_holder(Person.objects.filter(pk__in=ids), on)}


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
        cur.execute(WORKERS, _asked(account, on) | {"behind": behind, "most": WORKERS_SHOWN})
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
