"""Snapshots on disk: one private folder for each taking, opened read-only, found as known on a day.

Only what a statement reads is opened. A snapshot may come from our own record or from any authority's standard
dataset: a table that is not there is one sentence for the measures that need it, and nothing for the others.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Self
from zoneinfo import ZoneInfo

import duckdb

from throughline.measures.months import in_words
from throughline.measures.problems import MissingTable, SnapshotProblem
from throughline.measures.steps import Step, relations
from throughline.measures.tables import SHAPE, SNAPSHOT, Table, by_name

LONDON = ZoneInfo("Europe/London")
# What DuckDB says of a file that is cut short; a statement that is wrong says something else, and is a fault of ours.
TORN = (duckdb.IOException, duckdb.InvalidInputException)
NAME = "%Y-%m-%dT%H-%M"
MEMORY = "300MB"
# Small, and read by nearly every statement: held in memory, so that not each of them opens their files.
HELD = frozenset({"calendar", "snapshot", "ssd_department"})
THREADS = 1
"""A page shares the machine with others: two threads cost a tenth more CPU and wait for each other."""


@dataclass(slots=True)
class Snapshot:
    """An open snapshot. `query` hands back every row: an unfinished DuckDB result blocks its connection."""

    folder: Path
    taken_at: datetime
    connection: duckdb.DuckDBPyConnection
    shown: set[str] = field(default_factory=set)
    lock: Lock = field(default_factory=Lock, repr=False)

    @property
    def taken_on(self) -> date:
        return self.taken_at.date()

    def query(self, sql: str, parameters: dict[str, Any]) -> list[tuple]:
        self.show(sql)
        with self.connection.cursor() as cursor:
            try:
                return cursor.execute(sql, parameters).fetchall()
            except duckdb.IOException as problem:
                raise _not_whole(self.folder) from problem

    def show(self, sql: str) -> None:
        """Open the tables and steps that a statement stands on, those alone and each once."""
        steps, tables = relations(sql)
        with self.lock:
            for name in sorted(tables - self.shown):
                self._show_table(by_name(name))
            for step in steps:
                if step.name not in self.shown:
                    self._show_step(step)

    @property
    def note(self) -> str:
        """What a reader of these figures has to know, if anything."""
        ((said,),) = self.query("select note from snapshot", {})
        return said or ""

    def has(self, table: str) -> bool:
        return _file(self.folder, by_name(table)).exists()

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _show_table(self, table: Table) -> None:
        """The declared columns alone, so that a column nobody declared cannot be asked for."""
        if not self.has(table.name):
            raise MissingTable(table.name, self.folder.name)
        try:
            self.connection.execute(
                f"create {'table' if table.name in HELD else 'view'} {table.name} as select {table.selection} from read_parquet('{parquet(self.folder, table)}')"
            )
        except TORN as problem:
            raise _not_whole(self.folder) from problem
        self.shown.add(table.name)

    def _show_step(self, step: Step) -> None:
        made = "table" if step.is_kept else "view"
        try:
            self.connection.execute(f"create {made} {step.name} as {step.sql}")
        except TORN as problem:
            raise _not_whole(self.folder) from problem
        self.shown.add(step.name)


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


def open_snapshot(folder: Path, *, memory: str = MEMORY) -> Snapshot:
    connection = duckdb.connect(
        config={"memory_limit": memory, "threads": THREADS, "autoinstall_known_extensions": "false"}
    )
    try:
        _lock_in(connection, folder)
        taken = f"select taken_at, shape from read_parquet('{parquet(folder, SNAPSHOT)}')"
        taken_at, shape = connection.execute(taken).fetchall()[0]
    except (duckdb.Error, IndexError) as problem:
        connection.close()
        raise _not_whole(folder) from problem
    if shape != SHAPE:
        connection.close()
        raise SnapshotProblem(
            f"The figures of {folder.name} were kept in the shape of another version, and cannot be read beside "
            "today's: choose another day, or publish again."
        )
    return Snapshot(folder, taken_at.replace(tzinfo=UTC).astimezone(LONDON), connection)


def parquet(folder: Path, table: Table) -> str:
    """A table's file, ready to stand between quotes in SQL, which cannot take it as a parameter."""
    return str(_file(folder, table)).replace("'", "''")


def _file(folder: Path, table: Table) -> Path:
    return folder / f"{table.name}.parquet"


def _not_whole(folder: Path) -> SnapshotProblem:
    return SnapshotProblem(f"The figures of {folder.name} are not whole: publish again.")


def day_of(folder: Path) -> date:
    """The London day in a finished snapshot's name."""
    return datetime.strptime(folder.name, NAME).date()


def _dated(root: Path) -> list[tuple[date, Path]]:
    """By the London time in their names; what a publisher has not finished has no such name."""
    return sorted((taken_on, folder) for folder in root.glob("*") if (taken_on := _day_in(folder.name)))


def _day_in(name: str) -> date | None:
    try:
        return datetime.strptime(name, NAME).date()
    except ValueError:
        return None


def _lock_in(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """From here no statement can read another file, write one or load code."""
    connection.execute("set allowed_directories = [$folder]", {"folder": f"{folder}/"})
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
