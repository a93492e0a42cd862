"""Publish: read the record once as the keeper, at one moment, and leave a finished snapshot or nothing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import psycopg

from throughline.exchange.publish.extract import (
    EXTRACTS,
    ONE_PUBLISHER_AT_A_TIME,
    PEOPLE,
    PURPOSE,
    WORKERS,
    Extract,
)
from throughline.exchange.publish.resealing import reseal
from throughline.measures.keys import Keys
from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import Snapshot, open_snapshot
from throughline.measures.store import calendar_rows, load, new_snapshot, write_rows, write_table, write_taken
from throughline.measures.tables import CALENDAR
from throughline.standards.calendar import ENGLAND

# Enough to sort six million rows in seconds; with half of it the same sort takes minutes.
MEMORY = "600MB"


def publish(*, keeper_url: str, to: Path, taken_at: datetime) -> Snapshot:
    """Take a snapshot into the folder `to`, and open it: what cannot be read back was never published."""
    keys = Keys.of(to)
    with (
        _record(keeper_url) as record,
        new_snapshot(to, taken_at) as (hidden, finished),
        TemporaryDirectory(dir=hidden) as work,
        _shaper(Path(work)) as shaper,
    ):
        people = record.execute(PEOPLE).fetchall()
        _load_keys(record, shaper, keys, people)
        for extract in EXTRACTS:
            _publish_table(record, shaper, extract, Path(work) / "raw.csv", hidden)
        write_rows(shaper, CALENDAR, calendar_rows(_days()), hidden)
        write_taken(shaper, taken_at, hidden)
        reseal(to, keys, [person for person, sealed in people if sealed])
    return open_snapshot(finished)


def _record(keeper_url: str) -> psycopg.Connection:
    """The purpose is logged and kept first; then one read-only transaction, every table of the same moment."""
    record = psycopg.connect(keeper_url, application_name="throughline publish")
    record.execute(PURPOSE)
    record.commit()
    record.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    record.read_only = True
    if record.execute(ONE_PUBLISHER_AT_A_TIME).fetchone() != (True,):
        record.close()
        raise SnapshotProblem("Figures are being published already: wait until that has finished.")
    return record


def _shaper(work: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(work)})


def _load_keys(
    record: psycopg.Connection, shaper: duckdb.DuckDBPyConnection, keys: Keys, people: list[tuple[int, bool]]
) -> None:
    """The way from ids to keys is held in memory alone, and is gone when publishing ends."""
    workers = [worker for (worker,) in record.execute(WORKERS)]
    load(
        shaper,
        "person",
        {
            "person_id": [person for person, _ in people],
            "person_key": [keys.person(person, sealed=sealed) for person, sealed in people],
            "sealed": [sealed for _, sealed in people],
        },
    )
    load(shaper, "worker", {"worker_id": workers, "worker_key": [keys.worker(worker) for worker in workers]})


def _publish_table(
    record: psycopg.Connection, shaper: duckdb.DuckDBPyConnection, extract: Extract, file: Path, folder: Path
) -> None:
    copy = f"copy ({extract.postgres}) to stdout (format csv)"
    with file.open("wb") as out, record.cursor().copy(copy) as rows:
        out.writelines(rows)
    shaper.read_csv(str(file), columns=dict(extract.columns), header=False).create_view("raw")
    write_table(shaper, extract.table, f"({extract.shaped})", folder)
    file.unlink()


def _days() -> Iterator[tuple[date, bool]]:
    for offset in range((ENGLAND.last - ENGLAND.first).days + 1):
        day = ENGLAND.first + timedelta(days=offset)
        yield day, ENGLAND.is_working_day(day)
