"""How long a return takes to check, each in a process of its own, with the least that any way of doing it needs.

`python -m tests.benchmarks.returns` writes docs/reference/returns.md; with RETURNS_PEERS it runs the sector's
validators on the same files (see returns_peers.py).
"""

import json
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time

BEGAN = perf_counter()

from lxml import etree
from pyarrow import csv as arrow_csv

from tests.benchmarks import returns_files, returns_page, returns_peers
from throughline.exchange.cin_census import check as cin_census
from throughline.exchange.cin_census import xml
from throughline.exchange.returns.folder import files_in, read_files
from throughline.exchange.returns.outputs import write_json
from throughline.exchange.returns.report import Result
from throughline.exchange.returns.store import Store
from throughline.exchange.returns.validate import validate
from throughline.exchange.ssda903.tables import THIS_YEAR

SIZES = (("ssda903", 5_000, 1.5), ("ssda903", 50_000, 8), ("cin", 10_000, 2), ("cin", 100_000, 15))


def measured() -> None:
    returns_page.write(returns_figures(), returns_peers.figures(), returns_page.noticed())


def returns_figures() -> list[dict]:
    """One row a size, the middle one of three; the limit asked for stands beside it."""
    rows = []
    for kind, children, limit in SIZES:
        with tempfile.TemporaryDirectory() as made:
            returns_files.write(kind, children, Path(made))
            timed = sorted((_apart("check", kind, made) for _ in range(3)), key=lambda one: one["wall"])
            rows.append(timed[1] | _apart("floor", kind, made) | {"limit": limit})
        rows[-1] |= {"kind": kind, "children": children}
        print(rows[-1], flush=True)
    return rows


def _apart(what: str, kind: str, made: str) -> dict:
    """Memory is that of a process that does nothing else."""
    asked = [sys.executable, "-m", "tests.benchmarks.returns", what, kind, made]
    return json.loads(subprocess.run(asked, capture_output=True, text=True, check=True).stdout)


def check(kind: str, made: Path) -> dict:
    """From the files to a report written as JSON, as `throughline validate --json` does it."""
    started, began, cpu = perf_counter() - BEGAN, perf_counter(), process_time()
    report = validate(kind, made / returns_files.MAIN[kind], **returns_files.beside(kind, made))
    with (made / "report.json").open("w") as to:
        write_json(report, to)
    return {
        "start": started, "wall": perf_counter() - began, "cpu": process_time() - cpu,
        "memory": most_memory(),
        "rules": len(report.outcomes), "not_run": report.count(Result.NOT_RUN), "findings": report.findings.num_rows,
        "megabytes": sum(path.stat().st_size for path in made.rglob("*.*") if path.name != "report.json") / 1e6,
    }  # fmt: skip


def most_memory() -> int:
    """Megabytes at most. Not ru_maxrss, which a new process inherits from the one that started it."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM:"))


def floor(kind: str, made: Path) -> dict:
    """The library's own reading, then ours into typed tables, then one look at every cell of each."""
    place = made / returns_files.MAIN[kind]
    times = [process_time()]
    _bare(place)
    times.append(process_time())
    with Store(year=returns_files.YEAR[kind]) as store:
        if kind == "cin":
            cin_census.load(store, xml.read(place.open("rb"))[0])
        else:
            _load(store, place)
        times.append(process_time())
        for table in store.tables.values():
            store.run(f'select bit_xor(hash(one)) from "{table.name}" one')
        times.append(process_time())
    return dict(zip(("bare", "parse", "scan"), (b - a for a, b in pairwise(times)), strict=True))


def _bare(place: Path) -> None:
    if place.is_file():
        for _, element in etree.iterparse(place, tag="Child"):
            element.clear()
        return
    for path in place.iterdir():
        arrow_csv.read_csv(path)


def _load(store: Store, place: Path) -> None:
    store.lay_out(THIS_YEAR)
    for name, sheet in read_files(files_in(place), THIS_YEAR, []).items():
        if sheet.rows is not None:
            store.put(store.tables[name.lower()], sheet.rows)


def main() -> None:
    if len(sys.argv) == 1:
        return measured()
    what = {"check": check, "floor": floor}[sys.argv[1]]
    print(json.dumps(what(sys.argv[2], Path(sys.argv[3]))))


if __name__ == "__main__":
    main()
