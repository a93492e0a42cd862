"""Every table that names a person, found by walking the models: a new one is merged without being told of merging."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

from throughline.access.law.labels import Keep
from throughline.access.principal import cursor
from throughline.record.merging.models import Merge, MergedRow
from throughline.record.people.finding.models import NotSame, OldIdentity, PersonMade
from throughline.record.people.models import Person

OURS = (Merge, MergedRow, OldIdentity, NotSame, PersonMade)
"""What tells of the two records as two."""


@dataclass(frozen=True, slots=True)
class Place:
    """One column of one table that says whose a row is."""

    model: type[models.Model]
    column: str

    @property
    def name(self) -> str:
        return self.model.__name__

    @property
    def field(self) -> str:
        return self.model._meta.get_field(self.column).attname

    @property
    def words(self) -> str:
        return str(self.model._meta.verbose_name)


@cache
def places() -> tuple[Place, ...]:
    """What is worked out from other rows is worked out again, and what only grows stays under its old number."""
    return tuple(_places())


def _places() -> Iterator[Place]:
    for model in apps.get_models():
        law = getattr(model, "law", None)
        if law is None or law.role or law.append_only or model in OURS or model.labels.keep == Keep.DERIVED:
            continue
        for field in model._meta.concrete_fields:
            if field.related_model is Person and not field.primary_key:
                yield Place(model, field.name)


def staying() -> list[type[models.Model]]:
    """Tables that name a person and only grow: their rows keep the number under which they were written."""
    return [
        model
        for model in apps.get_models()
        if model not in OURS and getattr(getattr(model, "law", None), "append_only", False)
        and any(field.related_model is Person for field in model._meta.concrete_fields)
    ]  # fmt: skip


def place(name: str, column: str) -> Place:
    return next(one for one in places() if (one.name, one.column) == (name, column))


def occupied(person: int) -> list[Place]:
    """Those that hold a row of this person, asked in one statement: most tables hold none."""
    asked = " union all ".join(
        f"select {at} where exists (select 1 from {one.model._meta.db_table} where {one.field} = %(person)s)"
        for at, one in enumerate(places())
    )
    with cursor() as cur:
        cur.execute(asked, {"person": person})
        return [places()[at] for (at,) in cur.fetchall()]
