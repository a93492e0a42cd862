"""Runs a worked case: its drawn rows in empty tables, or in place of a step, and the list that the measure gives."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import pyarrow

from throughline.measures.cases import Case, Cases
from throughline.measures.days import england
from throughline.measures.engine import Row
from throughline.measures.indicator import Indicator
from throughline.measures.snapshots import LONDON, Snapshot
from throughline.measures.statements import ROWS, with_holder
from throughline.measures.steps import all_steps
from throughline.measures.store import calendar
from throughline.measures.tables import BY_NAME, CALENDAR, SNAPSHOT, TABLES

YES_NO = {"yes": "true", "no": "false"}
NUMBERS = count(1)


class Bench:
    """One database in memory for all cases: tables empty between them, steps as views unless a case draws them."""

    def __init__(self) -> None:
        self.connection = duckdb.connect()
        for table in TABLES:
            columns = ", ".join(f'"{each.name}" {each.type}' for each in table.columns)
            self.connection.execute(f"create table {table.name} ({columns})")
        for step in all_steps().values():
            self.connection.execute(f"create view {step.name} as {step.sql}")
        self.connection.execute(
            f"insert into calendar select {CALENDAR.selection} from {calendar(self.connection, england())}"
        )

    def rows(self, indicator: Indicator, case: Case) -> list[Row]:
        said = indicator.cases
        drawn = {table: self._filled(table, rows, said) for table, rows in case.given.items() if rows}
        with self.standing(drawn, said.taken_on) as snapshot:
            sql = ROWS.format(counted=with_holder([indicator], holder=True), kept="true")
            return [Row(*row) for row in snapshot.query(sql, {"first": said.first, "after": said.after})]

    @contextmanager
    def standing(self, drawn: Mapping[str, list[dict]], taken_on: date) -> Iterator[Snapshot]:
        """The rows as a snapshot; a drawn step stands as a table meanwhile, and afterwards all is empty again."""
        steps = [name for name in drawn if name in all_steps()]
        taken = {SNAPSHOT.name: [{"taken_on": taken_on, "taken_at": taken_on, "shape": 2}]}
        for step in steps:
            columns = ", ".join(f'"{name}" {typed}' for name, typed in self.columns(step).items())
            self.connection.execute(f"drop view {step}")
            self.connection.execute(f"create table {step} ({columns})")
        try:
            for table, rows in {**taken, **drawn}.items():
                self._insert(table, rows)
            taken_at = datetime(taken_on.year, taken_on.month, taken_on.day, 2, tzinfo=LONDON)
            yield Snapshot(Path("worked"), taken_at, self.connection, {*BY_NAME, *all_steps()})
        finally:
            for step in steps:
                self.connection.execute(f"drop table {step}")
                self.connection.execute(f"create view {step} as {all_steps()[step].sql}")
            for table in {*drawn, *taken} - set(steps):
                self.connection.execute(f"delete from {table}")

    def columns(self, relation: str) -> dict[str, str]:
        return {name: typed for name, typed, *_ in self.connection.execute(f"describe {relation}").fetchall()}

    def _filled(self, table: str, rows: tuple[Mapping[str, str], ...], said: Cases) -> list[dict[str, str]]:
        columns = self.columns(table)
        person = (
            BY_NAME[table].person_column
            if table in BY_NAME
            else "person_id"
            if "person_id" in columns
            else None
        )
        own = next(
            (name for name in columns if name.endswith("_id") and not name.endswith("person_id")), None
        )
        own = own if table not in BY_NAME or own in BY_NAME[table].key else None
        filled = []
        for row in rows:
            cells = {**said.unsaid.get(table, {}), **row}
            child = cells.pop("child")
            if person and child:
                cells.setdefault(person, child)
            if own:
                cells.setdefault(own, f"{table}-{next(NUMBERS)}")
            assert cells.keys() <= columns.keys(), f"{table} has no {cells.keys() - columns.keys()}"
            filled.append(cells)
        return filled

    def _insert(self, table: str, rows: list[dict[str, Any]]) -> None:
        """All at once, as text that is cast to each column's type."""
        typed = self.columns(table)
        names = [name for name in typed if any(name in row for row in rows)]
        texts = {name: [_text(row.get(name)) for row in rows] for name in names}
        self.connection.register(
            "drawn", pyarrow.table(texts, pyarrow.schema([(name, pyarrow.string()) for name in names]))
        )
        listed = ", ".join(f'"{name}"' for name in names)
        cast = ", ".join(f'cast("{name}" as {typed[name]})' for name in names)
        self.connection.execute(f"insert into {table} ({listed}) select {cast} from drawn")
        self.connection.unregister("drawn")


def _text(cell: Any) -> str | None:
    return None if cell is None else YES_NO.get(str(cell), str(cell))


@cache
def bench() -> Bench:
    return Bench()


def every_case(indicators: tuple[Indicator, ...]) -> Iterator[tuple[Indicator, Case]]:
    for indicator in indicators:
        for case in indicator.cases.cases:
            yield indicator, case
