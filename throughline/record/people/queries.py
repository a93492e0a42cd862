"""What the child's pages read: one statement for each card."""

from collections.abc import Collection, Sequence
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Exists,
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Q,
    Subquery,
)
from django.db.models.expressions import BaseExpression
from django.http import Http404

from throughline.access.principal import alias
from throughline.access.reach.queries import Opened
from throughline.record.clocks.models import Fact
from throughline.record.people.know_first import Warned, know_first
from throughline.record.people.models import (
    Home,
    ParentalResponsibility,
    Person,
    Relationship,
    Residence,
    Restriction,
)
from throughline.record.people.rules import Stopped, letters_stop

FIELDS = tuple(field for field in Person._meta.concrete_fields)
PERSON = ", ".join(f"person.{field.column}" for field in FIELDS)
"""What a statement of our own asks of `record_person person`, so that it brings people along with what it says of them."""


def person_of(values: Sequence[object]) -> Person | None:
    """As the statement brought them; nobody where the reader may not know of them."""
    names = [field.attname for field in FIELDS]
    return Person.from_db(alias(), names, list(values)) if values[0] is not None else None


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
            protected=_protected(),
            **beside,
        )
        .first()
    )
    if found is None:
        raise Http404
    return found


PROTECTED = (
    "strategy_discussion_held", "s47_started", "s47_outcome_recorded", "cp_plan_started", "transfer_notification_received",
)  # fmt: skip
"""What makes a child have a page of protection; and a plan of another authority, which tells no clock anything."""


def _protected() -> BaseExpression:
    told = Fact.objects.filter(subject_kind="child", subject_id=OuterRef("pk"), what__in=PROTECTED)
    moved = Person.objects.filter(pk=OuterRef("pk"), plan_transfers__isnull=False)
    return Exists(told) | Exists(moved)


def flags(person_id: int, on: date) -> list[Warned]:
    """What to know first: flags, orders, a disputed age, and what is needed to be heard."""
    return know_first(person_id, on)


def letters_stopped(people: Collection[int]) -> dict[int, Stopped]:
    """Those among them to whom no letter goes out, each with the sentence that says why."""
    dead = Person.objects.filter(pk__in=people, died__isnull=False)
    return {person.pk: stopped for person in dead if (stopped := letters_stop(person))}


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


def relatives(person_id: int, on: date) -> list[Relationship]:
    """Both ways round, as they are on the day; each with whether that person has parental responsibility."""
    responsible = ParentalResponsibility.objects.filter(
        since(on), person_id=OuterRef("person_id"), child_id=OuterRef("other_id")
    )
    ties = Relationship.objects.filter(since(on), Q(person_id=person_id) | Q(other_id=person_id))
    return list(ties.annotate(responsible=Exists(responsible)).order_by("id"))


def since(on: date) -> Q:
    """What holds on this day; with no first day, it held from birth."""
    return (Q(started=None) | Q(started__lte=on)) & (Q(ended=None) | Q(ended__gt=on))


def among(column: str, keys: ArraySubquery) -> Func:
    """`column = any(array)`, which Django has no lookup for."""
    return Func(
        F(column), keys, template="%(expressions)s)", arg_joiner=" = any(", output_field=BooleanField()
    )
