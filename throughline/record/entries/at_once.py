"""Several entries of one kind, answered as this reader may see them, in one statement however many tables the kind has."""

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db import models

from throughline.access.principal import cursor
from throughline.config.clock import london_day
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.models import Entry

# The alias is no column of any kind's: a row named as one of its own columns was that column.
ROWS = "select entry_id, {number}, to_jsonb(typed_row)::text from {table} typed_row where entry_id = any(%(keys)s)"
SHARED, CHILDREN, FIRST_ROWS = 0, 1, 2
NOT_JSON = (models.DateField, models.TimeField, models.DecimalField)


@cache
def _question(kind: Kind) -> str:
    tables = (one._meta.db_table for one in _models(kind))
    return " union all ".join(ROWS.format(number=n, table=table) for n, table in enumerate(tables))


def _models(kind: Kind) -> tuple[type[models.Model], ...]:
    return (kind.model, kind.child_model, *(rows.model for rows in kind.rows))


def answers_of(kind: Kind, entries: Iterable[Entry]) -> dict[int, Answers]:
    """By their keys. One of which this reader may read no shared answers is not there."""
    by_key = {one.pk: one for one in entries}
    found: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    sql = _question(kind)
    with cursor() as cur:
        cur.execute(sql, {"keys": list(by_key)})
        for entry_id, number, row in cur.fetchall():
            found[entry_id, number].append(_typed(_models(kind)[number], json.loads(row)))
    return {key: _answers(kind, one, found) for key, one in by_key.items() if found[key, SHARED]}


def _answers(kind: Kind, entry: Entry, found: dict[tuple[int, int], list[dict[str, Any]]]) -> Answers:
    spine = {"day": london_day(entry.happened_at), kind.decided_by or "decided_by": entry.decided_by_id}
    return Answers(
        shared=found[entry.pk, SHARED][0] | spine,
        children={row["person_id"]: row for row in found[entry.pk, CHILDREN]},
        rows={
            rows.name: sorted(found[entry.pk, n], key=lambda row: (row.get("position") or 0, row["id"]))
            for n, rows in enumerate(kind.rows, FIRST_ROWS)
        },
    )


def _typed(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    """JSON knows no days, times and exact numbers."""
    return {name: _value(field, row.get(field.column)) for name, field in _fields(model).items()}


def _value(field: models.Field, value: Any) -> Any:
    return field.to_python(str(value)) if value is not None and isinstance(field, NOT_JSON) else value


@cache
def _fields(model: type[models.Model]) -> dict[str, models.Field]:
    return {field.attname: field for field in model._meta.concrete_fields}
