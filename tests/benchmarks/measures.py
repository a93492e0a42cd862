"""Every measure over ten years of months by team, for one authority and for ten, with the least that reading costs.

`python -m tests.benchmarks.measures` writes docs/reference/measures-speed.md. CPU of this process, all its threads;
the floor reads every column of the same tables once, in the same run.
"""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from throughline.measures.benchmarks.beside import beside
from throughline.measures.catalogue import all_indicators
from throughline.measures.engine import By, figure, split
from throughline.measures.indicator import Period
from throughline.measures.months import complete_months, month, year_to
from throughline.measures.problems import MeasuresProblem
from throughline.measures.snapshots import Snapshot, open_snapshot
from throughline.measures.steps import relations
from throughline.measures.tables import by_name
from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import write

TAKEN = date(2026, 11, 20)
FIRST = date(2016, 11, 20)
LIVE_HERE = 72_000
MONTHS = 120
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
    """The whole catalogue, from opening to the last figure; each measure's own share beside it."""
    spans = [month(first) for first in complete_months(TAKEN, MONTHS)]
    each: dict[str, float] = {}
    begun = process_time()
    with open_snapshot(folder, memory=MEMORY) as snapshot:
        for indicator in all_indicators():
            before = process_time()
            split(indicator, snapshot, spans, By.TEAM)
            each[indicator.key] = process_time() - before
        whole = process_time() - begun
        return {"cpu": whole, "each": each, "floor": floor(snapshot), "children": children(snapshot)}


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

| Authorities | Children known | Measures | CPU, s | The floor, s | Dearest |
|---|---|---|---|---|---|
{rows}

Asked for: 3 s for one authority, and for ten at most 12 times that.

## How near England the made-up authority lies

| Measure | Here | England |
|---|---|---|
{near}
"""


def row(authorities: int, found: dict) -> str:
    dearest = sorted(found["each"].items(), key=lambda pair: -pair[1])[:4]
    words = ", ".join(f"`{key}` {seconds * 1000:.0f} ms" for key, seconds in dearest)
    return f"| {authorities} | {found['children']:,} | {len(found['each'])} | {found['cpu']:.1f} | {found['floor']:.2f} | {words} |"


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
    """As many authorities as are asked for, one after another."""
    rows, beside_england = [], []
    with TemporaryDirectory() as work:
        for authorities in map(int, sys.argv[1:] or ("1", "10")):
            folder = made(Path(work) / f"of-{authorities}", authorities)
            rows.append(row(authorities, measured(folder)))
            beside_england = beside_england or near(folder)
            print(rows[-1], flush=True)
    day = datetime.now(UTC).date()
    PAGE.write_text(HEAD.format(day=day, months=MONTHS, rows="\n".join(rows), near="\n".join(beside_england)))


if __name__ == "__main__":
    main()
