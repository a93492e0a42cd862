"""Children this reader may open, and finding anyone by name, birth date, reference or NHS number."""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, OuterRef, QuerySet, Subquery

from throughline.access.models import Reach
from throughline.access.reach.queries import MINE, Opened, opened_now
from throughline.design.dates import DayError, parse_day
from throughline.record.people.models import Allocation, Identifier, Person
from throughline.record.people.queries import running
from throughline.record.protection.models import ProtectionPlan

PAGE = 50
MOST_FOUND = 12
LEAST_TYPED = 2
REFERENCE = re.compile(r"[a-z]\d{4,}", re.IGNORECASE)
NHS = re.compile(r"\d{10}")


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


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed, as the ways to look for it."""

    born: date | None
    reference: str
    nhs: str
    words: list[str]


def read(typed: str, on: date) -> Asked:
    words = typed.split()
    digits = re.sub(r"[ -]", "", typed)
    try:
        born = parse_day(typed, on=None)
    except DayError:
        born = None
    return Asked(
        born=born, reference=typed.strip().upper() if REFERENCE.fullmatch(typed.strip()) else "",
        nhs=digits if NHS.fullmatch(digits) else "", words=words,
    )  # fmt: skip


def find(typed: str, account: int, on: date) -> list[Person]:
    """Names as beginnings, in either order. Sealed people are found by nobody who does not reach them."""
    asked = read(typed, on)
    if len(typed.strip()) < LEAST_TYPED:
        return []
    if asked.reference:
        found = Person.objects.filter(reference=asked.reference)
    elif asked.nhs:
        ids = Identifier.objects.filter(scheme="nhs", value=asked.nhs).values("person_id")
        found = Person.objects.filter(pk__in=ids)
    elif asked.born:
        found = Person.objects.filter(born=asked.born)
    else:
        found = Person.objects.filter(pk__in=named(asked.words))
    ordered = found.annotate(opened=Opened(F("pk"))).order_by(
        F("opened").desc(), "family_key", "given_key", "id"
    )
    return list(with_holder(ordered[:MOST_FOUND], on))


def named(words: list[str]) -> list[int]:
    """Each way of splitting the words into a given and a family name: every one is a range of an index."""
    splits = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words) + 1)]
    ways = dict.fromkeys(pair for split in splits for pair in (split, split[::-1]))
    looked = [way_to_look(*way) for way in ways]
    return list(looked[0].union(*looked[1:]))


def way_to_look(first: str, last: str) -> QuerySet:
    """In the order of the index that it walks, so that it stops after a few rows."""
    order = ("family_key", "given_key") if last else ("given_key",)
    return Person.objects.named_like(first, last).order_by(*order).values_list("pk", flat=True)[:MOST_FOUND]
