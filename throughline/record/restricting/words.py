"""Restrictions, lists and releases in words."""

from dataclasses import dataclass
from datetime import datetime

from throughline.access.models import SealedRelease
from throughline.design.dates import clock, day
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.people.models import Person, Restriction
from throughline.record.restricting.releases import name_of


def at(moment: datetime) -> str:
    return f"{day(moment)}, {clock(moment)}"


DID = {Person.RESTRICTED: "Restricted", Person.SEALED: "Sealed"}


def since(found: Restriction) -> str:
    return f"{DID[found.level]} {at(found.at)}, by {found.by.name}."


def history(rows: list[Restriction]) -> list[Item]:
    """What is over; what stands is said above it."""
    return [
        Item(
            title=f"{DID[row.level]} {day(row.at)} to {day(row.lowered_at)}",
            detail=f"By {row.by.name}: {row.reason} Lowered by {row.lower_asked_by.name} and {row.lowered_by.name}:"
            f" {row.lower_reason}",
        )
        for row in rows
        if row.lowered_at
    ]


def restricted(rows: list[Restriction], url) -> list[Item]:
    return [
        Item(
            title=str(row.person), url=url(row.person_id),
            detail=f"{DID[row.level]} {day(row.at)}. Ring {row.ring.name}.",
            status=Status.WAITING if row.lower_asked_at else None,
            state=f"{row.lower_asked_by.name} asks to lower it" if row.lower_asked_at else "",
        )
        for row in rows
    ]  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One request for a sealed record, as this reader may know of it."""

    id: int
    title: str
    detail: str
    reason: str
    state: str
    status: Status
    answerable: bool


def request(row: SealedRelease, reader: int) -> Request:
    status, state = _state(row)
    return Request(
        id=row.pk, title=f"{row.account.name} into {name_of(row)}", detail=f"Asked by {row.asked_by.name}, {at(row.asked_at)}",
        reason=row.reason, state=state, status=status,
        answerable=status is Status.WAITING and reader not in (row.asked_by_id, row.account_id),
    )  # fmt: skip


def _state(row: SealedRelease) -> tuple[Status, str]:
    if row.refused_at:
        return Status.PLAIN, f"Refused {at(row.refused_at)}"
    if not row.agreed_at:
        return Status.WAITING, "Waits for a second person"
    return Status.DONE, f"Agreed by {row.agreed_by.name}, {at(row.agreed_at)}, for an hour"
