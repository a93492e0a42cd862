"""Two people let somebody into a sealed record for an hour: the adoption manager asks, somebody else agrees unseen."""

from django.db.models import QuerySet

from throughline.access.models import SealedRelease
from throughline.access.principal import acting
from throughline.access.roles import ROLES
from throughline.config.clock import now
from throughline.record.people.models import Person
from throughline.record.restricting.problems import (
    NO_READER,
    NO_RECORD,
    NOT_YOUR_ROLE,
    OWN_REQUEST,
    REASON,
    SETTLED,
)
from throughline.record.restricting.restrictions import LONGEST
from throughline.record.restricting.sealing import sealed_of_mine

LET_IN = tuple(role.key for role in ROLES.values() if "release" in role.reach)
"""Roles to which a release opens anything."""
PAGE = 50


def ask(*, person: int | None, reader: int | None, reason: str) -> SealedRelease:
    who = acting()
    if not any(role.key == "adoption-manager" for role in who.roles):
        raise NOT_YOUR_ROLE
    if person not in {one.pk for one in sealed_of_mine()}:
        raise NO_RECORD
    if reader is None or reader == who.id:
        raise NO_READER
    if not reason.strip():
        raise REASON
    return SealedRelease.objects.create(
        account_id=reader,
        person_id=person,
        reason=reason.strip()[:LONGEST],
        asked_by_id=who.id,
        asked_at=now(),
    )


def agree(*, release_id: int) -> None:
    """For an hour from now; the database lets them in and out."""
    _answer(release_id, agreed_by_id=acting().id, agreed_at=now())


def refuse(*, release_id: int) -> None:
    _answer(release_id, refused_at=now())


def _answer(release_id: int, **answer) -> None:
    who, found = acting(), SealedRelease.objects.filter(pk=release_id).first()
    if not who.may("release") or found is None:
        raise NOT_YOUR_ROLE
    if who.id in (found.asked_by_id, found.account_id):
        raise OWN_REQUEST
    if not SealedRelease.objects.filter(pk=release_id, agreed_at=None, refused_at=None).update(**answer):
        raise SETTLED


def requests() -> QuerySet[SealedRelease]:
    """What waits first, then the newest."""
    rows = SealedRelease.objects.select_related("account", "asked_by", "agreed_by")
    return rows.order_by("-asked_at", "-id")


def name_of(release: SealedRelease) -> str:
    """Its name for whoever is on the record's list; two figures of its number for whoever agrees."""
    found = Person.objects.filter(pk=release.person_id).first()
    return str(found) if found else ending(release.person_id)


def ending(person_id: int) -> str:
    return f"the record ending {person_id % 100:02d}"
