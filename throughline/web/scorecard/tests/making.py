"""Hand-made figures for pages: two years of visits in two teams, and the children of the scene among them."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb

from throughline.config.clock import LONDON
from throughline.measures.days import england
from throughline.measures.months import complete_months
from throughline.measures.store import calendar, new_snapshot, write_rows, write_table, write_taken
from throughline.measures.tables import CALENDAR, SNAPSHOT, TABLES

NORTH, SOUTH = "Safeguarding North", "Safeguarding South"
TAKEN, EARLIER = date(2026, 11, 20), date(2026, 11, 2)
FALL = date(2026, 5, 1)
DUE_EACH_MONTH = 30
LATE = {NORTH: (2, 3, 4, 3), SOUTH: (3, 4, 3, 2)}
LATE_SINCE_THE_FALL = 14
Rows = dict[str, list[Mapping[str, Any]]]


def take(root: Path, on: date, rows: Rows, *, without: tuple[str, ...] = ()) -> Path:
    """The figures as they were taken at two in the morning; a table that is not given is empty."""
    taken_at = datetime(on.year, on.month, on.day, 2, tzinfo=LONDON)
    with new_snapshot(root, taken_at) as (hidden, finished), duckdb.connect() as connection:
        for table in TABLES:
            if table not in (CALENDAR, SNAPSHOT) and table.name not in without:
                write_rows(connection, table, rows.get(table.name, ()), hidden)
        write_table(connection, CALENDAR, calendar(connection, england()), hidden)
        write_taken(connection, taken_at, hidden)
    return finished


def a_child(key: str, team: str, worker: str = "", **person: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Open to us, on a plan and held since the beginning of 2024."""
    since = date(2024, 1, 1)
    yield (
        "ssd_person",
        {
            "pers_person_id": key,
            "pers_dob": date(2017, 6, 3),
            "pers_sex": "F",
            "pers_ethnicity": "WBRI",
            **person,
        },
    )
    yield "ssd_cin_episodes", {
        "cine_referral_id": f"{key}r", "cine_person_id": key, "cine_referral_date": since, "cine_referral_nfa": "N",
    }  # fmt: skip
    yield "ssd_cp_plans", {
        "cppl_cp_plan_id": f"{key}p", "cppl_person_id": key, "cppl_cp_plan_start_date": since,
        "cppl_cp_plan_initial_category": "NEG",
    }  # fmt: skip
    yield "ssd_involvements", {
        "invo_involvements_id": f"{key}i", "invo_person_id": key, "invo_professional_id": worker or f"{team[-5:]} worker",
        "invo_professional_role_id": "CW", "invo_professional_team": team[-5:], "invo_involvement_start_date": since,
    }  # fmt: skip


def a_visit(key: str, due: date, met: date | None, number: int) -> tuple[str, dict[str, Any]]:
    return "obligation", {
        "obligation_id": number, "person_id": key, "standard": "cp_visit_10wd", "version": date(2020, 1, 1),
        "start": due - timedelta(days=14), "due": due, "met": met, "exempt": False, "waiting": False,
    }  # fmt: skip


def tried(key: str, on: date) -> tuple[str, dict[str, Any]]:
    return "fact", {"person_id": key, "what": "attempted", "day": on, "key": "cp_visit_10wd"}


def teams() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "ssd_department", {"dept_team_id": "s", "dept_team_name": "Safeguarding"}
    for team in (NORTH, SOUTH):
        yield "ssd_department", {
            "dept_team_id": team[-5:], "dept_team_name": team, "dept_team_parent_id": "s",
            "dept_team_parent_name": "Safeguarding",
        }  # fmt: skip


def two_years() -> Iterator[tuple[str, dict[str, Any]]]:
    """Children whom nobody here reaches: thirty visits a month in each team, and in May 2026 North falls."""
    yield from teams()
    for place, team in enumerate((NORTH, SOUTH)):
        keys = [f"{place}{number:015x}" for number in range(DUE_EACH_MONTH)]
        for number, key in enumerate(keys):
            also = {"pers_sex": "M", "pers_ethnicity": "BAFR"} if number % 3 == 0 else {}
            yield from a_child(key, team, **also)
        for index, month in enumerate(complete_months(TAKEN, 24)):
            fell = team == NORTH and month >= FALL
            late = LATE_SINCE_THE_FALL if fell else LATE[team][index % 4]
            for number, key in enumerate(keys):
                due = month.replace(day=1 + number % 25)
                met = due + timedelta(days=5 if number < late else -1)
                yield a_visit(key, due, met, 10**9 + place * 10**6 + index * 100 + number)


def gathered(rows: Iterator[tuple[str, dict[str, Any]]]) -> Rows:
    found: Rows = {}
    for table, row in rows:
        found.setdefault(table, []).append(row)
    return found
