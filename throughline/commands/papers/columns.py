"""Every column of every table with what its labels say, read from the models."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.apps import apps
from django.db import models

from throughline.access.law.labels import Column, Sensitivity
from throughline.access.law.lawful import Basis, Origin


@dataclass(frozen=True)
class Line:
    table: str
    name: str
    label: Column

    @cached_property
    def row(self) -> tuple[str, ...]:
        said = self.label
        return (
            self.table, self.name, said.purpose, said.basis.value.purpose, said.basis.value.article_6,
            said.basis.value.article_9, said.sensitivity, said.origin, said.shown, said.keep,
        )  # fmt: skip


HEADS = (
    "table", "column", "held for", "purpose", "lawful basis", "condition for special category data", "sensitivity",
    "comes from", "shown to", "kept",
)  # fmt: skip


def lines() -> list[Line]:
    return [
        Line(model._meta.db_table, field.column, label(model, field))
        for model in tables()
        for field in fields(model)
    ]


def tables() -> list[type[models.Model]]:
    ours = (model for model in apps.get_models() if hasattr(model, "labels"))
    return sorted(ours, key=lambda model: model._meta.db_table)


def fields(model: type[models.Model]) -> Iterator[models.Field]:
    yield from model._meta.concrete_fields


def label(model: type[models.Model], field: models.Field) -> Column:
    """A table's own key tells about nobody and is the program's."""
    if isinstance(field, models.AutoField | models.BigAutoField):
        said = model.labels.column(field.column)
        return Column(
            purpose="Tell rows apart", sensitivity=Sensitivity.ORDINARY, keep=said.keep, basis=said.basis,
            origin=Origin.PROGRAM, shown=said.shown,
        )  # fmt: skip
    return model.labels.column(field.column)


def by_basis() -> dict[Basis, list[Line]]:
    found = lines()
    return {basis: [line for line in found if line.label.basis is basis] for basis in Basis}
