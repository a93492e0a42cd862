"""Children this reader may open, and whoever was meant by what somebody typed."""

from datetime import date

from django.db.models import Count, OuterRef, QuerySet, Subquery

from throughline.access.models import Reach
from throughline.access.reach.queries import MINE, opened_now
from throughline.record.people.finding import queries as finding
from throughline.record.people.finding.typed import read
from throughline.record.people.models import Allocation, Person
from throughline.record.people.queries import running
from throughline.record.protection.models import ProtectionPlan

PAGE = 50


def reached(account: int, *, mine: bool) -> QuerySet[Reach]:
    return opened_now(account, via=MINE if mine else ())


def how_many(account: int, *, mine: bool) -> int:
    return reached(account, mine=mine).aggregate(n=Count("person_id", distinct=True))["n"]


def with_holder(people: QuerySet[Person], on: date) -> QuerySet[Person]:
    held = Allocation.objects.filter(running(on), person_id=OuterRef("pk")).exclude(role="co-worker")
    plan = ProtectionPlan.objects.filter(running(on), person_id=OuterRef("pk"))
    return people.annotate(
        worker=Subquery(held.values("worker__name")[:1]),
        holding_role=Subquery(held.values("role")[:1]),
        team=Subquery(held.values("team__name")[:1]),
        plan_since=Subquery(plan.values("started")[:1]),
    )


def page_of_children(account: int, *, mine: bool, skip: int, on: date) -> list[Person]:
    ids = reached(account, mine=mine).values("person_id")
    people = Person.objects.filter(pk__in=ids).order_by("family_key", "given_key", "id")[skip : skip + PAGE]
    return list(with_holder(people, on))


def find(typed: str, on: date) -> list[Person]:
    """The likeliest first, each with who holds them."""
    if len(typed.strip()) < finding.LEAST_TYPED:
        return []
    return finding.find(read(typed, on=on), beside=lambda people: with_holder(people, on))
