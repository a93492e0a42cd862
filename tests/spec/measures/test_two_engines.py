"""Every measure lists the same rows on DuckDB and on PostgreSQL, over a small made-up authority."""

from collections import Counter
from datetime import UTC, date, datetime

import psycopg
import pytest

from conftest import WORKER, server
from tests.spec.measures.translating import between, translated
from throughline.measures.catalogue import all_indicators
from throughline.measures.indicator import ALSO, GIVEN
from throughline.measures.steps import all_steps
from throughline.measures.tables import TABLES
from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import write

TAKEN = date(2026, 11, 20)
FIRST, AFTER = date(2024, 11, 1), date(2026, 11, 1)
NAME = f"measures_on_another_engine_{WORKER}"
TYPES = {"DOUBLE": "double precision", "VARCHAR": "text"}

# An authority of this size has no child of some rare kinds in two years, and none of what ended in 2013 or 2015.
MAY_BE_EMPTY = 20

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    made = borough(lives_here=4_000, first=date(2020, 11, 20), last=TAKEN, seed=3)
    root = tmp_path_factory.mktemp("measured") / "snapshots"
    with write([made], root, datetime(2026, 11, 20, 2, tzinfo=UTC), lives_here=4_000) as written:
        yield written


@pytest.fixture(scope="module")
def postgres(snapshot):
    server().drop_database(NAME)
    server().create_database(NAME)
    with server().superuser(NAME) as connection:
        fill(connection, snapshot)
        yield connection
    server().drop_database(NAME)


def fill(connection: psycopg.Connection, snapshot) -> None:
    for table in TABLES:
        columns = ", ".join(
            f"{each.name} {TYPES.get(each.type, each.type.lower())}" for each in table.columns
        )
        connection.execute(f"create table {table.name} ({columns})")
        names = ", ".join(table.column_names)
        with connection.cursor().copy(f"copy {table.name} ({names}) from stdin") as rows:
            for row in snapshot.query(f"select {names} from {table.name}", {}):
                rows.write_row(row)
    for step in all_steps().values():
        connection.execute(f"create materialized view {step.name} as {translated(step.sql, 'postgres')}")
    connection.execute("analyze")
    connection.commit()


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)
def test_both_engines_list_the_same(indicator, snapshot, postgres):
    columns = ", ".join([*GIVEN, *(each for each in ALSO if each in indicator.gives)])
    asked = between(f"select {columns} from ({indicator.sql}) as given", FIRST, AFTER)
    with postgres.transaction(force_rollback=True):
        there = Counter(alike(row) for row in postgres.execute(translated(asked, "postgres")).fetchall())
    here = Counter(alike(row) for row in snapshot.query(asked, {}))
    assert there == here


def test_nearly_every_measure_has_rows_to_compare(snapshot):
    """The control: two empty lists would agree too."""
    rows = {
        one.key: snapshot.query(between(f"select count(*) from ({one.sql}) as given", FIRST, AFTER), {})
        for one in all_indicators()
    }
    assert len([key for key, found in rows.items() if found == [(0,)]]) <= MAY_BE_EMPTY


def alike(row):
    """Numbers as numbers: one engine's sums are integers, the other's decimals."""
    return tuple(
        round(float(cell), 9) if not isinstance(cell, (str, date, type(None))) else cell for cell in row
    )
