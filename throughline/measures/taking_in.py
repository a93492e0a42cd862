"""Takes in a standard dataset of any authority, a file for each table, so that the same measures run on it.

A file that is missing or cannot be read leaves its table out and says so: the measures that need it are refused in one
sentence, the others are shown. A column that its makers did not have is empty. Nothing is guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb

from throughline.measures.days import england
from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import Snapshot, open_snapshot
from throughline.measures.store import calendar, new_snapshot, write_rows, write_table, write_taken
from throughline.measures.tables import CALENDAR, POPULATION, SNAPSHOT, TABLES, Table

READERS = {".parquet": "read_parquet('{}')", ".csv": "read_csv('{}', all_varchar = true, header = true)"}


@dataclass(frozen=True, slots=True)
class TakenIn:
    snapshot: Snapshot
    left_out: tuple[str, ...]
    """A sentence for each table or column that these figures do without."""


def take_in(
    dataset: Path, *, to: Path, taken_at: datetime, population: Iterable[Mapping[str, Any]] = ()
) -> TakenIn:
    said: list[str] = []
    with new_snapshot(to, taken_at) as (hidden, finished), duckdb.connect() as connection:
        for table in TABLES:
            if table not in (CALENDAR, SNAPSHOT, POPULATION):
                said.extend(_table(connection, table, dataset, hidden))
        if not any(hidden.iterdir()):
            raise SnapshotProblem(
                f"There is no table of the standard dataset in {dataset}: name the folder that holds its files."
            )
        write_rows(connection, POPULATION, population, hidden)
        write_table(connection, CALENDAR, calendar(connection, england()), hidden)
        write_taken(connection, taken_at, hidden)
    return TakenIn(open_snapshot(finished), tuple(said))


def _table(connection: duckdb.DuckDBPyConnection, table: Table, dataset: Path, folder: Path) -> list[str]:
    file = next((found for ending in READERS if (found := dataset / f"{table.name}{ending}").exists()), None)
    if file is None:
        return [f"There is no table {table.name}."]
    source = READERS[file.suffix].format(str(file).replace("'", "''"))
    try:
        there = {name for name, *_ in connection.execute(f"describe select * from {source}").fetchall()}
        columns = ", ".join(
            f'"{name}"' if name in there else f'null as "{name}"' for name in table.column_names
        )
        write_table(connection, table, f"(select {columns} from {source})", folder)
    except duckdb.Error:
        (folder / f"{table.name}.parquet").unlink(missing_ok=True)
        return [f"The file {file.name} cannot be read: send it again."]
    missing = [name for name in table.column_names if name not in there]
    return [f"{table.name} came without {', '.join(missing)}."] if missing else []
