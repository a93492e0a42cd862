"""Publish: read the record once as the keeper, at one moment, and leave a finished snapshot or nothing."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import psycopg

from throughline.exchange.publish.extracts import all_extracts
from throughline.exchange.publish.resealing import reseal
from throughline.exchange.publish.shaping import PEOPLE, Extract
from throughline.measures.days import england
from throughline.measures.keys import Keys
from throughline.measures.months import in_words
from throughline.measures.problems import SnapshotProblem
from throughline.measures.snapshots import LONDON, Snapshot, open_snapshot
from throughline.measures.store import calendar, load, new_snapshot, write_rows, write_table, write_taken
from throughline.measures.tables import CALENDAR, POPULATION, SNAPSHOT, TABLES

PURPOSE = "select law.log_keeper('publish figures')"
ONE_PUBLISHER_AT_A_TIME = "select pg_try_advisory_xact_lock(hashtextextended('throughline publish', 0))"
AS_KNOWN = "select set_config('app.as_known', %s, true), set_config('search_path', 'as_known, public', true)"
WORKERS = "select holder_id from access_post union select worker_id from record_allocation"

# Enough to sort six million rows in seconds; with half of it the same sort takes minutes.
MEMORY = "600MB"


def publish(
    *, keeper_url: str, to: Path, taken_at: datetime, as_known: bool = False,
    population: Iterable[Mapping[str, Any]] = (),
) -> Snapshot:  # fmt: skip
    """Take a snapshot into the folder `to`, and open it: what cannot be read back was never published.

    `as_known` reads the record as it was known at `taken_at`, through the same views as every page of a past day.
    """
    keys = Keys.of(to)
    with (
        _record(keeper_url, taken_at if as_known else None) as record,
        new_snapshot(to, taken_at) as (hidden, finished),
        TemporaryDirectory(dir=hidden) as work,
        _shaper(Path(work), keys) as shaper,
    ):
        people = record.execute(PEOPLE).fetchall()
        _load_keys(record, shaper, keys, people)
        extracts = {extract.table: extract for extract in all_extracts()}
        for table in TABLES:
            if table.name in extracts:
                _publish_table(record, shaper, extracts[table.name], Path(work) / "raw.csv", hidden)
            elif table not in (CALENDAR, SNAPSHOT, POPULATION):
                write_rows(shaper, table, [], hidden)
        write_rows(shaper, POPULATION, population, hidden)
        write_table(shaper, CALENDAR, calendar(shaper, england()), hidden)
        write_taken(shaper, taken_at, hidden)
        reseal(to, keys, [person for person, sealed in people if sealed])
    return open_snapshot(finished)


def end_of(day: date, *, now: datetime) -> datetime:
    """The last minute of a past day, in London."""
    moment = datetime(day.year, day.month, day.day, 23, 59, tzinfo=LONDON)
    if moment >= now:
        raise SnapshotProblem(
            f"{in_words(day)} is not over: publish without a day, or choose an earlier one."
        )
    return moment


def _record(keeper_url: str, as_known: datetime | None) -> psycopg.Connection:
    """The purpose is logged and kept first; then one read-only transaction, every table of the same moment."""
    record = psycopg.connect(keeper_url, application_name="throughline publish")
    record.execute(PURPOSE)
    record.commit()
    record.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    record.read_only = True
    if record.execute(ONE_PUBLISHER_AT_A_TIME).fetchone() != (True,):
        record.close()
        raise SnapshotProblem("Figures are being published already: wait until that has finished.")
    if as_known is not None:
        record.execute(AS_KNOWN, [as_known.isoformat()])
    return record


def _shaper(work: Path, keys: Keys) -> duckdb.DuckDBPyConnection:
    """The secrets stand in its memory alone, as the keys of people do."""
    shaper = duckdb.connect(config={"memory_limit": MEMORY, "temp_directory": str(work)})
    shaper.execute("set variable ordinary = $secret", {"secret": keys.ordinary.hex()})
    shaper.execute("set variable sealed = $secret", {"secret": keys.sealed.hex()})
    return shaper


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
    # The dialect is said: of a table without rows none can be found out.
    raw = shaper.read_csv(
        str(file),
        columns=extract.read_as,
        header=False,
        auto_detect=False,
        sep=",",
        quotechar='"',
        escapechar='"',
    )
    raw.create_view("raw", replace=True)
    write_table(shaper, extract.declared, f"({extract.shaped})", folder)
