"""The typed tables of one return in DuckDB, and what of it is missing: a missing thing never passes a rule."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import duckdb
import pyarrow

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.shape import Table, View, unreadable

MEMORY = "600MB"
# What spreadsheets put under a table. A row that only sums is not about a child.
SUMS = ("total", "totals", "grand total")


class Store:
    def __init__(self, *, year: Year, authority: str | None = None) -> None:
        self._spill = TemporaryDirectory(prefix="throughline-return-")
        self.connection = duckdb.connect(
            config={"memory_limit": MEMORY, "threads": 2, "temp_directory": str(Path(self._spill.name))}
        )
        self.tables: dict[str, Table] = {}
        self._view_reads: dict[str, tuple[set[str], set[str]]] = {}
        self.notices: list[str] = []
        self._why_table: dict[str, str] = {}
        self._why_column: dict[tuple[str, str], str] = {}
        self.set_collection(year, authority)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()
        self._spill.cleanup()

    def set_collection(self, year: Year, authority: str | None) -> None:
        self.year = year
        self.run(
            "create or replace table collection as select ?::date as starts, ?::date as ends, "
            "?::varchar as year, ?::varchar as authority",
            [year.starts, year.ends, year.name, authority],
        )
        if not authority:
            self.lacks("collection", "authority", "The authority was not named: give its code.")

    def run(self, statement: str, values: Sequence[object] = ()) -> list[tuple]:
        """Every row at once: DuckDB refuses the next statement while an answer is half read."""
        return self.connection.execute(statement, values).fetchall()

    def arrow(self, statement: str) -> pyarrow.Table:
        return self.connection.sql(statement).to_arrow_table()

    def lay_out(self, tables: Iterable[Table], *, why: str | None = None) -> None:
        """Make every table, empty; until one is put, it is missing for the reason `why`, if there is one."""
        for table in tables:
            keys = [f"{key} bigint" for key in ("row_key", *table.keys)]
            parts = ", ".join([*keys, *(column.empty for column in table.columns)])
            self.run(f'create or replace table "{table.name}" ({parts})')
            self.tables[table.name.lower()] = table
            if why:
                self._why_table[table.name.lower()] = why.format(table=table.name)

    def put(self, table: Table, rows: pyarrow.Table, *, tabular: bool = True) -> None:
        """Type each column once. Rows hold text, a `row_key`, and the table's own keys.

        In a tabular file a column that is not there is missing and an empty line is nothing; in XML an element
        that is not there is only blank and an empty element is a row.
        """
        given = {name.upper() for name in rows.column_names}
        self.connection.register("incoming", _with_blanks(table, rows, given))
        keys = [f"{key}::bigint as {key}" for key in ("row_key", *table.keys)]
        picked = ", ".join([*keys, *(column.typed for column in table.columns)])
        real = _real_rows(table, tabular)
        self.run(f'create or replace table "{table.name}" as select {picked} from incoming {real}')
        self.connection.unregister("incoming")
        self._why_table.pop(table.name.lower(), None)
        for name in {*table.by_name} - given if tabular else ():
            self.lacks(table.name, name, f"{table.name} has no column {name}.")
        self._say_what_is_unreadable(table)

    def lacks(self, table: str, column: str, why: str) -> None:
        self._why_column[table.lower(), column.lower()] = why

    def has(self, table: str, column: str) -> None:
        self._why_column.pop((table.lower(), column.lower()), None)

    def lacking(self, table: str, column: str) -> bool:
        return (table.lower(), column.lower()) in self._why_column

    def holds(self, table: str) -> bool:
        return table.lower() not in self._why_table

    def add_view(self, view: View, *, lasting: bool) -> None:
        """A lasting view is worked out once and kept; the other follows its tables, for tests."""
        self._view_reads[view.name.lower()] = self._read_by(view.sql)
        self.run(f"create or replace {'table' if lasting else 'view'} {view.name} as {view.sql}")

    def why_not(self, sql: str) -> str | None:
        """Why a statement cannot be answered honestly from what was given; None if it can."""
        tables, words = self._read_by(sql)
        missing = [self._why_table[name] for name in sorted(tables) if name in self._why_table]
        blank = [why for (table, name), why in self._why_column.items() if table in tables and name in words]
        return " ".join(dict.fromkeys(missing or blank)) or None

    def _read_by(self, sql: str) -> tuple[set[str], set[str]]:
        """The tables and the words of a statement, and of the views that it reads."""
        words = {word.removesuffix("_raw") for word in re.findall(r"\w+", sql.lower())}
        tables = {name.lower() for name in self.connection.get_table_names(sql)}
        for deeper in [self._view_reads[name] for name in tables if name in self._view_reads]:
            tables, words = tables | deeper[0], words | deeper[1]
        return tables, words

    def _say_what_is_unreadable(self, table: Table) -> None:
        """One sentence a column: the rules may not test it, and a day number of Excel's looks right on screen."""
        checked = list(unreadable(table))
        if not checked:
            return
        wrong = [f'("{c.name}" is null and "{c.name}_raw" is not null)' for c in checked]
        asked = ", ".join(
            f"count(*) filter {w}, min(row_key) filter {w}" for w in (f"(where {x})" for x in wrong)
        )
        answer = self.run(f'select {asked} from "{table.name}"')[0]
        for column, (count, first) in zip(checked, zip(answer[::2], answer[1::2], strict=True), strict=True):
            if count:
                self.notices.append(_unreadable(table.name, column.name, column.kind, count, first))


def _unreadable(table: str, column: str, kind: str, count: int, first: int) -> str:
    others = f" and in {count - 1:,} more" if count > 1 else ""
    return f"{table} row {first:,}{others}: {column} cannot be read; write it as {kind}."


def _real_rows(table: Table, tabular: bool) -> str:
    """A line with nothing in it, or that only sums the lines above, is not a row of the return."""
    if not tabular:
        return ""
    anything = ", ".join(f'"{column.name}"' for column in table.columns)
    sums = ", ".join(f"'{word}'" for word in SUMS)
    summing = f"""and coalesce(lower(trim("{table.child}")), '') not in ({sums})""" if table.child else ""
    return f"where coalesce({anything}) is not null {summing}"


def _with_blanks(table: Table, rows: pyarrow.Table, given: set[str]) -> pyarrow.Table:
    blank = pyarrow.nulls(rows.num_rows, pyarrow.string())
    for name in (*table.keys, *(column.name for column in table.columns)):
        if name.upper() not in given:
            rows = rows.append_column(name, blank)
    return rows
