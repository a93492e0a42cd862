"""Little snapshots for tests, written by the same code that publishes."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import duckdb

from throughline.measures.days import england
from throughline.measures.snapshots import LONDON, Snapshot, open_snapshot
from throughline.measures.store import calendar, new_snapshot, write_rows, write_table, write_taken
from throughline.measures.tables import CALENDAR, SNAPSHOT, TABLES

NUMBERS = count(1)


def a_snapshot(root: Path, taken_at: datetime, **given: Iterable[Mapping[str, Any]]) -> Snapshot:
    """A snapshot that holds the given rows; a table that is not given is empty."""
    with new_snapshot(root, taken_at) as (hidden, finished), duckdb.connect() as connection:
        for table in TABLES:
            if table not in (CALENDAR, SNAPSHOT):
                write_rows(connection, table, given.get(table.name, ()), hidden)
        write_table(connection, CALENDAR, calendar(connection, england()), hidden)
        write_taken(connection, taken_at, hidden)
    return open_snapshot(finished)


def two_in_the_morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 2, tzinfo=LONDON)


def a_visit(child: str, due: date, met: date | None = None, **also: Any) -> dict[str, Any]:
    """A promise of a visit ten working days after it began, with nothing unusual about it."""
    return {
        "obligation_id": next(NUMBERS), "person_id": child, "standard": "cp_visit_10wd", "version": date(2020, 1, 1),
        "start": due - timedelta(days=14), "due": due, "met": met, "exempt": False, "waiting": False, **also,
    }  # fmt: skip


def a_plan(child: str, started: date = date(2024, 1, 1), ended: date | None = None) -> dict[str, Any]:
    return {
        "cppl_cp_plan_id": f"{child}-plan", "cppl_person_id": child, "cppl_cp_plan_initial_category": "NEG",
        "cppl_cp_plan_start_date": started, "cppl_cp_plan_end_date": ended,
    }  # fmt: skip


def held_by(
    team: str, child: str, started: date = date(2024, 1, 1), ended: date | None = None
) -> dict[str, Any]:
    """A team that no table lists keeps its own name."""
    return {
        "invo_involvements_id": f"{child}-{team}", "invo_person_id": child, "invo_professional_id": f"{team}-worker",
        "invo_professional_role_id": "CW", "invo_professional_team": team, "invo_involvement_start_date": started,
        "invo_involvement_end_date": ended,
    }  # fmt: skip


def a_person(child: str, born: date | None = date(2015, 6, 1), **also: Any) -> dict[str, Any]:
    return {"pers_person_id": child, "pers_dob": born, **also}
