"""The log's own figures: bytes a row, rows a second, how long a million rows take to verify: `python -m tests.benchmarks.log`.

On a server of its own that is thrown away afterwards, with the months of seven years open.
"""

import json
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

ROWS, YEARS, WRITERS, SECONDS = 1_000_000, 7, 4, 10
USERS, ANSWERS, WORKING_DAYS = 400, 160, 253
"""For the plan: answers a user and working day, by the benchmark's own day of work below."""

MANY = """
insert into access_accessevent (at, account_id, role, team_id, session, request, verb, part, page, person_id, entry_id,
  rule, via, allowed, reason)
select '2026-11-02'::timestamptz + n * interval '1 second', 1 + n %% 400, 'worker', 1 + n %% 30, md5((n %% 400)::text)::char(16),
  md5(n::text), 'see', 'C', (array['child', 'chronology', 'entry', 'draft-save'])[1 + n %% 4],
  case when n %% 4 < 2 then n %% 20000 end, case when n %% 4 = 2 then n end, 'reach', 'worker', true, ''
from generate_series(%s, %s) n
"""
SIZE = """
select sum(pg_relation_size(relid)), sum(pg_indexes_size(relid)) from pg_partition_tree('access_accessevent') where isleaf
"""


def main() -> None:
    home = tempfile.mkdtemp(prefix="throughline-log-")
    surroundings(home)
    import django

    django.setup()
    from throughline.config import databases, environment

    try:
        figures = measured()
    finally:
        databases.cluster(environment.settings()).stop()
        import shutil

        shutil.rmtree(home, ignore_errors=True)
    print(json.dumps(figures, indent=1))


def surroundings(home: str) -> None:
    os.environ.update(
        THROUGHLINE_HOME=home, THROUGHLINE_PRACTICE="yes", THROUGHLINE_TODAY="2026-11-20T12:00",
        THROUGHLINE_HTTPS="no", DJANGO_SETTINGS_MODULE="throughline.config.settings",
    )  # fmt: skip
    Path(home).chmod(0o711)


def measured() -> dict:
    from django.core.management import call_command
    from django.db import connections

    from throughline.access.law import whole

    call_command("migrate", database="owner", verbosity=0, skip_checks=True)
    whole.install()
    with connections["keeper"].cursor() as cur:
        cur.execute(
            "select log.open_months('access_accessevent', '2026-01-01', %s)", [f"{2026 + YEARS - 1}-12-31"]
        )
    written = {
        f"rows a second, {writers} at once, a commit each": several(writers) for writers in (1, WRITERS)
    }
    with connections["keeper"].cursor() as cur:
        before, began = size(cur), time.perf_counter()
        for start in range(0, ROWS, 100_000):
            cur.execute(MANY, [start + 1, start + 100_000])
        many = round(ROWS / (time.perf_counter() - began))
        return written | {"rows a second, in one statement": many} | sizes(before, size(cur)) | checks(cur)


def size(cur) -> tuple[int, int]:
    cur.execute(SIZE)
    return cur.fetchone()


def sizes(before: tuple[int, int], after: tuple[int, int]) -> dict:
    table, indexes = (int(now - then) / ROWS for now, then in zip(after, before, strict=True))
    a_day = USERS * ANSWERS
    years = a_day * WORKING_DAYS * YEARS
    return {
        "bytes a row": round(table), "bytes of indexes a row": round(indexes),
        "rows a working day": a_day, "rows in seven years": years,
        "gigabytes in seven years": round(years * (table + indexes) / 1e9, 1),
    }  # fmt: skip


def checks(cur) -> dict:
    from throughline.access.log import seals, verifying

    began = time.perf_counter()
    sealed = seals.seal()
    sealing = time.perf_counter() - began
    began, cpu = time.perf_counter(), time.process_time()
    verdict = verifying.verify(cur)
    assert verdict.problems == () and verdict.rows == sealed, verdict
    return {
        "rows sealed at once": sealed, "seconds to seal them": round(sealing, 1),
        "rows verified": verdict.rows, "seconds to verify them": round(time.perf_counter() - began, 1),
        "of them our own CPU": round(time.process_time() - cpu, 1),
        "seconds of hash work alone": round(hash_work(), 2),
        "megabytes at the most": peak(),
    }  # fmt: skip


def hash_work() -> float:
    from throughline.access.log.seals import Root

    root, line = Root(), "x" * 380
    began = time.perf_counter()
    for _ in range(ROWS):
        root.add(line)
    return time.perf_counter() - began


def peak() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def several(writers: int) -> int:
    with ProcessPoolExecutor(writers, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(one_by_one, range(writers)))


def one_by_one(_: int) -> int:
    """As requests write: a transaction each, durable, by the program's own login."""
    import django
    from django.db import connections, transaction

    django.setup()
    from throughline.access.log.writing import Look, write

    look = Look(verb="see", part="C", page="child", rule="reach", allowed=True, person_id=7, request="0" * 32)
    count, until = 0, time.perf_counter() + SECONDS
    while time.perf_counter() < until:
        with transaction.atomic():
            with connections["default"].cursor() as cur:
                cur.execute("select set_config('app.uid', '', true)")
            write(look)
        count += 1
    connections.close_all()
    return round(count / SECONDS)


if __name__ == "__main__":
    main()
