"""Writes a borough as a snapshot: every part's rows in the published tables, days, population and the taking."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import duckdb
import pyarrow

from throughline.measures.days import england
from throughline.measures.populations import made_up
from throughline.measures.snapshots import Snapshot, open_snapshot
from throughline.measures.store import calendar, new_snapshot, write_table, write_taken
from throughline.measures.tables import BY_NAME, CALENDAR, POPULATION, SNAPSHOT, TABLES, Table
from throughline.synthetic.dataset import parts
from throughline.synthetic.dataset.borough import Borough, Rows

ARROW = {
    "VARCHAR": pyarrow.string(), "DATE": pyarrow.date32(), "INTEGER": pyarrow.int32(), "BIGINT": pyarrow.int64(),
    "DOUBLE": pyarrow.float64(), "BOOLEAN": pyarrow.bool_(), "TIMESTAMP": pyarrow.timestamp("us"),
}  # fmt: skip
AT_ONCE = 50_000


def every_part() -> dict[str, Any]:
    names = sorted(module.name for module in iter_modules(parts.__path__))
    return {name: import_module(f"{parts.__name__}.{name}").rows for name in names}


def all_rows(borough: Borough) -> Rows:
    for rows in every_part().values():
        yield from rows(borough)


def write(boroughs: Iterable[Borough], root: Path, taken_at: datetime, *, lives_here: int) -> Snapshot:
    tables = Tables()
    for borough in boroughs:
        tables.add(all_rows(borough))
    tables.add((POPULATION.name, row) for row in made_up(lives_here, taken_at.date()))
    with new_snapshot(root, taken_at) as (hidden, finished), duckdb.connect() as connection:
        for table in TABLES:
            if table not in (SNAPSHOT, CALENDAR):
                connection.register("made", tables.taken(table))
                write_table(connection, table, "made", hidden)
                connection.unregister("made")
        write_table(connection, CALENDAR, calendar(connection, england()), hidden)
        write_taken(connection, taken_at, hidden)
    return open_snapshot(finished)


class Tables:
    """Rows of every table as they come, packed away in columns before they fill the memory."""

    def __init__(self) -> None:
        self.waiting: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        self.packed: dict[str, list[pyarrow.Table]] = defaultdict(list)

    def add(self, rows: Rows | Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        for name, row in rows:
            waiting = self.waiting[name]
            waiting.append(row)
            if len(waiting) >= AT_ONCE:
                self._pack(BY_NAME[name])

    def taken(self, table: Table) -> pyarrow.Table:
        self._pack(table)
        return pyarrow.concat_tables(self.packed.pop(table.name))

    def _pack(self, table: Table) -> None:
        rows = self.waiting.pop(table.name, [])
        schema = pyarrow.schema([(column.name, ARROW[column.type]) for column in table.columns])
        unknown = {name for row in rows[:1] for name in row} - set(table.column_names)
        assert not unknown, f"{table.name} has no {unknown}"
        self.packed[table.name].append(pyarrow.Table.from_pylist(rows, schema=schema))
