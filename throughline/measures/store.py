"""Writing a snapshot: Parquet under a hidden name, made safe on disk, then shown at once by one rename."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow

from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import LONDON, folder_name, parquet
from throughline.measures.tables import SHAPE, SNAPSHOT, Table
from throughline.measures.tables.months_after import MONTHS, YEARS

HIDDEN = ".publishing-"
# A disk makes many files safe in one go when it is asked for them together, and waits for each when not.
AT_ONCE = 16


@contextmanager
def new_snapshot(root: Path, taken_at: datetime) -> Iterator[tuple[Path, Path]]:
    """Gives (the hidden folder to fill, the folder it becomes). A failure leaves nothing behind.

    One at a time: what another left hidden when it was killed is cleared away first.
    """
    finished = root / folder_name(taken_at)
    if finished.exists():
        raise SnapshotProblem(f"The figures of {finished.name} are kept already: publish again in a minute.")
    root.mkdir(parents=True, exist_ok=True, mode=0o700)
    hidden = root / f"{HIDDEN}{finished.name}"
    for left_behind in root.glob(f"{HIDDEN}*"):
        shutil.rmtree(left_behind)
    hidden.mkdir(mode=0o700)
    try:
        yield hidden, finished
        _show(hidden, finished)
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise


def write_table(connection: duckdb.DuckDBPyConnection, table: Table, source: str, folder: Path) -> None:
    """Write the declared columns of a relation, each cast to its declared type."""
    file = parquet(folder, table)
    declared = f"select {table.selection} from {source} order by {table.order}"
    connection.execute(f"copy ({declared}) to '{file}' (format parquet, compression zstd)")


def write_rows(
    connection: duckdb.DuckDBPyConnection, table: Table, rows: Iterable[Mapping[str, Any]], folder: Path
) -> None:
    """Write a table from Python rows; a column that a row leaves out is empty."""
    listed = list(rows)
    load(connection, "loading", {name: [row.get(name) for row in listed] for name in table.column_names})
    write_table(connection, table, "loading", folder)


def load(connection: duckdb.DuckDBPyConnection, name: str, columns: Mapping[str, list]) -> None:
    """Columns of Python values as a relation; row by row, DuckDB takes minutes for what Arrow takes at once."""
    connection.register(name, pyarrow.table(dict(columns)))


def write_taken(connection: duckdb.DuckDBPyConnection, taken_at: datetime, folder: Path) -> None:
    taken = {
        "taken_at": taken_at.astimezone(UTC).replace(tzinfo=None),
        "taken_on": taken_at.astimezone(LONDON).date(),
        "shape": SHAPE,
    }
    write_rows(connection, SNAPSHOT, [taken], folder)


def calendar(connection: duckdb.DuckDBPyConnection, days: Iterable[tuple[date, bool]]) -> str:
    """The calendar as a relation, from days in order and whether each is a working day."""
    listed = list(days)
    load(
        connection,
        "listed_day",
        {"day": [day for day, _ in listed], "working_day": [works for _, works in listed]},
    )
    corresponding = [f"(day + interval {count} month)::date as after_{count}_months" for count in MONTHS]
    corresponding += [f"(day + interval {count} year)::date as after_{count}_years" for count in YEARS]
    return f"""(
        select day, working_day, sum(working_day::integer) over (order by day) as working_index,
            row_number() over (order by day) - 1 as day_index, date_trunc('month', day)::date as month,
            last_day(day) = day as ends_month, {", ".join(corresponding)}
        from listed_day
    )"""


def _show(hidden: Path, finished: Path) -> None:
    files = list(hidden.iterdir())
    for file in files:
        file.chmod(0o600)
    with ThreadPoolExecutor(AT_ONCE) as flushing:
        list(flushing.map(_flush, files))
    _flush_folder(hidden)
    hidden.rename(finished)
    _flush_folder(finished.parent)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    """Windows cannot open a folder to flush it, and writes its entries in order by itself."""
    if os.name == "posix":
        _flush(folder)
