"""Everything told of one person, in one statement: fifteen tables asked apart would be fifteen statements a page."""

import json
from collections.abc import Iterable
from datetime import datetime

from throughline.access.principal import cursor
from throughline.record.people.about.detail import Detail, One
from throughline.record.people.about.every import DETAILS
from throughline.record.people.models import Person
from throughline.record.people.models.said import Said

MOST = 60
"""Of one sort on one page: an interpreter is booked every week for years."""
ROWS = """
(select '{key}', to_jsonb(said) || jsonb_build_object('writer', (
  select writer.name from public.access_account writer where writer.id = said.known_by))
from {table} said where said.person_id = %(person)s{or_bound} order by said.id desc limit %(most)s)"""
BOUND = " or said.bound_id = %(person)s"
"""An order stands on the page of whoever it binds too."""
EVERYTHING = " union all ".join(
    ROWS.format(
        key=detail.key, table=detail.model._meta.db_table, or_bound=BOUND if detail.key == "contact" else ""
    )
    for detail in DETAILS.values()
)
BEFORE = {
    detail.key: f"""
select to_jsonb(old) || jsonb_build_object('writer', (
  select writer.name from public.access_account writer where writer.id = old.known_by))
from history.{detail.model._meta.db_table} old where old.id = %(id)s order by old.superseded_at desc limit 20"""
    for detail in DETAILS.values()
}


def told(person_id: int) -> dict[str, list[One]]:
    """By the key of its detail, the latest first."""
    found: dict[str, list[One]] = {key: [] for key in DETAILS}
    with cursor() as cur:
        cur.execute(EVERYTHING, {"person": person_id, "most": MOST})
        for key, data in cur.fetchall():
            found[key].append(one(DETAILS[key], data))
    return {key: sorted(rows, key=_latest, reverse=True) for key, rows in found.items()}


def _latest(one: One) -> tuple:
    return (one.row.started or one.written.date(), one.row.pk)


def before(detail: Detail, row: Said) -> list[One]:
    """What this row said before it was put right or ended, from the database's own memory."""
    with cursor() as cur:
        cur.execute(BEFORE[detail.key], {"id": row.pk})
        return [one(detail, data) for (data,) in cur.fetchall()]


def one(detail: Detail, data: dict | str) -> One:
    data = json.loads(data) if isinstance(data, str) else data
    fields = (field for field in detail.model._meta.concrete_fields if not field.generated)
    row = detail.model(**{field.attname: field.to_python(data[field.column]) for field in fields})
    return One(row, data["writer"] or "", datetime.fromisoformat(data["known_at"]))


def people_in(rows: Iterable[One]) -> set[int]:
    """Everybody whom these rows name."""
    columns = ("person_id", "bound_id", "known_to_id")
    return {key for one in rows for column in columns if (key := getattr(one.row, column, None))}


def seen(ids: set[int]) -> dict[int, Person]:
    """Those among them whom this reader sees."""
    return Person.objects.in_bulk(ids)
