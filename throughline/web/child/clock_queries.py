"""What the pages of a child's clocks read: all of a year, and what stood on one day as known now and as known then."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q

from throughline.access.principal import cursor
from throughline.record.clocks.models import Obligation as Stored
from throughline.record.clocks.queries import Due, due, standing

YEAR = timedelta(days=365)

TODAY = "select * from public.record_obligation where person_id = %s"
"""`public` is named because the reader's search path shows the past."""

CAME_LATER = """
select what, day, until, key, source_kind, source_id, known_at, false from public.record_fact
where subject_kind = 'child' and subject_id = %(person)s and known_at > %(moment)s
union all
select what, day, until, key, source_kind, source_id, superseded_at, true from history.record_fact
where subject_kind = 'child' and subject_id = %(person)s and known_at <= %(moment)s and superseded_at > %(moment)s
order by 7, 1, 2 limit 400
"""


def of_a_year(person_id: int, on: date) -> list[Due]:
    """What is open, and what was met or stopped in the year before the day."""
    since = on - YEAR
    began = Q(opens__isnull=True, start__lte=on) | Q(opens__lte=on)
    ended = (Q(met__isnull=True) | Q(met__gte=since)) & (Q(stopped__isnull=True) | Q(stopped__gte=since))
    return [
        due(row, on) for row in Stored.objects.filter(began, ended, person_id=person_id).order_by("due", "id")
    ]


def as_the_reader_knows(person_id: int, on: date) -> list[Due]:
    return [due(row, on) for row in Stored.objects.filter(standing(on), person_id=person_id)]


def as_true_today(person_id: int, on: date) -> list[Due]:
    """Whatever past the reader stands in: of that day, by what the record holds now."""
    with cursor() as cur:
        cur.execute(TODAY, [person_id])
        names = [column.name for column in cur.description]
        rows = [_row(dict(zip(names, values, strict=True))) for values in cur.fetchall()]
    return [due(row, on) for row in rows if _stood(row, on)]


def _row(told: dict[str, Any]) -> Stored:
    """The columns of the model: a statement of our own gives JSON as text."""
    fields = Stored._meta.concrete_fields
    values = {field.name: told[field.column] for field in fields}
    return Stored(
        **values | {name: values[name] and json.loads(values[name]) for name in ("not_possible", "total")}
    )


def _stood(row: Stored, on: date) -> bool:
    """The same as `standing` asks of the table."""
    week = on - timedelta(days=7)
    closed = [day for day in (row.met, row.stopped) if day]
    return (row.opens or row.start) <= on and all(day >= week for day in closed)


@dataclass(frozen=True, slots=True)
class CameLater:
    """A fact that came to be known after the moment, or that was taken back after it."""

    what: str
    day: date
    until: date | None
    key: str
    source_kind: str
    source: int
    at: datetime
    gone: bool


def came_later(person_id: int, moment: datetime) -> list[CameLater]:
    with cursor() as cur:
        cur.execute(CAME_LATER, {"person": person_id, "moment": moment})
        return [CameLater(*row) for row in cur.fetchall()]
