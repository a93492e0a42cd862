"""What the child's pages read: one statement for each card."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.expressions import BaseExpression
from django.http import Http404

from throughline.access.reach.queries import Opened
from throughline.record.people.models import Flag, Home, Person, Relationship, Residence, Restriction


def running(on: date, road: str = "") -> Q:
    """A spell that runs on this day; `road` leads to it."""
    return Q(**{f"{road}started__lte": on}) & (Q(**{f"{road}ended": None}) | Q(**{f"{road}ended__gt": on}))


def child(person_id: int, *, on: date, **beside: BaseExpression) -> Person:
    """The child with the plan, who holds them, which parts of the record this reader opens, and what is asked beside."""
    held = running(on, "allocations__") & ~Q(allocations__role="co-worker")
    restricted = Restriction.objects.filter(person_id=OuterRef("pk"), lowered_at=None).order_by("-level")
    found = (
        Person.objects.filter(pk=person_id)
        .annotate(
            plan=FilteredRelation("protection_plans", condition=running(on, "protection_plans__")),
            holding=FilteredRelation("allocations", condition=held),
        )
        .annotate(
            opened=Opened(F("pk")),
            ring=Subquery(restricted.values("ring__name")[:1]),
            plan_category=F("plan__category"),
            plan_since=F("plan__started"),
            worker=F("holding__worker__name"),
            team=F("holding__team__name"),
            holding_role=F("holding__role"),
            held_since=F("holding__started"),
            **beside,
        )
        .first()
    )
    if found is None:
        raise Http404
    return found


def flags(person_id: int, on: date) -> QuerySet[Flag]:
    return Flag.objects.filter(running(on), person_id=person_id).order_by("-started", "id")


def household(person_id: int, on: date) -> list[Residence]:
    """Everyone in the child's home. Only an address that is not confidential comes with them."""
    homes = Residence.objects.filter(running(on), person_id=person_id).values("home_id")
    address = Home.objects.filter(pk=OuterRef("home_id"), confidential=False).values("lines")
    return list(
        Residence.objects.filter(running(on), among("home_id", ArraySubquery(homes))).annotate(
            address=Subquery(address)
        )
    )


def named(home: list[Residence], relatives: list[Relationship]) -> tuple[list[Residence], list[Relationship]]:
    """The same rows with their people, the eldest first; whoever the reader cannot see is not in them.

    Asked by key and not joined: an as-known view cannot be joined without reading everybody (280 ms a page).
    """
    ids = {row.person_id for row in [*home, *relatives]} | {row.other_id for row in relatives}
    people = Person.objects.in_bulk(ids)
    for row in [*home, *relatives]:
        row.person = people.get(row.person_id)
    for row in relatives:
        row.other = people.get(row.other_id)
    seen = [row for row in home if row.person]
    return (
        sorted(seen, key=lambda row: (row.person.born or date.max, row.person_id)),
        [row for row in relatives if row.person and row.other],
    )


def address(person_id: int, on: date) -> Home | None:
    """Asked only after the press that is logged."""
    return (
        Home.objects.filter(running(on, "residents__"), residents__person_id=person_id)
        .order_by("-residents__started")
        .first()
    )


def relatives(person_id: int) -> list[Relationship]:
    """Both ways round."""
    return list(Relationship.objects.filter(Q(person_id=person_id) | Q(other_id=person_id)).order_by("id"))


def among(column: str, keys: ArraySubquery) -> Func:
    """`column = any(array)`, which Django has no lookup for."""
    return Func(
        F(column), keys, template="%(expressions)s)", arg_joiner=" = any(", output_field=BooleanField()
    )
