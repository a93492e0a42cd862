"""The second identity of a sealed child: another person row, and one guarded link that nothing else stands beside."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connections

from throughline.access.principal import acting, as_keeper, cursor
from throughline.config.clock import now
from throughline.record.people.models import Identifier, Person, Restriction
from throughline.record.restricting.problems import LINKED_ALREADY, NOT_SEALED, SAME_NAME, SAME_NUMBER

MAKING = "make the later identity of a sealed record"


@dataclass(frozen=True, kw_only=True, slots=True)
class Identity:
    """What is known of a child after an order, and nothing of what was known before."""

    given_name: str
    family_name: str
    born: date | None
    numbers: Mapping[str, str]
    """By scheme: the new NHS number, the new pupil number."""


def new_identity(*, child: int, after: Identity) -> Person:
    """Another person row, sealed from its first moment; its list is its own, and begins with whoever makes it."""
    before = Person.objects.get(pk=child)
    check_new_identity(before, after)
    later = _make(after)
    with cursor() as cur:
        cur.execute("select adoption.link(%s, %s)", [later.pk, before.pk])
    return later


def check_new_identity(before: Person, after: Identity) -> None:
    if before.restriction != Person.SEALED:
        raise NOT_SEALED
    if other_identity(before.pk) is not None:
        raise LINKED_ALREADY
    if (after.given_name, after.family_name) == (before.given_name, before.family_name):
        raise SAME_NAME
    had = set(Identifier.objects.filter(person=before).values_list("scheme", "value"))
    if had & set(after.numbers.items()):
        raise SAME_NUMBER


def _make(after: Identity) -> Person:
    """By the keeper and in one piece: made by anybody else it would be an ordinary record for a moment."""
    who = acting()
    with as_keeper(MAKING, by=who.id, post=who.post):
        number = _next_number()
        later = Person.objects.create(
            id=number, reference=f"N{number:06d}", given_name=after.given_name, family_name=after.family_name,
            born=after.born, restriction=Person.SEALED,
        )  # fmt: skip
        Identifier.objects.bulk_create(
            Identifier(person=later, scheme=scheme, value=value)
            for scheme, value in after.numbers.items()
            if value
        )
        Restriction.objects.create(
            person=later, level=Person.SEALED, reason="The later identity of a sealed record", ring_id=who.id,
            by_id=who.id, at=now(),
        )  # fmt: skip
        return later


def _next_number() -> int:
    with connections["keeper"].cursor() as cur:
        cur.execute("select nextval(pg_get_serial_sequence('record_person', 'id'))")
        return cur.fetchone()[0]


def other_identity(child: int) -> int | None:
    """The other half, for whoever reads both of them for the adoption part, and for nobody else."""
    with cursor() as cur:
        cur.execute("select adoption.other(%s)", [child])
        return cur.fetchone()[0]
