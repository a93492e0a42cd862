"""Kept snapshots, after a record was sealed: as they would have been taken of a sealed child on that day.

The child's rows leave their old key, and the numbers that would lead to brothers and sisters leave with it: the
numbers of the child's own rows are made anew, workers go, a birth keeps its month. Every count stays what it was: a
figure that was given out does not change because somebody was adopted since.
"""

import os
import shutil
from collections.abc import Collection
from pathlib import Path

import duckdb

from throughline.measures.keys import Keys
from throughline.measures.snapshots import all_snapshots, parquet
from throughline.measures.store import HIDDEN, load, write_table
from throughline.measures.tables import TABLES, Column, Table, by_name

PERSON = by_name("ssd_person")
ONE_PERSON = "ssd_person.pers_person_id"
WORKERS = "ssd_professionals."
TEAMS = "ssd_department."
# Shared by brothers and sisters, and in no table of a child: the child lets go of it.
MEETINGS = ("sup_strategy_discussion.", "sup_conference_meeting.")
BIRTHS = ("pers_dob", "pers_expected_dob", "pers_death_date", "moth_childs_dob")
# The record's own numbers: those of brothers and sisters follow one another.
NUMBERS = ("obligation_id",)
REKEYED = "substr(sha256(concat(getvariable('sealed'), {column})), 1, 16)"


def reseal(root: Path, keys: Keys, sealed: Collection[int]) -> int:
    """How many kept snapshots still held one of these children under the ordinary key, and no longer do."""
    moved = {keys.person(person): keys.person(person, sealed=True) for person in sealed}
    if not moved:
        return 0
    with duckdb.connect() as connection:
        connection.execute("set variable sealed = $secret", {"secret": keys.sealed.hex()})
        load(connection, "moved", {"old_key": list(moved), "new_key": list(moved.values())})
        held = [folder for folder in all_snapshots(root) if _holds(connection, PERSON, folder)]
        for folder in held:
            _rewrite(connection, root, folder)
    return len(held)


def _holds(connection: duckdb.DuckDBPyConnection, table: Table, folder: Path) -> bool:
    about = table.person_column
    if about is None or not (folder / f"{table.name}.parquet").exists():
        return False
    asked = f"select 1 from {_read(table, folder)} as kept inner join moved on old_key = kept.{about} limit 1"
    return connection.execute(asked).fetchone() is not None


def _rewrite(connection: duckdb.DuckDBPyConnection, root: Path, folder: Path) -> None:
    """The table of people last: as long as it names the child, a rewriting that was cut short is begun again."""
    work = root / f"{HIDDEN}{folder.name}"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    for table in sorted(TABLES, key=lambda table: table is PERSON):
        if _holds(connection, table, folder):
            write_table(connection, table, f"({_moved(table, folder)})", work)
            _replace(work / f"{table.name}.parquet", folder / f"{table.name}.parquet")
    work.rmdir()


def _moved(table: Table, folder: Path) -> str:
    columns = ", ".join(f'{_column(table, each)} as "{each.name}"' for each in table.columns)
    return f"select {columns} from {_read(table, folder)} as kept left join moved on old_key = kept.{table.person_column}"


def _column(table: Table, column: Column) -> str:
    """How one column of a moved child's row stands afterwards; every other row stays as it was."""
    kept = f'kept."{column.name}"'
    if column.refers == ONE_PERSON:
        return f"coalesce((select each.new_key from moved as each where each.old_key = {kept}), {kept})"
    if column.refers.startswith((WORKERS, *MEETINGS)) or column.name in NUMBERS:
        return f"case when new_key is null then {kept} end"
    if column.name in BIRTHS:
        return f"case when new_key is null then {kept} else cast(date_trunc('month', {kept}) as date) end"
    if table is PERSON and column.name in table.key:
        return f"coalesce(new_key, {kept})"
    if _numbers_a_row(table, column):
        return f"case when new_key is null then {kept} when {kept} is not null then {REKEYED.format(column=kept)} end"
    return kept


def _numbers_a_row(table: Table, column: Column) -> bool:
    """The key of this row, or of another of the same child: both are made anew alike, so that they still meet."""
    return (
        column.name in table.key
        or (bool(column.refers) and not column.refers.startswith(TEAMS))
        or column.name.endswith("_id")
    )


def _read(table: Table, folder: Path) -> str:
    return f"read_parquet('{parquet(folder, table)}')"


def _replace(written: Path, kept: Path) -> None:
    """Safe on disk before it takes the old one's place; whoever reads the old one at this moment reads it to its end."""
    written.chmod(0o600)
    with written.open("rb+") as file:
        os.fsync(file.fileno())
    written.replace(kept)
