"""Worked cases: a drawn table that a manager can read, and that makes its own little snapshot.

A heading `table.column` puts the cell into that table, published or a step; `= column` says what the list must show;
a row without a case or a child goes on with the one above; a case whose `=` cells are all empty must count nothing.
Lines before the heading say what holds for all: `taken: 2026-11-20`, `months: 2026-10-01 to 2026-11-01` (the last not
in it), or `table.column: value` for a cell that no row draws.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Row = Mapping[str, str]

# Unless a file says otherwise its cases count October 2026, in figures taken on Friday 20 November 2026.
FIRST, AFTER = date(2026, 10, 1), date(2026, 11, 1)
TAKEN_ON = date(2026, 11, 20)
SAID = re.compile(r"^([a-z0-9_.]+): (.*)$")


@dataclass(frozen=True, slots=True)
class Case:
    """`given` holds each table's rows, `counted` the rows that the indicator must list. `child` is whom a row is about."""

    name: str
    given: Mapping[str, tuple[Row, ...]]
    counted: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Cases:
    taken_on: date
    first: date
    after: date
    unsaid: Mapping[str, Row]
    cases: tuple[Case, ...] = field(default=())


def read_cases(drawn: str) -> Cases:
    lines = [line for line in drawn.splitlines() if line.strip() and not _is_rule(line)]
    said = {found[1]: found[2] for line in lines if (found := SAID.match(line.strip()))}
    headings, *rows = [_cells(line) for line in lines if not SAID.match(line.strip())]
    first, after = said.pop("months", f"{FIRST} to {AFTER}").split(" to ")
    return Cases(
        taken_on=date.fromisoformat(said.pop("taken", TAKEN_ON.isoformat())),
        first=date.fromisoformat(first), after=date.fromisoformat(after),
        unsaid=_by_table(said), cases=_cases(headings, rows),
    )  # fmt: skip


def _cases(headings: list[str], lines: list[list[str]]) -> tuple[Case, ...]:
    by_name: dict[str, list[dict[str, str]]] = {}
    name = child = ""
    for line in lines:
        child = line[1] or ("" if line[0] else child)
        name = line[0] or name
        by_name.setdefault(name, []).append({**dict(zip(headings, line, strict=True)), "child": child})
    return tuple(_case(name, rows) for name, rows in by_name.items())


def _case(name: str, rows: list[dict[str, str]]) -> Case:
    tables = {heading.split(".")[0] for heading in rows[0] if "." in heading}
    return Case(
        name=name,
        given={table: tuple(_rows(rows, f"{table}.")) for table in sorted(tables)},
        counted=tuple(_rows(rows, "= ")),
    )


def _rows(rows: list[dict[str, str]], prefix: str) -> list[Row]:
    """The filled cells under a prefix; each row carries its child."""
    picked = [(row["child"], _filled(row, prefix)) for row in rows]
    return [{"child": child, **cells} for child, cells in picked if cells]


def _filled(row: dict[str, str], prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): cell for key, cell in row.items() if key.startswith(prefix) and cell}


def _by_table(said: Mapping[str, str]) -> dict[str, dict[str, str]]:
    by_table: dict[str, dict[str, str]] = {}
    for heading, cell in said.items():
        table, _, column = heading.partition(".")
        by_table.setdefault(table, {})[column] = cell
    return by_table


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _is_rule(line: str) -> bool:
    return not line.strip("|-+ ")
