"""Where a snapshot is not what the standard says: keys that repeat, rows that lead nowhere, codes that no list has.

Our own publishing must have none; an authority's dataset that is taken in shows its own, as a data quality note.
"""

from collections.abc import Iterator
from csv import DictReader
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from throughline.measures.snapshots import Snapshot
from throughline.measures.tables import TABLES, Column, Table

# A column of several codes in one cell, which the standard writes as a list.
JSON = "_json"
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Fault:
    table: str
    column: str
    rows: int
    sentence: str


@cache
def codes() -> dict[str, frozenset[str]]:
    """Every code of each list; those of another year are right for rows of that year, and are listed with it."""
    with (
        Path(__file__)
        .with_name("tables")
        .joinpath("ssd_codes.csv")
        .open(encoding="utf-8", newline="") as file
    ):
        rows = list(DictReader(file))
    return {
        name: frozenset(row["code"] for row in rows if row["codes"] == name)
        for name in {row["codes"] for row in rows}
    }


def faults(snapshot: Snapshot) -> list[Fault]:
    return [fault for table in TABLES if snapshot.has(table.name) for fault in _of_table(snapshot, table)]


def _of_table(snapshot: Snapshot, table: Table) -> Iterator[Fault]:
    yield from _repeated(snapshot, table)
    for column in table.columns:
        if column.never:
            yield from _counted(
                snapshot,
                table,
                column,
                f'"{column.name}" is not null',
                f"{column.never} is in it, which is never published",
            )
        if column.refers:
            yield from _orphans(snapshot, table, column)
        if column.codes in codes() and not column.name.endswith(JSON):
            yield from _unlisted(snapshot, table, column)


def _repeated(snapshot: Snapshot, table: Table) -> Iterator[Fault]:
    if not table.key:
        return
    keys = ", ".join(f'"{name}"' for name in table.key)
    sql = f"select count(*) from (select 1 from {table.name} group by {keys} having count(*) > 1) as repeated"
    ((count,),) = snapshot.query(sql, {})
    if count:
        yield Fault(
            table.name, keys, count, f"{table.name} has {count:,} keys that stand in more than one row."
        )
    empty = " or ".join(f'"{name}" is null' for name in table.key)
    ((count,),) = snapshot.query(f"select count(*) from {table.name} where {empty}", {})
    if count:
        yield Fault(table.name, keys, count, f"{table.name} has {count:,} rows without a key.")


def _orphans(snapshot: Snapshot, table: Table, column: Column) -> Iterator[Fault]:
    other, _, key = column.refers.partition(".")
    if not snapshot.has(other):
        return
    lost = f'"{column.name}" is not null and not exists (select 1 from {other} as led where led."{key}" = kept."{column.name}")'
    yield from _counted(snapshot, table, column, lost, f"{column.name} leads to no row of {other}")


def _unlisted(snapshot: Snapshot, table: Table, column: Column) -> Iterator[Fault]:
    listed = ", ".join(f"'{code}'" for code in sorted(codes()[column.codes]))
    wrong = f'"{column.name}" is not null and "{column.name}" not in ({listed})'
    sql = f'select distinct "{column.name}" from {table.name} where {wrong} limit {SHOWN}'
    found = ", ".join(str(code) for (code,) in snapshot.query(sql, {}))
    yield from _counted(
        snapshot, table, column, wrong, f"{column.name} holds what the list {column.codes} does not: {found}"
    )


def _counted(snapshot: Snapshot, table: Table, column: Column, where: str, said: str) -> Iterator[Fault]:
    ((count,),) = snapshot.query(f"select count(*) from {table.name} as kept where {where}", {})
    if count:
        yield Fault(table.name, column.name, count, f"{table.name}: in {count:,} rows {said}.")
