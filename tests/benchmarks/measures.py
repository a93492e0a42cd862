"""Every measure over ten years of months by team, for one authority and for ten, with the least that reading costs.

`python -m tests.benchmarks.measures` writes docs/reference/measures-speed.md. CPU of this process, all its threads;
the floor reads every column of the same tables once, in the same run.
"""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from throughline.measures.benchmarks.beside import beside
from throughline.measures.catalogue import all_indicators, by_key
from throughline.measures.engine import By, figure, rows, split, splits
from throughline.measures.indicator import Period
from throughline.measures.months import Span, complete_months, month, year_to
from throughline.measures.problems import MeasuresProblem
from throughline.measures.snapshots import Snapshot, open_snapshot
from throughline.measures.steps import relations
from throughline.measures.tables import by_name
from throughline.oversight.showing.usual import USUAL
from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import write
from throughline.web.scorecard.asked import Asked
from throughline.web.scorecard.counting import count_together
from throughline.web.scorecard.taking import Taking

TAKEN = date(2026, 11, 20)
FIRST = date(2016, 11, 20)
LIVE_HERE = 72_000
MONTHS = 120
REPEATS = 40
ASKED, ASKED_OF_TEN = 3, 12
"""Seconds of CPU for one authority, and how many times that for ten."""
# Of ten authorities the steps that are kept do not fit in what a page may use.
MEMORY = "4GB"


def made(root: Path, authorities: int) -> Path:
    """Each authority with a seed of its own, side by side in one snapshot."""
    each = (
        borough(
            lives_here=LIVE_HERE, first=FIRST, last=TAKEN, seed=8 + number,
            prefix=f"{chr(ord('A') + number)}-" if authorities > 1 else "",
        )
        for number in range(authorities)
    )  # fmt: skip
    taken_at = datetime(TAKEN.year, TAKEN.month, TAKEN.day, 2, tzinfo=UTC)
    with write(each, root, taken_at, lives_here=LIVE_HERE * authorities) as snapshot:
        return snapshot.folder


def measured(folder: Path) -> dict:
    """The whole catalogue, from opening to the last figure."""
    indicators = all_indicators()
    begun = process_time()
    with open_snapshot(folder, memory=MEMORY) as snapshot:
        splits(indicators, snapshot, spans(), By.TEAM)
        whole = process_time() - begun
        return {
            "cpu": whole, "measures": len(indicators), "floor": floor(snapshot), "children": children(snapshot),
        }  # fmt: skip


def spans() -> list[Span]:
    return [month(first) for first in complete_months(TAKEN, MONTHS)]


def dearest(folder: Path) -> str:
    """Each measure alone, a second time: in one statement with others it has no time of its own."""
    each: dict[str, float] = {}
    with open_snapshot(folder, memory=MEMORY) as snapshot:
        for indicator in all_indicators():
            split(indicator, snapshot, spans(), By.TEAM)
            before = process_time()
            split(indicator, snapshot, spans(), By.TEAM)
            each[indicator.key] = process_time() - before
    most = sorted(each.items(), key=lambda pair: -pair[1])[:4]
    return ", ".join(f"`{key}` {seconds * 1000:.0f} ms" for key, seconds in most)


def pages(folder: Path) -> list[str]:
    """What pages ask for, again and again, on a snapshot already open and with the memory that a page has."""
    asked = {"The scorecard's figures": (scorecard, 150), "One list of children": (a_list, 100)}
    with open_snapshot(folder) as snapshot:
        return [page_row(what, repeated(partial(ask, snapshot)), most) for what, (ask, most) in asked.items()]


def scorecard(snapshot: Snapshot) -> None:
    """Each chosen measure's figure of the period and the 24 months that lead to it."""
    asked = Asked(last=complete_months(TAKEN, 1)[0])
    count_together([by_key(key) for key in USUAL], Taking(snapshot), asked)


def a_list(snapshot: Snapshot) -> None:
    """Every visit due to a child on a protection plan in a month."""
    rows(by_key("visits_on_time"), snapshot, month(complete_months(TAKEN, 1)[0]))


