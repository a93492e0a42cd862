"""Obligations as the pages ask for them: stored rows, with their state worked out for the day asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from throughline.access.principal import cursor
from throughline.record.clocks.actions import by_child
from throughline.record.clocks.models import Obligation as Stored
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard
from throughline.standards.state import STILL_SHOWN, State, state


@dataclass(frozen=True, slots=True)
class Due:
    """One thing due for one child, with the standard behind it and how it stands."""

    id: int
    person_id: int
    standard: Standard
    obligation: Obligation
    state: State


def obligation(row: Stored) -> Obligation:
    return Obligation(
        standard=row.standard, version=row.version, start=row.start, due=row.due, met=row.met, stopped=row.stopped,
        first=row.first, booked=tuple(row.booked), attempted=tuple(row.attempted),
        exempt=_fact("exempt", row.exempt, row.exempt_day, row.exempt_until, row.standard),
        waiting_on=_fact("waiting", row.waiting_on, row.waiting_day, row.waiting_until, row.standard),
    )  # fmt: skip


def _fact(what: str, why: str, day: date | None, until: date | None, key: str) -> Fact | None:
    return Fact(what, day, until, key=key, why=why) if day else None


def due(row: Stored, on: date) -> Due:
    one = obligation(row)
    return Due(row.id, row.person_id, catalogue.by_key()[row.standard], one, state(one, on, ENGLAND))


def of_children(children: Iterable[int], on: date) -> list[Due]:
    """What is open on the day, and what was met in the week before it, for these children."""
    week = on - STILL_SHOWN
    rows = Stored.objects.filter(
        Q(met__isnull=True) | Q(met__gte=week),
        Q(stopped__isnull=True) | Q(stopped__gte=week),
        person_id__in=list(children),
        start__lte=on,
    )
    return [due(row, on) for row in rows.order_by("due")]


def facts_about(children: Iterable[int]) -> dict[int, list[Fact]]:
    """Every fact the clocks have about these children. Refused unless the reader reaches all of them."""
    with cursor() as cur:
        cur.execute(
            "select subject_id, what, day, until, at, key, why, source_kind, source_id from law.facts_about(%s)",
            [list(children)],
        )
        return by_child(cur.fetchall())
