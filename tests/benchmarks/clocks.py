"""The night's check of every clock beside its floor, and what a write pays for clocks: `python -m tests.benchmarks.clocks`.

The floor is what no check can do without: reading the same rows once. The stored facts, what is due and the rows
they come from are written to Parquet and scanned by DuckDB, every column of every row, in the same run.
"""

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks import size

READ = (
    "record_fact", "record_obligation", "record_entry", "record_entrychild", "record_visit", "record_visitchild",
    "record_visittry", "record_allocation", "record_protectionplan",
)  # fmt: skip
"""What the check reads: what is stored, and what it is worked out again from."""
WRITES, WARM = 200, 20
CHILDREN = """
select fact.subject_id, fact.source_id from record_fact fact
where fact.what = 'cp_visit_child_seen' and fact.source_kind = 'entry' and fact.subject_id %% 7 = 0
order by fact.day desc, fact.id limit %s
"""


def main() -> None:
    size.surroundings()
    import django

    django.setup()
    size.make()
    print(json.dumps(measured(), indent=1))


def measured() -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        floor = scanned(Path(folder))
    night = checked()
    return {
        "night": night,
        "floor": floor,
        "ratio": round(night["cpu_s"] / floor["cpu_s"], 1),
        "write": written(),
    }


def checked() -> dict[str, Any]:
    from django.db import connections

    from throughline.record.clocks.nightly import check

    with spent() as cpu:
        before = database_seconds(connections["keeper"])
        found = check()
        database = database_seconds(connections["keeper"]) - before
    return {
        "people": found.children, "differences": found.differences, "our_cpu_s": round(cpu["s"], 1),
        "database_cpu_s": round(database, 1), "cpu_s": round(cpu["s"] + database, 1),
    }  # fmt: skip


def scanned(folder: Path) -> dict[str, Any]:
    import duckdb

    rows = 0
    with duckdb.connect(config={"threads": 1}) as connection:
        for table in READ:
            rows += exported(connection, table, folder / f"{table}.parquet")
        with spent() as cpu:
            for table in READ:
                connection.execute(f"select sum(hash(columns(*))) from '{folder / table}.parquet'").fetchall()
    size_mb = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
    return {"rows": rows, "parquet_mb": round(size_mb), "cpu_s": round(cpu["s"], 2)}


def exported(connection: Any, table: str, file: Path) -> int:
    """By way of CSV, which both programs read at once; without the words, which no clock reads."""
    from django.db import connections

    csv = file.with_suffix(".csv")
    with connections["keeper"].cursor() as cur, csv.open("wb") as out:
        cur.execute(
            "select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute"
            " where attrelid = %s::regclass and attnum > 0 and not attisdropped"
            " and not (atttypid = 'text'::regtype and attname in ('story', 'analysis', 'agreed', 'words', 'observed'))",
            [table],
        )
        (columns,) = cur.fetchone()
        with cur.copy(f"copy (select {columns} from {table}) to stdout (format csv, header)") as copy:
            for block in copy:
                out.write(block)
    connection.execute(
        f"copy (select * from read_csv('{csv}', all_varchar=true)) to '{file}' (format parquet)"
    )
    csv.unlink()
    (count,) = connection.execute(f"select count(*) from '{file}'").fetchone()
    return count


def written() -> dict[str, Any]:
    """One more visit fact for one child with ten years behind, in a transaction that is taken back."""
    from django.db import connections, transaction

    from throughline.access.principal import as_keeper
    from throughline.record.clocks.actions import facts_changed
    from throughline.record.clocks.stored import Told

    wall, cpu, before = [], [], database_seconds(connections["keeper"])
    with as_keeper("measure what a write pays for clocks"):
        with connections["keeper"].cursor() as cur:
            cur.execute(CHILDREN, [WRITES + WARM])
            children = [child for child, _ in cur.fetchall()]
        for number, child in enumerate(children):
            seen = Told(person=child, what="cp_visit_child_seen", day=size.AS_AT)
            held = Told(person=child, what="visit_held", day=size.AS_AT)
            clock, own = time.perf_counter(), time.process_time()
            facts_changed(children=[child], source=("entry", -1 - number), told=[seen, held])
            wall.append((time.perf_counter() - clock) * 1000)
            cpu.append((time.process_time() - own) * 1000)
        transaction.set_rollback(True, using="keeper")
    database = (database_seconds(connections["keeper"]) - before) * 1000 / len(children)
    return {
        "writes": WRITES, "wall_ms": round(median(wall[WARM:]), 2), "our_cpu_ms": round(median(cpu[WARM:]), 2),
        "database_cpu_ms": round(database, 2),
    }  # fmt: skip


@contextmanager
def spent() -> Iterator[dict[str, float]]:
    found: dict[str, float] = {}
    before = time.process_time()
    yield found
    found["s"] = time.process_time() - before


def database_seconds(connection: Any) -> float:
    """CPU that the server process of this connection has used."""
    from tests.benchmarks.clockwork import TICK

    with connection.cursor() as cur:
        cur.execute("select pg_backend_pid()")
        (pid,) = cur.fetchone()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK / 1000


if __name__ == "__main__":
    main()
