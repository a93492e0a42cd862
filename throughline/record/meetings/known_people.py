"""Who is due, by name, from what the record knows: who holds the children, who is named for them, their family."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Coalesce, Concat

from throughline.config.clock import today
from throughline.record.meetings.declaration import MeetingType
from throughline.record.network.models import Involvement
from throughline.record.people.models import (
    Allocation,
    ContactRestriction,
    NamedRole,
    Person,
    Relationship,
)

NAMED = {
    "independent reviewing officer": "reviewing officer",
    "conference chair": "conference chair",
    "personal adviser": "personal adviser",
    "lawyer": "our lawyer",
    "virtual school": "virtual school",
    "nurse for children in care": "nurse for children in care",
    "foster carer": "carer",
    "advocate": "advocate",
    "school": "safeguarding lead",
}
"""What somebody is named for, as the role in which they come."""
SERVICES = {
    "school": "safeguarding lead",
    "nursery": "safeguarding lead",
    "gp": "gp",
    "health visitor": "health visitor",
    "midwife": "midwife",
    "school nurse": "school nurse",
    "hospital": "named nurse",
    "child mental health": "children’s mental health",
    "police": "police",
    "advocacy": "advocate",
} | {
    same: same
    for same in (
        "adult mental health",
        "substance",
        "domestic abuse",
        "probation",
        "adult social care",
        "housing",
    )
}
"""What another service does for a child, as the role in which its worker comes."""
HELD = {"worker": "social worker", "co-worker": "social worker", "held": "manager"}


@dataclass(frozen=True, slots=True)
class Known:
    who: str
    role: str


def known(children: Collection[int], names: Iterable[str]) -> list[Known]:
    """Everybody of the record who may come, once in each role."""
    words = HELD | NAMED | SERVICES
    found = [Known(who, words.get(role, role)) for who, role in _of_the_record(children)]
    return list(dict.fromkeys([*found, *(Known(name, "child") for name in names)]))


def _of_the_record(children: Collection[int]) -> QuerySet:
    """Who holds them, who is named for them, who works with them elsewhere, and their parents: one statement."""
    on, theirs = today(), Q(person_id__in=children) | Q(told_for_id__in=children)
    held = Allocation.objects.filter(person_id__in=children, ended=None)
    named = _running(NamedRole.objects.filter(person_id__in=children, kind__in=NAMED), on)
    services = _running(Involvement.objects.filter(theirs, kind__in=SERVICES), on)
    family = Relationship.objects.filter(other_id__in=children, kind__in=("mother", "father"))
    works = Coalesce(F("professional__name"), F("organisation__name"))
    return _rows(held, F("worker__name"), "role").union(
        _rows(named, F("account__name"), "kind"),
        _rows(services.filter(state=Involvement.OPEN), works, "kind"),
        _rows(family, Concat("person__given_name", Value(" "), "person__family_name"), "kind"),
    )


def _rows(found: QuerySet, who: Combinable, role: str) -> QuerySet:
    return found.order_by().values_list(Cast(who, TextField()), Cast(F(role), TextField())).distinct()


def kept_away(children: Collection[int]) -> dict[str, str]:
    """Who is bound by an order that protects one of them, by name, and what it says: not asked into the same room."""
    found = ContactRestriction.objects.filter(person_id__in=children).filter(
        Q(ended=None) | Q(ended__gt=today())
    )
    rows = found.values_list("bound__given_name", "bound__family_name", "bound_words", "kind", "says")
    return {
        words or f"{given} {last}": f"{dict(ContactRestriction.KINDS)[kind]}: {says}"
        for given, last, words, kind, says in rows
    }


def _running(found: QuerySet, on) -> QuerySet:
    return found.filter(started__lte=on).filter(Q(ended=None) | Q(ended__gt=on))


def due(sort: MeetingType, there: Iterable[Known]) -> list[Known]:
    """Each role that is due, with everybody known in it; a role that nobody is known for stands with no name."""
    by_role: dict[str, list[Known]] = {}
    for one in there:
        by_role.setdefault(one.role, []).append(one)
    return [one for role in sort.due for one in by_role.get(role, [Known("", role)])]


def names_of(children: Collection[int]) -> list[str]:
    return [str(person) for person in Person.objects.filter(pk__in=children).order_by("born", "id")]
