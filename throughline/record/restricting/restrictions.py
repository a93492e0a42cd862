"""Restricting a record, one click for any manager; and lowering it, which takes two people."""

from collections.abc import Collection

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.people.models import Person, Restriction
from throughline.record.restricting.problems import (
    ASKED_ALREADY,
    ASKED_YOURSELF,
    NO_RING,
    NOBODY,
    NOT_ASKED,
    NOT_RESTRICTED,
    NOT_YOUR_ROLE,
    REASON,
)

LONGEST = 400


def restrict(*, children: Collection[int], reason: str, ring: int | None) -> list[Restriction]:
    """Counts from the next request on. Whoever is restricted already stays as they are: a second press adds nothing."""
    check_restrict(children=children, reason=reason, ring=ring)
    with atomic():
        wait_for_writers(sorted(children))
        ordinary = Person.objects.filter(pk__in=children, restriction=Person.ORDINARY)
        return [
            _write(child, Person.RESTRICTED, reason, ring)
            for child in ordinary.order_by("pk").values_list("pk", flat=True)
        ]


def _write(child: int, level: int, reason: str, ring: int) -> Restriction:
    return Restriction.objects.create(
        person_id=child,
        level=level,
        reason=reason.strip()[:LONGEST],
        ring_id=ring,
        by_id=acting().id,
        at=now(),
    )


def check_restrict(*, children: Collection[int], reason: str, ring: int | None) -> None:
    if not acting().may("restrict"):
        raise NOT_YOUR_ROLE
    if not children:
        raise NOBODY
    if not reason.strip():
        raise REASON
    if ring is None:
        raise NO_RING


def standing(child: int) -> Restriction | None:
    """What restricts this record now; the seal before the restriction it was raised from."""
    rows = Restriction.objects.filter(person_id=child, lowered_at=None)
    return rows.select_related("by", "ring", "lower_asked_by").order_by("-level").first()


def ask_to_lower(*, child: int, reason: str) -> None:
    """Those who answer for the child are told; one of them agrees or does not."""
    found = _found(child)
    if not reason.strip():
        raise REASON
    asked = {
        "lower_asked_by_id": acting().id,
        "lower_asked_at": now(),
        "lower_reason": reason.strip()[:LONGEST],
    }
    if not _still(found, lower_asked_at=None).update(**asked):
        raise ASKED_ALREADY


def lower(*, child: int) -> None:
    """By somebody other than whoever asked. The record is as open as before from the next request on."""
    found = _found(child)
    check_lower(found)
    if not _still(found, lower_asked_at__isnull=False).update(lowered_by_id=acting().id, lowered_at=now()):
        raise NOT_RESTRICTED


def check_lower(found: Restriction) -> None:
    if found.lower_asked_at is None:
        raise NOT_ASKED
    if found.lower_asked_by_id == acting().id:
        raise ASKED_YOURSELF


def _found(child: int) -> Restriction:
    if not acting().may("restrict"):
        raise NOT_YOUR_ROLE
    found = standing(child)
    if found is None:
        raise NOT_RESTRICTED
    return found


def _still(found: Restriction, **state):
    return Restriction.objects.filter(pk=found.pk, lowered_at=None, **state)
