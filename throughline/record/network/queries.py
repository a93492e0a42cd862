"""Who belongs to a child's family and who works with them: five statements, however many people."""

from collections.abc import Collection
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import BaseExpression
from django.db.models.functions import JSONObject

from throughline.record.network.models import Involvement, Organisation, Professional
from throughline.record.people.models import (
    Gender,
    Home,
    ParentalResponsibility,
    Person,
    Relationship,
    Residence,
)
from throughline.record.people.queries import among

KNOWN_AT_ONCE = 400
"""Ties that one page reads. No family of the record has had more than 90."""


def ties(person_id: int) -> list[Relationship]:
    """The child's own, and those of everybody the child is tied to: a grandmother is somebody's mother."""
    own = Relationship.objects.filter(Q(person_id=person_id) | Q(other_id=person_id))
    ends = [ArraySubquery(own.values(end)) for end in ("person_id", "other_id")]
    near = Q()
    for column in ("person_id", "other_id"):
        for keys in ends:
            near |= Q(among(column, keys))
    return list(Relationship.objects.filter(near).order_by("id")[:KNOWN_AT_ONCE])


def people(keys: Collection[int], **beside: BaseExpression) -> dict[int, Person]:
    """By key; each with the sex that is told, where this reader may read it. Whoever cannot be seen is not in it."""
    told = Gender.objects.filter(person_id=OuterRef("pk"), ended=None).order_by("-id")
    found = Person.objects.filter(pk__in=list(keys)).annotate(sex=Subquery(told.values("sex")[:1]), **beside)
    return {one.pk: one for one in found}


def held_for(child: int) -> ArraySubquery:
    """What parental responsibility each has for this child, asked beside the people: no statement of its own."""
    rows = ParentalResponsibility.objects.filter(
        child_id=child, person_id=OuterRef("pk"), ended=None
    ).order_by("id")
    return ArraySubquery(rows.values(told=JSONObject(how="how", source="source")))


def residences(keys: Collection[int]) -> list[Residence]:
    """Where these people live and lived, the latest first. Only an address that is not confidential comes with them."""
    open_homes = Home.objects.filter(pk=OuterRef("home_id"), confidential=False)
    found = Residence.objects.filter(person_id__in=list(keys)).annotate(
        address=Subquery(open_homes.values("lines"))
    )
    return list(found.order_by(F("ended").desc(nulls_first=True), "-started", "id"))


def responsibilities(child: int) -> list[ParentalResponsibility]:
    return list(ParentalResponsibility.objects.filter(child_id=child).order_by("id"))


def involvements(keys: Collection[int]) -> list[Involvement]:
    """Asked by key and not joined, so that a past day is as quick."""
    where = Organisation.objects.filter(pk=OuterRef("organisation_id"))
    who = Professional.objects.filter(pk=OuterRef("professional_id"))
    found = Involvement.objects.filter(person_id__in=list(keys)).annotate(
        place=Subquery(where.values("name")), place_phone=Subquery(where.values("phone")), worker=Subquery(who.values("name")),
        job=Subquery(who.values("job")), phone=Subquery(who.values("phone")), email=Subquery(who.values("email")),
        worker_team=Subquery(who.values("team__name")),
    )  # fmt: skip
    return list(found.order_by("-started", "id"))


def around(person_id: int, on: date) -> dict[int, Person]:
    """Everybody whom a form about this child may name: the family as it is drawn, and whoever shares a home."""
    keys = {key for tie in ties(person_id) for key in (tie.person_id, tie.other_id)} | {person_id}
    homes = Residence.objects.filter(person_id=person_id).values("home_id")
    keys |= set(Residence.objects.filter(home_id__in=homes).values_list("person_id", flat=True))
    return people(keys)


def homes_of(keys: Collection[int]) -> QuerySet[Home]:
    """Addresses of these people that this reader may read."""
    return Home.objects.filter(pk__in=Residence.objects.filter(person_id__in=list(keys)).values("home_id"))
