"""Worked cases: a drawn table that a manager can read, and that makes its own little snapshot.

A heading `table.column` puts the cell into that table; `= column` says what the list must show; a row without
a case or a child goes on with the one above; a case whose `=` cells are all empty must count nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Row = Mapping[str, str]

# Every case counts October 2026 in figures taken on Wednesday 28 October 2026.
MONTH = date(2026, 10, 1)
TAKEN_ON = date(2026, 10, 28)


@dataclass(frozen=True, slots=True)
class Case:
    """`given` holds each table's rows, `counted` the rows that the indicator must list."""

    name: str
    given: Mapping[str, tuple[Row, ...]]
    counted: tuple[Row, ...]


def read_cases(drawn: str) -> tuple[Case, ...]:
    headings, *lines = [_cells(line) for line in drawn.splitlines() if line.strip() and not _is_rule(line)]
    by_name: dict[str, list[dict[str, str]]] = {}
    name = child = ""
    for line in lines:
        name, child = line[0] or name, line[1] or child
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
    return [{"person_key": child, **cells} for child, cells in picked if cells]


def _filled(row: dict[str, str], prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): cell for key, cell in row.items() if key.startswith(prefix) and cell}


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _is_rule(line: str) -> bool:
    return not line.strip("|-+ ")
