"""What a manager's page reads. Everything starts from reach, allocations or obligations, never from entries."""

from datetime import date, datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery

from throughline.access.instant import Instant
from throughline.access.models import Post, Reach
from throughline.config.clock import LONDON
from throughline.record.clocks.models import Obligation
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.models import Allocation, Person
from throughline.record.protection.models import ProtectionPlan
from throughline.web.child.queries import among, running
from throughline.web.children.queries import with_holder

SHOWN = 25
WORKERS_SHOWN = 50
WAITING_SHOWN = 10
READ_WITHIN = timedelta(days=28)


def in_reach(account: int) -> QuerySet:
    return Reach.objects.filter(user_id=account, until__gt=Instant()).values("person_id")


def teams(account: int, on: date) -> QuerySet[Allocation]:
    """The teams that hold the children this manager answers for."""
    return Allocation.objects.filter(running(on), person_id__in=in_reach(account)).values("team_id")


def without_worker(account: int, own_teams: list[int], on: date) -> list[tuple[int, date]]:
    """Children with a plan whom nobody holds, last held in these teams, and since when. No reach can lead here."""
    held = Allocation.objects.filter(running(on)).exclude(role="co-worker").values("person_id")
    planned = ProtectionPlan.objects.filter(running(on)).exclude(person_id__in=held).values("person_id")
    last = (
        Allocation.objects.filter(person_id__in=planned, ended__lte=on)
        .exclude(role="co-worker")
        .filter(Q(team_id__in=own_teams) | Q(team_id__in=teams(account, on)))
        .values_list("person_id")
        .annotate(since=Max("ended"))
        .order_by("since", "person_id")
    )
    return list(last[:SHOWN])


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


def workers(account: int, on: date) -> list[dict]:
    """Each worker, by team and name, with how many children they hold and how many of those are late: to talk about."""
    behind = late(account, on).order_by().values("person_id")
    return list(
        Allocation.objects.filter(running(on), person_id__in=in_reach(account), role="worker")
        .values("worker_id", "worker__name", "team__name")
        .annotate(
            children=Count("person_id", distinct=True),
            late=Count("person_id", distinct=True, filter=Q(person_id__in=behind)),
            title=Subquery(title_of("worker_id", on)),
        )
        .order_by("team__name", "worker__name", "worker_id")[:WORKERS_SHOWN]
    )


def title_of(column: str, on: date) -> QuerySet:
    held = Post.objects.filter(running(on), holder_id=OuterRef(column)).order_by("started")
    return held.values("title")[:1]


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
        among("id", ArraySubquery(named)), kind__in=kinds, status=Entry.SIGNED, author_id__in=reports
    )
    return list(found.select_related("author").order_by("happened_at", "id")[:WAITING_SHOWN])
