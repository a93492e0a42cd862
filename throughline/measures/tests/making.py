"""Little snapshots for tests, written by the same code that publishes."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from throughline.measures.snapshots import LONDON, Snapshot, open_snapshot
from throughline.measures.store import calendar_rows, new_snapshot, write_rows, write_taken
from throughline.measures.tables import CALENDAR, SNAPSHOT, TABLES

SATURDAY = 5
FIRST, LAST = date(2024, 1, 1), date(2027, 12, 31)


def a_snapshot(root: Path, taken_at: datetime, **given: Iterable[Mapping[str, Any]]) -> Snapshot:
    """A snapshot that holds the given rows; a table that is not given is empty."""
    with new_snapshot(root, taken_at) as (hidden, finished), duckdb.connect() as connection:
        for table in TABLES:
            if table not in (CALENDAR, SNAPSHOT):
                write_rows(connection, table, given.get(table.name, ()), hidden)
        write_rows(connection, CALENDAR, calendar_rows(days()), hidden)
        write_taken(connection, taken_at, hidden)
    return open_snapshot(finished)


def days() -> Iterable[tuple[date, bool]]:
    for offset in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=offset)
        yield day, day.weekday() < SATURDAY


def two_in_the_morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 2, tzinfo=LONDON)


def a_visit(child: str, due: date, met: date | None = None, **also: Any) -> dict[str, Any]:
    """A promise of a visit ten working days after it began, with nothing unusual about it."""
    return {
        "obligation_id": hash((child, due)) % 10**9,
        "person_key": child,
        "standard": "cp_visit_10wd",
        "version": date(2020, 1, 1),
        "start": due - timedelta(days=14),
        "due": due,
        "met": met,
        "exempt": False,
        "waiting": False,
        **also,
    }


def a_plan(child: str, started: date = date(2024, 1, 1), ended: date | None = None) -> dict[str, Any]:
    return {"person_key": child, "category": "neglect", "started": started, "ended": ended}


def held_by(
    team: str, child: str, started: date = date(2024, 1, 1), ended: date | None = None
) -> dict[str, Any]:
    held = {"person_key": child, "team": team, "worker_key": f"{team}-worker", "role": "worker"}
    return {**held, "started": started, "ended": ended}
