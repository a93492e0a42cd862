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


def main() -> None:
    import django

    django.setup()
    keeper = databases.urls(environment.settings())["keeper"]
    floors = [reading(keeper) for _ in range(TIMES)]
    taken = [publishing(keeper) for _ in range(TIMES)]
    floor, took = min(floors), min(taken)
    print(
        f"{floor[2]:,} rows: reading {floor[0]:.2f} s ({floor[1]:.2f} s of our CPU); publishing {took[0]:.2f} s"
        f" ({took[1]:.2f} s of our CPU); {took[0] / floor[0]:.1f} times the reading."
    )


if __name__ == "__main__":
    main()
