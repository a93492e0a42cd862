"""Rows kept together by table until they go in by COPY: which columns each kind of entry fills, from its declaration."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Field, Model
from django.db.models.expressions import DatabaseDefault

from throughline.record.entries.kind import Answers, Kind
from throughline.synthetic.borough.staging import Row, put

Known = tuple[datetime, int | None]
"""When a row was written, and by whom."""


LAST = ("record_step", "record_notice")
"""A step gathers an entry's words to be searched, so every row of the entry stands before it."""


class Sheets:
    """By table and columns. `turn` writes them out and begins again."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], list[Row]] = defaultdict(list)

    def add(self, table: str, columns: str, row: Row) -> None:
        self.rows[table, columns].append(row)

    def turn(self) -> None:
        for (table, columns), rows in sorted(self.rows.items(), key=lambda sheet: sheet[0][0] in LAST):
            put(table, columns, rows)
        self.rows.clear()


class Columns(NamedTuple):
    """The columns of one table that a form's answers fill, each with what stands there unanswered."""

    table: str
    names: str
    defaults: tuple[tuple[str, str, Any], ...]

    def row(self, before: Sequence[Any], said: Mapping[str, Any], known: Known) -> Row:
        answers = (said.get(attribute, said.get(name, empty)) for name, attribute, empty in self.defaults)
        return (*before, *answers, *known)


@cache
def columns(model: type[Model], *before: str) -> Columns:
    fields = [field for field in model._meta.concrete_fields if _answered(field, before)]
    return Columns(
        model._meta.db_table,
        ", ".join(
            f'"{name}"' for name in (*before, *(field.column for field in fields), "known_at", "known_by")
        ),
        tuple((field.name, field.attname, _empty(field)) for field in fields),
    )


def _answered(field: Field, before: Sequence[str]) -> bool:
    return field.column not in before and not (field.primary_key or field.generated)


def _empty(field: Field) -> Any:
    empty = field.get_default()
    return empty.expression.value if isinstance(empty, DatabaseDefault) else empty


def write_answers(sheets: Sheets, kind: Kind, entry: int, answers: Answers, known: Known) -> None:
    shared = columns(kind.model, "entry_id")
    sheets.add(shared.table, shared.names, shared.row((entry,), answers.shared, known))
    for child, row in answers.children.items():
        of_child = columns(kind.child_model, "entry_id", "person_id")
        sheets.add(of_child.table, of_child.names, of_child.row((entry, child), row, known))
    for rows in kind.rows:
        of_row = columns(rows.model, "entry_id", "position")
        for number, row in enumerate(answers.rows.get(rows.name, ())):
            sheets.add(of_row.table, of_row.names, of_row.row((entry, number), row, known))
