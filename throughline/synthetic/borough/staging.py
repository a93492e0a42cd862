"""COPY into tables of the moment, then INSERT: PostgreSQL refuses COPY itself where row-level security stands."""

from collections.abc import Iterable, Sequence

from throughline.access.principal import cursor

Row = Sequence[object]
OLD_NUMBERS = {
    f"history.{table}": f"nextval(pg_get_serial_sequence('{table}', 'id')), "
    for table in ("record_fact", "record_obligation")
}


def reserve(table: str, how_many: int) -> int:
    """The first of so many numbers in a row, from the table's own sequence."""
    with cursor() as cur:
        cur.execute(
            "select min(id), max(id) from (select nextval(pg_get_serial_sequence(%s, 'id')) id"
            " from generate_series(1, %s)) taken",
            [table, how_many],
        )
        first, last = cur.fetchone()
    if how_many and last - first + 1 != how_many:
        raise RuntimeError("Somebody else is writing: synthesise into a database that nobody is using.")
    return first


def put(table: str, columns: str, rows: Iterable[Row]) -> None:
    """Rows straight into a table; an old line that nothing names gets a number of its own."""
    number = OLD_NUMBERS.get(table, "")
    with cursor() as cur:
        cur.execute(
            f"create temporary table told_rows on commit drop as select {columns} from {table} with no data"
        )
        with cur.copy(f"copy told_rows ({columns}) from stdin") as copy:
            for row in rows:
                copy.write_row(row)
        cur.execute(
            f"insert into {table} ({'id, ' * bool(number)}{columns}) select {number}{columns} from told_rows"
        )
        cur.execute("drop table told_rows")