def repeated(ask: Callable[[], None]) -> tuple[float, float, float]:
    """Milliseconds: by the clock the middle and what nineteen of twenty are within, and the middle of the CPU."""
    clock, cpu = [], []
    ask()
    for _ in range(REPEATS):
        before, used = perf_counter(), process_time()
        ask()
        clock.append(1000 * (perf_counter() - before))
        cpu.append(1000 * (process_time() - used))
    within = sorted(clock)[REPEATS * 95 // 100]
    return median(clock), within, median(cpu)


def page_row(what: str, found: tuple[float, float, float], most: int) -> str:
    middle, within, cpu = (f"{took:.0f} ms" for took in found)
    return f"| {what} | {middle} | {within} | {cpu} | {most} ms |"


def floor(snapshot: Snapshot) -> float:
    """Reading every column of every table that the measures stand on, once."""
    tables = sorted({table for each in all_indicators() for table in relations(each.sql)[1]})
    begun = process_time()
    for table in tables:
        columns = ", ".join(f'max("{name}")' for name in by_name(table).column_names)
        snapshot.query(f"select {columns} from {table}", {})
    return process_time() - begun


def children(snapshot: Snapshot) -> int:
    ((count,),) = snapshot.query("select count(*) from ssd_person", {})
    return count


PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "measures-speed.md"
HEAD = """# How long the measures take

Written by `python -m tests.benchmarks.measures` on {day}: every measure over {months} months by team, from opening a
snapshot of made-up children to the last figure. CPU of one process; the floor reads every column of the same tables
once, in the same run.

| Authorities | Children known | Measures | CPU, s | The floor, s |
|---|---|---|---|---|
{rows}

Asked for: 3 s for one authority, and for ten at most 12 times that.{not_met} Dearest, each counted alone: {dearest}.

## What pages ask for, of one authority on a snapshot already open

{repeats} times each, beside whatever else this machine was doing.

| What | Clock, p50 | Clock, p95 | CPU, p50 | Asked for |
|---|---|---|---|---|
{pages}

## How near England the made-up authority lies

| Measure | Here | England |
|---|---|---|
{near}
"""


def row(authorities: int, found: dict) -> str:
    return f"| {authorities} | {found['children']:,} | {found['measures']} | {found['cpu']:.1f} | {found['floor']:.2f} |"


def not_met(cpu: dict[int, float]) -> str:
    """What was asked for and is not so, said where it was asked for."""
    said = []
    if 1 in cpu and cpu[1] > ASKED:
        said.append(f" One authority takes {cpu[1]:.1f} s: not met.")
    if {1, 10} <= cpu.keys():
        times = cpu[10] / cpu[1]
        said.append(f" Ten take {times:.1f} times one{': not met' if times > ASKED_OF_TEN else ''}.")
    return "".join(said)


def near(folder: Path) -> list[str]:
    """The newest figure beside the newest that England published, where somebody publishes one."""
    last = complete_months(TAKEN, 1)[0]
    rows = []
    with open_snapshot(folder) as snapshot:
        for indicator in all_indicators():
            england = published(indicator.key)
            if england is not None:
                span = month(last) if indicator.period is Period.SNAPSHOT else year_to(last)
                found = figure(indicator, snapshot, span)
                rows.append(f"| {indicator.title} | {found.shown} | {england:g} |")
    return rows


def published(key: str) -> float | None:
    try:
        return beside(key, authority=None).england.value
    except MeasuresProblem:
        return None


def main() -> None:
    """As many authorities as are asked for, one after another; what else is said is of the first."""
    rows_said, cpu, of_first = [], {}, {}
    with TemporaryDirectory() as work:
        for authorities in map(int, sys.argv[1:] or ("1", "10")):
            folder = made(Path(work) / f"of-{authorities}", authorities)
            found = measured(folder)
            cpu[authorities] = found["cpu"]
            rows_said.append(row(authorities, found))
            print(rows_said[-1], flush=True)
            of_first = of_first or {
                "dearest": dearest(folder), "pages": "\n".join(pages(folder)), "near": "\n".join(near(folder)),
            }  # fmt: skip
    PAGE.write_text(
        HEAD.format(
            day=datetime.now(UTC).date(), months=MONTHS, rows="\n".join(rows_said), repeats=REPEATS,
            not_met=not_met(cpu), **of_first,
        )
    )  # fmt: skip


if __name__ == "__main__":
    main()
