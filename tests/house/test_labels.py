"""Every column says what it is for, by what right, how sensitive, how long, from where and shown to whom."""

import pytest
from django.apps import apps
from django.db import models

from throughline.access.law import rows
from throughline.access.law.labels import COLUMN, Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

TABLES = {
    model._meta.db_table: model for model in apps.get_models() if model.__module__.startswith("throughline.")
}
WHOLE = {
    "purpose": "Try", "sensitivity": Sensitivity.PERSONAL, "keep": Keep.FILE,
    "basis": Basis.CARE, "origin": Origin.WRITTEN, "shown": Shown.REACHED,
}  # fmt: skip


def unlabelled(labels: Labels, columns: list[str]) -> list[str]:
    return [f"{name}: {missing}" for name in columns for missing in labels.column(name).missing]


def columns(model: type[models.Model]) -> list[str]:
    return [field.column for field in model._meta.concrete_fields]


@pytest.mark.parametrize("table", TABLES)
def test_no_column_is_without_a_label(table: str) -> None:
    assert unlabelled(TABLES[table].labels, columns(TABLES[table])) == []


@pytest.mark.parametrize("table", TABLES)
def test_an_exception_names_a_column_that_is_there(table: str) -> None:
    assert set(TABLES[table].labels.but) <= set(columns(TABLES[table]))


@pytest.mark.parametrize("left_out", sorted(set(COLUMN) - {"purpose", "sensitivity", "keep"}))
def test_a_new_table_that_leaves_one_out_is_found(left_out: str) -> None:
    labels = Labels(**{name: value for name, value in WHOLE.items() if name != left_out})
    assert unlabelled(labels, ["words"]) == [f"words: {left_out}"]
    assert unlabelled(Labels(**WHOLE), ["words"]) == []


def test_what_one_column_says_of_itself_beats_its_table() -> None:
    labels = Labels(**WHOLE, but={"at": Column(origin=Origin.PROGRAM)}, secret="hash", special="why")
    assert labels.column("at").origin is Origin.PROGRAM and labels.column("why").origin is Origin.WRITTEN
    assert labels.column("why").sensitivity is Sensitivity.SPECIAL
    assert labels.column("hash").shown is Shown.NOBODY


@pytest.mark.parametrize("table", TABLES)
def test_what_is_said_of_its_readers_is_what_the_law_of_the_database_says(table: str) -> None:
    """The documents may not say of a table what its policy does not."""
    law, shown = TABLES[table].law, TABLES[table].labels.shown
    assert (shown is Shown.NOBODY) == ("select" not in law.grants.split()), shown
    assert (shown is Shown.AUTHOR) == (law.reads == rows.own("author_id")), shown
    if shown is Shown.COLLEAGUES:
        assert law.reads in (rows.EVERYONE, rows.OPEN)
