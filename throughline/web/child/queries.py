"""What the child's pages read: one statement for each card."""

from datetime import date

from django.contrib.postgres.aggregates import BitOr
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields.array import ArrayLenTransform
from django.db.models import (
    BooleanField,
    Exists,
    F,
    FilteredRelation,
    Func,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import JSONObject, Now
from django.http import Http404

from throughline.access.models import Reach
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, EntryChild, Step, Withdrawal
from throughline.record.people.models import Flag, Home, Person, Relationship, Residence
from throughline.record.visits.models import VisitChild

PAGE = 50
STANDS = (Entry.SIGNED, Entry.RETURNED, Entry.APPROVED)


def running(on: date, road: str = "") -> Q:
    """A spell that runs on this day; `road` leads to it."""
    return Q(**{f"{road}started__lte": on}) & (Q(**{f"{road}ended": None}) | Q(**{f"{road}ended__gt": on}))


def child(person_id: int, *, reader: int, on: date) -> Person:
    """The child with the plan, who holds them, and which parts of the record this reader opens."""
    opened = (
        Reach.objects.filter(user_id=reader, person_id=OuterRef("pk"), until__gt=Now())
        .values("person_id")
        .annotate(opened=BitOr("parts"))
        .values("opened")
    )
    held = running(on, "allocations__") & ~Q(allocations__role="co-worker")
    found = (
        Person.objects.filter(pk=person_id)
        .annotate(
            plan=FilteredRelation("protection_plans", condition=running(on, "protection_plans__")),
            holding=FilteredRelation("allocations", condition=held),
        )
        .annotate(
            opened=Subquery(opened),
            plan_category=F("plan__category"),
            plan_since=F("plan__started"),
            worker=F("holding__worker__name"),
            team=F("holding__team__name"),
            holding_role=F("holding__role"),
            held_since=F("holding__started"),
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
        Residence.objects.filter(running(on), home_id__in=homes)
        .select_related("person")
        .annotate(address=Subquery(address))
        .order_by("person__born", "person_id")
    )


def address(person_id: int, on: date) -> Home | None:
    """Asked only after the press that is logged."""
    return (
        Home.objects.filter(running(on, "residents__"), residents__person_id=person_id)
        .order_by("-residents__started")
        .first()
    )


def relatives(person_id: int) -> list[Relationship]:
    """Both ways round; whoever the reader cannot see is not in it."""
    return list(
        Relationship.objects.filter(Q(person_id=person_id) | Q(other_id=person_id))
        .select_related("person", "other")
        .order_by("id")
    )


def typed_rows() -> dict[str, Subquery]:
    """Each kind's own row of an entry, as an object under the kind's key: nothing is joined, for the past's sake."""
    return {f"typed_{key}": Subquery(typed_row(kind.model)) for key, kind in by_key().items()}


def typed_row(model: type[Model]) -> QuerySet:
    columns = {field.name: field.name for field in model._meta.concrete_fields if not field.primary_key}
    return model.objects.filter(entry_id=OuterRef("pk")).values(row=JSONObject(**columns))


def newest(person_id: int, skip: int = 0) -> ArraySubquery:
    """The keys of one page of a child's entries and of one more, newest first.

    As an array, so that it is worked out once and both halves of an as-known view are asked by key:
    a join to such a view took 3 s at 300,000 visits.
    """
    undone = Withdrawal.objects.filter(entry_id=OuterRef("entry_id"), kind="undone")
    named = EntryChild.objects.filter(~Exists(undone), person_id=person_id)
    return ArraySubquery(
        named.order_by("-happened_at", "-entry_id").values("entry_id")[skip : skip + PAGE + 1]
    )


def among(column: str, keys: ArraySubquery) -> Func:
    """`column = any(array)`, which Django has no lookup for."""
    return Func(
        F(column), keys, template="%(expressions)s)", arg_joiner=" = any(", output_field=BooleanField()
    )


def entries(person_id: int, *, skip: int = 0) -> list[Entry]:
    """One page of the chronology, newest first. `asked` is one more than a page when there is an older page:
    an entry that names somebody sealed may be missing, and must not hide what is older."""
    agreed = Step.objects.filter(entry_id=OuterRef("pk"), did=Entry.APPROVED).order_by("-at")
    keys = newest(person_id, skip)
    found = (
        Entry.objects.filter(among("id", keys))
        .select_related("author", "decided_by")
        .annotate(**typed_rows())
        .annotate(agreed_by=Subquery(agreed.values("by__name")[:1]), asked=ArrayLenTransform(keys))
    )
    return list(found.order_by("-happened_at", "-id"))


def visits(person_id: int, page: list[Entry], *, skip: int = 0) -> list[VisitChild]:
    """How this child was seen, and their words, in the visits among one page of entries, newest first."""
    rows = VisitChild.objects.filter(among("entry_id", newest(person_id, skip)), person_id=person_id)
    found = {row.entry_id: row for row in rows}
    standing = [entry for entry in page if entry.pk in found and entry.status in STANDS]
    for entry in standing:
        found[entry.pk].entry = entry
    return [found[entry.pk] for entry in standing]


def older(rows: list[Entry]) -> bool:
    return bool(rows) and rows[0].asked > PAGE
