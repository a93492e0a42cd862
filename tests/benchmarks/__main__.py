"""`make bench`: makes or finds the full-size authority, measures, writes docs/reference/performance.md."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import clocks, publishing, returns, size
from tests.benchmarks.clockwork import Figure

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "performance.md"
PROOF = ROOT / "docs" / "reference" / "proof.json"

HEAD = """# Performance

Written by `make bench` on {day}, seed {seed}: {people:,} people, {entries:,} entries over ten years, {facts:,} facts,
{obligations:,} obligations, {open_children:,} open children; one client, two processors, PostgreSQL {version} with fsync on.
Web is this process's own CPU, database is its server process's CPU (read over all runs), wall is the median with one
client; all in milliseconds a request. Statements leave out begin and commit. The floor is a page with one statement,
in the same run: what is above it is ours. When it began, {load:.1f} processes were running or waiting on this machine.

The fullest worker reaches {worker} children, the head of all {head}.

| Request | Web CPU | Database CPU | Wall, median | Statements | KB |
|---|---|---|---|---|---|
{rows}

| Asked for | Limit | Measured | |
|---|---|---|---|
{limits}

{night}

Publishing the figures' tables, beside sending the same statements and throwing the rows away: {published}
"""

NIGHT = """The night's check works every clock of {people:,} people out again from the typed rows and compares: {differences} lines
differ; {our_cpu_s} s of our CPU and {database_cpu_s} s of the database's. The floor is DuckDB scanning the same {floor_rows:,} rows
from Parquet ({floor_parquet_mb} MB) in the same run, every column but the words: {floor_cpu_s} s. The check costs {ratio} times that."""


def main() -> None:
    returns.measured()
    size.surroundings()
    import django
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    made = size.make()
    print(f"The authority was made in {made:.0f} s." if made else "The authority is there.", flush=True)
    load = os.getloadavg()[0]
    figures, facts = measured()
    memory = memory_of_the_program()
    write(figures, facts | {"load": load}, memory, made, clocks.measured(), publishing.measured())


def measured() -> tuple[list[Figure], dict]:
    from tests.benchmarks import pages

    people = pages.people()
    (worker, hers), (head, theirs) = people["worker"], people["head"]
    groups = pages.threes(worker)
    figures = pages.reading(worker, head, groups)
    figures += [pages.saving(worker, groups), pages.signing(worker, groups)]
    return figures, {"worker": hers, "head": theirs} | counts()


def counts() -> dict:
    from django.db import connections

    with connections["keeper"].cursor() as cur:
        cur.execute(
            "select (select count(*) from record_entry), (select count(*) from record_fact),"
            " (select count(*) from record_obligation), (select count(distinct person_id) from record_allocation"
            " where ended is null), current_setting('server_version')"
        )
        return dict(
            zip(("entries", "facts", "obligations", "open_children", "version"), cur.fetchone(), strict=True)
        )


def memory_of_the_program() -> float:
    """Megabytes of the served program and its database together, after a hundred pages: shared memory counted once."""
    environment = {**os.environ, "THROUGHLINE_PORT": "8399"}
    server = subprocess.Popen(
        [sys.executable, "-m", "throughline.commands", "serve"],
        env=environment,
        stdout=subprocess.DEVNULL,
        cwd=ROOT,
    )
    try:
        visited("http://127.0.0.1:8399", 100)
        return sum(proportional(pid) for pid in [*family_of(server.pid), *database_processes()]) / 1024
    finally:
        server.terminate()
        server.wait()


def visited(address: str, times: int) -> None:
    from urllib.error import URLError
    from urllib.request import urlopen

    for attempt in range(60):
        try:
            urlopen(f"{address}/health").read()
            break
        except URLError:
            time.sleep(0.5)
            if attempt == 59:
                raise
    for _ in range(times):
        urlopen(f"{address}/sign-in").read()


def family_of(pid: int) -> list[int]:
    found = [pid]
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        found += family_of(int(child))
    return found


def database_processes() -> list[int]:
    from throughline.config import databases, environment

    postmaster = int(
        (databases.cluster(environment.settings()).data / "postmaster.pid").read_text().split()[0]
    )
    return family_of(postmaster)


def proportional(pid: int) -> int:
    """Kilobytes, with shared pages divided among those who share them."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def write(
    figures: list[Figure], facts: dict, memory: float, made: float | None, night: dict, published: dict
) -> None:
    by_name = {figure.name: figure for figure in figures}
    rows = limits(by_name, memory, night, published)
    text = HEAD.format(
        day=datetime.now(UTC).date(), seed=size.SEED, people=size.PEOPLE, **facts,
        rows="\n".join(figure.row() for figure in figures),
        limits="\n".join(f"| {what} | {limit} | {found} | {'met' if met else 'not met'} |" for what, limit, found, met, _ in rows),
        night=NIGHT.format(**night["night"], ratio=night["ratio"], **{f"floor_{name}": value for name, value in night["floor"].items()}),
        published=publishing.said(published),
    )  # fmt: skip
    PAGE.write_text(text)
    keep(rows, made)
    print(f"Written: {PAGE.relative_to(ROOT)}")


def limits(
    by_name: dict[str, Figure], memory: float, night: dict, published: dict
) -> list[tuple[str, str, str, bool, tuple]]:
    sign = by_name["signing a visit for three children"]
    found = [
        (
            "Signing a visit for three children, whole request",
            "40 ms",
            sign.web_ms + sign.database_ms,
            40,
            "ms",
            "bench.sign.ms",
        ),
        ("… in statements", "25", sign.statements, 25, "", "bench.sign.statements"),
    ]
    for name, key in (
        ("child's page, a worker's", "child"), ("child's page, the head of all", "child.head"),
        ("desk, the fullest worker", "desk"),
    ):  # fmt: skip
        one = by_name[name]
        found += [
            (f"{name[0].upper()}{name[1:]}: web CPU", "15 ms", one.web_ms, 15, "ms", f"bench.{key}.web"),
            ("… database CPU", "5 ms", one.database_ms, 5, "ms", f"bench.{key}.database"),
            ("… wall, one client", "25 ms", one.wall_ms, 25, "ms", f"bench.{key}.wall"),
            ("… statements", "12", one.statements, 12, "", f"bench.{key}.statements"),
        ]
    found += [
        ("Whole program with its database, after 100 pages", "700 MB", memory, 700, "MB", "bench.memory"),
        ("What a write pays for its clocks, wall, median", "5 ms", night["write"]["wall_ms"], 5, "ms", "bench.clocks.write"),
        ("Lines that differ in the night's check of every clock", "0", night["night"]["differences"], 0, "",
         "bench.clocks.differences"),
        ("Publishing the figures, by the reading of the same rows", "2 times", published["times"], 2, "times", "bench.publish"),
    ]  # fmt: skip
    return [
        (
            what,
            limit,
            f"{value:.1f} {unit}".strip() if unit else str(value),
            value <= most,
            (key, round(value, 1), unit),
        )
        for what, limit, value, most, unit, key in found
    ]


def keep(rows: list, made: float | None) -> None:
    proof = json.loads(PROOF.read_text()) if PROOF.exists() else {}
    told = {"command": "make bench", "seed": size.SEED, "date": str(datetime.now(UTC).date())}
    for *_, (key, value, unit) in rows:
        proof[key] = {"value": value, "unit": unit, **told}
    if made:
        proof["bench.synthesise"] = {"value": round(made), "unit": "s", **told}
    PROOF.write_text(json.dumps(proof, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
