"""`python -m tests.benchmarks.bulk 1 3 10`: `bulk()` over that many made-up authorities, two processes at once.

Each is made by a process that ends before it is counted, so that neither its time nor its memory is in a figure.
"""

import pickle
import resource
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

from tests.generative.authority import PEOPLE, Authority
from throughline.standards.bulk import Counted, bulk, interpreter
from throughline.standards.bulk.subjects import Names, Subjects, in_order
from throughline.standards.calendar import ENGLAND, Term
from throughline.standards.catalogue import by_key

PROCESSES = 2
TERMS = (((1, 5), (4, 1)), ((4, 17), (7, 21)), ((9, 4), (12, 20)))
FRESH = get_context("spawn")
EVERY = list(by_key().values())
YEARS = range(2009, 2029)
CALENDAR = ENGLAND.with_schools(
    [Term(date(year, *first), date(year, *last)) for year in YEARS for first, last in TERMS]
)


@dataclass(frozen=True)
class Figure:
    """Of one authority: seconds are this process's own CPU, and megabytes its largest ever."""

    facts: int
    rows: int
    handed: int
    sorting: float
    first: float
    warm: float
    megabytes: float


def make(seed: int, path: Path) -> None:
    with path.open("wb") as file:
        for told in Authority(seed=seed).facts():
            pickle.dump(told, file)


def made(seed: int) -> Iterator[tuple]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts"
        maker = FRESH.Process(target=make, args=(seed, path))
        maker.start()
        maker.join()
        with path.open("rb") as file:
            while file.peek(1):
                yield pickle.load(file)


def counted(subjects: Subjects) -> tuple[Counted, float]:
    """With nothing remembered of an earlier count."""
    anew = Subjects(subjects.count, Names({name: replace(one) for name, one in subjects.by_name.items()}))
    began = process_time()
    found = bulk(EVERY, anew, CALENDAR)
    return found, process_time() - began


def told(seed: int) -> tuple[Subjects, float]:
    by_name, sorting = Names(), 0.0
    for name, columns in made(seed):
        began = process_time()
        by_name[name] = in_order(*columns)
        sorting += process_time() - began
    return Subjects(PEOPLE, by_name), sorting


def measure(seed: int) -> Figure:
    subjects, sorting = told(seed)
    found, first = counted(subjects)
    rows, handed = len(found), found.handed
    del found
    warm = min(counted(subjects)[1] for _ in range(3))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Figure(
        sum(len(one.key) for one in subjects.by_name.values()), rows, handed, sorting, first, warm, peak
    )


def families(seed: int) -> Iterator[tuple[str, int, int, float]]:
    """For each way of counting its promises, what they asked, and the CPU it took, warm."""
    subjects, _ = told(seed)
    kinds = defaultdict(list)
    for standard in EVERY:
        kinds[interpreter(standard).__name__].append(standard)
    for name, standards in kinds.items():
        bulk(standards, subjects, CALENDAR)
        began = process_time()
        found = bulk(standards, subjects, CALENDAR)
        yield name, len(standards), len(found), process_time() - began


def main(sizes: list[int]) -> None:
    print("| Way of counting | Promises | Obligations | ns each |\n|---|---|---|---|")
    for name, promises, rows, seconds in families(seed=0):
        print(f"| {name} | {promises} | {rows:,} | {seconds / rows * 1e9:.0f} |", flush=True)
    print(
        "\n| Authorities | Facts | Obligations | M a CPU second | first time | sorting, s | by child() | most MB | wall, s |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for size in sizes:
        began = perf_counter()
        with ProcessPoolExecutor(PROCESSES, mp_context=FRESH) as pool:
            print(line(size, list(pool.map(measure, range(size))), perf_counter() - began), flush=True)


def line(size: int, found: list[Figure], wall: float) -> str:
    facts, rows, handed, sorting, first, warm = (
        sum(getattr(one, name) for one in found)
        for name in ("facts", "rows", "handed", "sorting", "first", "warm")
    )
    most = max(one.megabytes for one in found)
    return (
        f"| {size} | {facts:,} | {rows:,} | {rows / warm / 1e6:.1f} | {rows / first / 1e6:.1f} | {sorting / size:.2f} each |"
        f" {handed / rows:.3%} | {most:.0f} | {wall:.0f} |"
    )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1, 3, 10])
