"""Sealing a record, and the list of names that reads it."""

from collections.abc import Collection
from datetime import datetime

from throughline.access.models import Grant, Post
from throughline.access.parts import Part
from throughline.access.principal import acting, atomic
from throughline.access.reach.queries import opened_now
from throughline.access.roles import ROLES
from throughline.config.clock import LONDON, now, today
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.people.models import Person, Restriction
from throughline.record.restricting.problems import (
    NO_RING,
    NOT_A_SEALER,
    NOT_FOR_THE_LIST,
    NOT_OF_THIS_RECORD,
    REASON,
    RING_READS,
    SEALED_ALREADY,
)
from throughline.record.restricting.restrictions import LONGEST

SEALERS = ("adoption-manager", "director")
READERS = tuple(role.key for role in ROLES.values() if role.reach.get("listed", 0) & Part.ADOPTION)
"""Roles that a sealed record's list opens whole."""
FOREVER = datetime(9999, 12, 30, tzinfo=LONDON)


def seal(*, child: int, reason: str, ring: int | None, listed: Collection[int] = ()) -> Restriction:
    """It is gone for everybody off the list from the next request on; whoever seals it and `ring` are on it."""
    check_seal(reason=reason, ring=ring, listed=listed)
    with atomic():
        wait_for_writers([child])
        if not Person.objects.filter(pk=child, restriction__lt=Person.SEALED).exists():
            raise SEALED_ALREADY
        sealed = Restriction.objects.create(
            person_id=child, level=Person.SEALED, reason=reason.strip()[:LONGEST], ring_id=ring,
            by_id=acting().id, at=now(),
        )  # fmt: skip
        for account in sorted(set(listed) - {acting().id, ring}):
            _list(child, account)
        return sealed


def check_seal(*, reason: str, ring: int | None, listed: Collection[int]) -> None:
    if not may_seal():
        raise NOT_A_SEALER
    if not reason.strip():
        raise REASON
    if ring is None:
        raise NO_RING
    if not read_sealed([ring]):
        raise RING_READS
    if not read_sealed(listed):
        raise NOT_FOR_THE_LIST


def may_seal() -> bool:
    return any(role.key in SEALERS for role in acting().roles)


def read_sealed(accounts: Collection[int]) -> bool:
    """All of them hold a post today to which a list opens a sealed record."""
    on = today()
    held = Post.objects.filter(holder_id__in=accounts, role__in=READERS, started__lte=on).exclude(
        ended__lte=on
    )
    return set(held.values_list("holder_id", flat=True)) == set(accounts)


def list_name(*, child: int, account: int) -> None:
    if not read_sealed([account]):
        raise NOT_FOR_THE_LIST
    with atomic():
        wait_for_writers([child])
        if not names(child).filter(account_id=account).exists():
            _list(child, account)


def strike(*, child: int, account: int) -> None:
    """Off the list from the next request on."""
    if not names(child).filter(account_id=account).update(ended_at=now(), ended_by_id=acting().id):
        raise NOT_OF_THIS_RECORD


def names(child: int):
    """Who is on the list now."""
    return Grant.objects.filter(person_id=child, kind="listed", ended_at=None, until__gt=now())


def _list(child: int, account: int) -> Grant:
    return Grant.objects.create(
        account_id=account, person_id=child, kind="listed", reason="On the list of a sealed record",
        started=now(), until=FOREVER, given_by_id=acting().id,
    )  # fmt: skip


def sealed_of_mine() -> list[Person]:
    """Sealed records on whose lists the reader is."""
    mine = opened_now(acting().id, via=("listed", "release"))
    return list(
        Person.objects.filter(pk__in=mine.values("person_id"), restriction=Person.SEALED).order_by("pk")
    )
