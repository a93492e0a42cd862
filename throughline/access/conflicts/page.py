"""Conflicts in words. A person is a reference here, or two figures of a number: never a name."""

from dataclasses import dataclass
from datetime import datetime

from throughline.access.conflicts import queries
from throughline.access.models import Conflict, ProposedConflict
from throughline.design.dates import day

KINDS = dict(Conflict.KINDS)
LEARNED = {
    "own record": "From the record: it is about them",
    "relationship": "From the record: related",
    "household": "From the record: the same household",
    "address": "From their own address, agreed by a privacy officer",
    "privacy officer": "Added by a privacy officer",
    "declared": "Declared by themselves",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    id: int
    title: str
    detail: str
    tried: str
    own: bool


def rows(found: list[Conflict], *, reader: int, moment: datetime) -> list[Row]:
    known, tried = (
        queries.references([row.person_id for row in found]),
        queries.attempts(found, moment=moment),
    )
    return [
        Row(
            id=row.pk, title=f"{row.account.name} and {known.get(row.person_id, 'a record that is gone')}",
            detail=f"{KINDS[row.kind]}. {LEARNED.get(row.source, row.source)}, {day(row.since)}",
            tried=_tried(tried.get((row.account_id, row.person_id))), own=row.account_id == reader,
        )
        for row in found
    ]  # fmt: skip


def _tried(found: tuple[int, datetime] | None) -> str:
    if found is None:
        return ""
    times, last = found
    return f"Tried {times} time{'s' if times > 1 else ''}, last {day(last)}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    id: int
    title: str
    detail: str


def proposals(found: list[ProposedConflict]) -> list[Proposal]:
    known = queries.references([row.person_id for row in found]) if found else {}
    return [
        Proposal(
            id=row.pk, title=f"{row.account.name} and {known.get(row.person_id, 'a record that is gone')}",
            detail=f"Their own address is this record’s home now. Noticed {day(row.proposed_at)}",
        )
        for row in found
    ]  # fmt: skip


def own(found: list[Conflict]) -> list[tuple[str, str]]:
    """Of one's own: the record is closed to its reader already, so its name is not there to be shown."""
    return [
        (f"{KINDS[row.kind]}: record ending {row.person_id % 100:02d}", f"Declared {day(row.since)}")
        for row in found
    ]
