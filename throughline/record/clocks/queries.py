"""Obligations as the pages ask for them: stored rows, with their state worked out for the day asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from throughline.access.principal import cursor
from throughline.record.clocks.actions import FACTS_ABOUT, Known, known
from throughline.record.clocks.models import Duty
from throughline.record.clocks.models import Obligation as Stored
from throughline.record.clocks.stored import obligation
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard
from throughline.standards.state import STILL_SHOWN, State, state
from throughline.standards.ways import Subject


@dataclass(frozen=True, slots=True)
class Due:
    """One thing due for one child, with the standard behind it and how it stands."""

    id: int
    person_id: int
    standard: Standard
    obligation: Obligation
    state: State


def due(row: Stored, on: date) -> Due:
    one = obligation(row)
    return Due(row.id, row.person_id, catalogue.by_key()[row.standard], one, state(one, on, ENGLAND))


def of_children(children: Iterable[int], on: date) -> list[Due]:
    """What is open on the day, and what was met in the week before it, for these children."""
    rows = Stored.objects.filter(standing(on), person_id__in=list(children))
    return [due(row, on) for row in rows.order_by("due")]


def duties_of(kind: Subject, subjects: Iterable[int], on: date) -> list[Due]:
    """The same for workers, carers, teams or the authority."""
    rows = Duty.objects.filter(standing(on), subject_kind=kind.value, subject_id__in=list(subjects))
    return [duty(row, on) for row in rows.order_by("due")]


def duty(row: Duty, on: date) -> Due:
    """`person_id` is then the number of the matter."""
    one = obligation(row)
    return Due(row.id, row.subject_id, catalogue.by_key()[row.standard], one, state(one, on, ENGLAND))


def standing(on: date) -> Q:
    """It stood on the day or was closed in the week before it. A day counted from that is still to come stands since
    it was known."""
    week = on - STILL_SHOWN
    began = Q(opens__isnull=True, start__lte=on) | Q(opens__lte=on)
    return began & (Q(met__isnull=True) | Q(met__gte=week)) & (Q(stopped__isnull=True) | Q(stopped__gte=week))


def facts_about(children: Iterable[int]) -> Known:
    """Every fact the clocks have about these children. Refused unless the reader reaches all of them."""
    with cursor() as cur:
        cur.execute(FACTS_ABOUT, [list(children)])
        return known(cur.fetchall())
