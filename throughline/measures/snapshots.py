"""Snapshots on disk: one private folder for each taking, opened read-only, found as known on a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

import duckdb

from throughline.measures.months import in_words
from throughline.measures.problems import SnapshotProblem
from throughline.measures.tables import SHAPE, TABLES, Table

LONDON = ZoneInfo("Europe/London")
NAME = "%Y-%m-%dT%H-%M"
MEMORY = "300MB"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An open snapshot. `query` hands back every row: an unfinished DuckDB result blocks its connection."""

    folder: Path
    taken_at: datetime
    connection: duckdb.DuckDBPyConnection

    @property
    def taken_on(self) -> date:
        return self.taken_at.date()

    def query(self, sql: str, parameters: dict[str, Any]) -> list[tuple]:
        with self.connection.cursor() as cursor:
            return cursor.execute(sql, parameters).fetchall()

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def folder_name(taken_at: datetime) -> str:
    return taken_at.astimezone(LONDON).strftime(NAME)


def all_snapshots(root: Path) -> list[Path]:
    """Every finished snapshot, oldest first."""
    return [folder for _, folder in _dated(root)]


def as_known_on(root: Path, day: date) -> Path:
    """The last snapshot taken on or before a day."""
    known = [folder for taken_on, folder in _dated(root) if taken_on <= day]
    if not known:
        raise SnapshotProblem(f"No figures were kept on or before {in_words(day)}: choose a later day.")
    return known[-1]


def open_snapshot(folder: Path) -> Snapshot:
    connection = duckdb.connect(config={"memory_limit": MEMORY, "autoinstall_known_extensions": "false"})
    try:
        for table in TABLES:
            _show(connection, table, folder)
        taken_at, shape = connection.execute("select taken_at, shape from snapshot").fetchall()[0]
        _lock(connection, folder)
    except (duckdb.Error, IndexError) as problem:
        connection.close()
        raise SnapshotProblem(f"The figures of {folder.name} are not whole: publish again.") from problem
    if shape != SHAPE:
        connection.close()
        raise SnapshotProblem(f"The figures of {folder.name} have another shape: publish again.")
    return Snapshot(folder, taken_at.replace(tzinfo=UTC).astimezone(LONDON), connection)


def parquet(folder: Path, table: Table) -> str:
    """A table's file, ready to stand between quotes in SQL, which cannot take it as a parameter."""
    return str(folder / f"{table.name}.parquet").replace("'", "''")


def _dated(root: Path) -> list[tuple[date, Path]]:
    """By the London time in their names; what a publisher has not finished has no such name."""
    return sorted((taken_on, folder) for folder in root.glob("*") if (taken_on := _day_in(folder.name)))


def _day_in(name: str) -> date | None:
    try:
        return datetime.strptime(name, NAME).date()
    except ValueError:
        return None


def _show(connection: duckdb.DuckDBPyConnection, table: Table, folder: Path) -> None:
    """A view of the declared columns alone, so that a column nobody declared cannot be asked for."""
    file = parquet(folder, table)
    connection.execute(f"create view {table.name} as select {table.selection} from read_parquet('{file}')")


def _lock(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """From here no statement can read another file, write one or load code."""
    connection.execute("set allowed_directories = [$folder]", {"folder": f"{folder}/"})
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
