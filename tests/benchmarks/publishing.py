"""What publishing costs beside reading the same rows: `python -m tests.benchmarks.publishing`, over THROUGHLINE_HOME.

The floor sends the very statements of every extract and throws the rows away, in the same run. CPU of this process;
the database's own stands beside it, for both ways do its work alike.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import psycopg

from throughline.config import databases, environment
from throughline.config.clock import now
from throughline.exchange.publish import publish
from throughline.exchange.publish.extracts import all_extracts

TIMES = 3


def reading(keeper_url: str) -> tuple[float, float, int]:
    """Seconds by the wall and of our CPU, and how many rows."""
    begun, cpu, rows = perf_counter(), process_time(), 0
    with psycopg.connect(keeper_url) as record:
        for extract in all_extracts():
            with record.cursor().copy(f"copy ({extract.postgres}) to stdout (format csv)") as found:
                rows += sum(bytes(block).count(b"\n") for block in found)
    return perf_counter() - begun, process_time() - cpu, rows


def publishing(keeper_url: str) -> tuple[float, float]:
    with TemporaryDirectory() as work:
        begun, cpu = perf_counter(), process_time()
        publish(keeper_url=keeper_url, to=Path(work) / "snapshots", taken_at=now()).close()
        return perf_counter() - begun, process_time() - cpu


def measured() -> dict:
    """One after the other, several times, and the best of each: what else the machine does meets both alike."""
    keeper = databases.urls(environment.settings())["keeper"]
    pairs = [(reading(keeper), publishing(keeper)) for _ in range(TIMES)]
    reading_s, reading_cpu_s, rows = min(read for read, _ in pairs)
    publishing_s, publishing_cpu_s = min(published for _, published in pairs)
    return {
        "rows": rows, "reading_s": reading_s, "reading_cpu_s": reading_cpu_s,
        "publishing_s": publishing_s, "publishing_cpu_s": publishing_cpu_s, "times": publishing_s / reading_s,
    }  # fmt: skip


def said(found: dict) -> str:
    return (
        "{rows:,} rows: reading {reading_s:.2f} s ({reading_cpu_s:.2f} s of our CPU); publishing {publishing_s:.2f} s"
        " ({publishing_cpu_s:.2f} s of our CPU); {times:.1f} times the reading."
    ).format(**found)


def main() -> None:
    import django

    django.setup()
    print(said(measured()))


if __name__ == "__main__":
    main()
