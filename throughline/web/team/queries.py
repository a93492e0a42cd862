"""What a manager's page reads. Everything starts from reach, allocations or obligations, never from entries."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q, QuerySet

from throughline.access.models import Post
from throughline.access.principal import cursor
from throughline.access.reach.queries import ANSWERED_FOR, opened_now
from throughline.config.clock import LONDON
from throughline.record.clocks.models import Obligation
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.models import Allocation, Person
from throughline.web.child.queries import among, running
from throughline.web.children.queries import with_holder

SHOWN = 25
WORKERS_SHOWN = 50
WAITING_SHOWN = 10
READ_WITHIN = timedelta(days=28)


def in_reach(account: int) -> QuerySet:
    return opened_now(account, via=ANSWERED_FOR).values("person_id")


def without_worker(account: int, on: date) -> list[tuple[int, date]]:
    """Children with a plan whom nobody holds, whom this manager answers for, and since when."""
    last = opened_now(account, via=("unheld",)).values("source_id")
    found = Allocation.objects.filter(id__in=last, ended__lte=on).order_by("ended", "person_id")
    return list(found.values_list("person_id", "ended")[:SHOWN])


def held_by_manager(account: int, on: date) -> list[tuple[int, date]]:
    held = Allocation.objects.filter(running(on), role="held", person_id__in=in_reach(account))
    return list(held.order_by("started", "person_id").values_list("person_id", "started")[:SHOWN])


def late(account: int, on: date) -> QuerySet[Obligation]:
    """Open past their limit in this manager's reach; an exemption that stands is not late."""
    exempt = Q(exempt_day__lte=on) & (Q(exempt_until=None) | Q(exempt_until__gt=on))
    found = Obligation.objects.filter(met=None, stopped=None, due__lt=on, person_id__in=in_reach(account))
    return found.exclude(exempt).order_by("due", "person_id")


def late_children(account: int, on: date) -> list[int]:
    """The longest late first, and one more than is shown when there are more."""
    return list(dict.fromkeys(late(account, on).values_list("person_id", flat=True)[: SHOWN + 1]))


def people(ids: list[int], on: date) -> dict[int, Person]:
    return {person.id: person for person in with_holder(Person.objects.filter(pk__in=ids), on)}


WORKERS = """
with held as materialized (
  select allocation.worker_id, allocation.team_id, count(distinct allocation.person_id) children,
    count(distinct allocation.person_id) filter (where allocation.person_id = any(%(behind)s)) late
  from record_allocation allocation
  where allocation.role = 'worker' and allocation.started <= %(on)s
    and (allocation.ended is null or allocation.ended > %(on)s)
    and allocation.person_id in (
      select reach.person_id from access_reach reach where reach.user_id = %(manager)s
        and reach.via = any(%(answered)s) and reach.since <= law.instant() and reach.until > law.instant())
  group by allocation.worker_id, allocation.team_id)
select held.worker_id, worker.name, team.name, held.children, held.late, (
    select post.title from access_post post where post.holder_id = held.worker_id and post.started <= %(on)s
      and (post.ended is null or post.ended > %(on)s) order by post.started limit 1)
from held join access_account worker on worker.id = held.worker_id join access_team team on team.id = held.team_id
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


def workers(account: int, on: date) -> list[Holding]:
    """By team and name. Counted before the names are joined: left to itself the planner joined every team to
    every child first (235 ms for a head of service)."""
    behind = list(late(account, on).order_by().values_list("person_id", flat=True).distinct())
    with cursor() as cur:
        cur.execute(
            WORKERS,
            {
                "behind": behind,
                "on": on,
                "manager": account,
                "most": WORKERS_SHOWN,
                "answered": list(ANSWERED_FOR),
            },
        )
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
