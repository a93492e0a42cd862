"""An entry's typed rows, written and read by its kind's declaration."""

from typing import Any

from django.db import models

from throughline.config.clock import london_day
from throughline.record.entries.fields import Rows
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.models import Entry


def write(kind: Kind, entry_id: int, answers: Answers) -> None:
    kind.model.objects.create(entry_id=entry_id, **_typed(kind.model, answers.shared))
    kind.child_model.objects.bulk_create(
        kind.child_model(entry_id=entry_id, person_id=child, **_typed(kind.child_model, row))
        for child, row in answers.children.items()
    )
    for rows in kind.rows:
        _add_rows(rows, entry_id, answers.rows[rows.name])


def rewrite(kind: Kind, entry_id: int, answers: Answers) -> None:
    """The same rows, changed in place where they can be: the database keeps the old ones."""
    kind.model.objects.filter(entry_id=entry_id).update(**_typed(kind.model, answers.shared))
    for child, row in answers.children.items():
        kind.child_model.objects.filter(entry_id=entry_id, person_id=child).update(
            **_typed(kind.child_model, row)
        )
    for rows in kind.rows:
        _put_rows(rows, entry_id, answers.rows[rows.name])


def _put_rows(rows: Rows, entry_id: int, found: list[dict[str, Any]]) -> None:
    """A row that says what it said stays the row it was, with what came of it since. As many put otherwise as are gone
    are those, in their order; if the numbers differ nobody can tell, and they are new."""
    there = list(rows.model.objects.filter(entry_id=entry_id))
    asked = [question.name for question in rows.questions]
    stay, others = [], []
    for position, row in enumerate(found):
        same = next(
            (one for one in there if all(getattr(one, name) == row.get(name) for name in asked)), None
        )
        if same:
            there.remove(same)
            stay.append((same, position, row))
        else:
            others.append((position, row))
    if len(others) == len(there):
        stay += [(one, *new) for one, new in zip(there, others, strict=True)]
        there, others = [], []
    rows.model.objects.filter(pk__in=[one.pk for one in there]).delete()
    for one, position, row in stay:
        rows.model.objects.filter(pk=one.pk).update(position=position, **_typed(rows.model, row))
    rows.model.objects.bulk_create(
        rows.model(entry_id=entry_id, position=position, **_typed(rows.model, row))
        for position, row in others
    )


def _add_rows(rows: Rows, entry_id: int, found: list[dict[str, Any]]) -> None:
    if found:
        rows.model.objects.bulk_create(
            rows.model(entry_id=entry_id, position=number, **_typed(rows.model, row))
            for number, row in enumerate(found)
        )


def _typed(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    names = {name for field in model._meta.concrete_fields for name in (field.name, field.attname)}
    return {name: value for name, value in row.items() if name in names}


def read(kind: Kind, entry: Entry) -> Answers:
    """The answers that this reader may see: other children's rows are simply not there."""
    shared = kind.model.objects.filter(entry_id=entry.pk).values().first() or {}
    return Answers(
        shared=shared | _from_spine(kind, entry),
        children={
            row["person_id"]: row for row in kind.child_model.objects.filter(entry_id=entry.pk).values()
        },
        rows={rows.name: list(rows.model.objects.filter(entry_id=entry.pk).values()) for rows in kind.rows},
    )


def _from_spine(kind: Kind, entry: Entry) -> dict[str, Any]:
    """Answers that the spine holds for every kind: the day, and who decided."""
    return {"day": london_day(entry.happened_at), kind.decided_by or "decided_by": entry.decided_by_id}
