"""Kept snapshots, after a record was sealed: as they would have been taken of a sealed child on that day.

The child's rows leave their old key, the numbers that would lead to brothers and sisters leave with it, and every count
stays what it was: a figure that was given out does not change because somebody was adopted since.
"""

import os
import shutil
from collections.abc import Collection
from pathlib import Path

import duckdb

from throughline.measures.keys import Keys
from throughline.measures.snapshots import all_snapshots, parquet
from throughline.measures.store import HIDDEN, load, write_table
from throughline.measures.tables import PERSON, TABLES, Table

LEADING_ON = {"obligation_id", "worker_key"}
"""Columns that a sealed child's row never has: they are shared with, or stand beside, a brother's or sister's."""


def reseal(root: Path, keys: Keys, sealed: Collection[int]) -> int:
    """How many kept snapshots still held one of these children under the ordinary key, and no longer do."""
    moved = {keys.person(person): keys.person(person, sealed=True) for person in sealed}
    if not moved:
        return 0
    with duckdb.connect() as connection:
        load(connection, "moved", {"old_key": list(moved), "new_key": list(moved.values())})
        held = [folder for folder in all_snapshots(root) if _holds(connection, PERSON, folder)]
        for folder in held:
            _rewrite(connection, root, folder)
    return len(held)


def _holds(connection: duckdb.DuckDBPyConnection, table: Table, folder: Path) -> bool:
    asked = f"select 1 from read_parquet('{parquet(folder, table)}') inner join moved on old_key = person_key limit 1"
    return connection.execute(asked).fetchone() is not None


def _rewrite(connection: duckdb.DuckDBPyConnection, root: Path, folder: Path) -> None:
    """The table of people last: as long as it names the child, a rewriting that was cut short is begun again."""
    work = root / f"{HIDDEN}{folder.name}"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(mode=0o700)
    for table in sorted(TABLES, key=lambda table: table is PERSON):
        if "person_key" in table.column_names and _holds(connection, table, folder):
            write_table(connection, table, f"({_moved(table, folder)})", work)
            _replace(work / f"{table.name}.parquet", folder / f"{table.name}.parquet")
    work.rmdir()


def _moved(table: Table, folder: Path) -> str:
    shown = {"person_key": "coalesce(new_key, person_key)"} | {
        name: f'case when new_key is null then "{name}" end' for name in LEADING_ON
    }
    columns = ", ".join(
        f'{shown[name]} as "{name}"' if name in shown else f'"{name}"' for name in table.column_names
    )
    return f"select {columns} from read_parquet('{parquet(folder, table)}') left join moved on old_key = person_key"


def _replace(written: Path, kept: Path) -> None:
    """Safe on disk before it takes the old one's place; whoever reads the old one at this moment reads it to its end."""
    written.chmod(0o600)
    with written.open("rb+") as file:
        os.fsync(file.fileno())
    written.replace(kept)
