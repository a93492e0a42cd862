"""`python -m tests.benchmarks.engine`: what one thing due costs, above a bare loop that makes the same obligations."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from operator import attrgetter
from time import process_time

from tests.benchmarks.years import children
from tests.spec.standards.families import NAMES, calendar_of, expected, facts_of
from throughline.standards.calendar import ENGLAND, Calendar
from throughline.standards.catalogue import by_key, on_by_default
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard

Subjects = list[tuple[list[Fact], Calendar]]

ON = date(2026, 11, 20)
SECONDS, RUNS = 2, 15
MIX = 300
EVERY, DEFAULT = tuple(by_key().values()), tuple(on_by_default())
VISITED = tuple(standard for standard in DEFAULT if "cp_visit_child_seen" in standard.reads)
POSITIONAL = attrgetter(*(one.name for one in fields(Obligation)))


def main() -> None:
    families = [
        (facts_of(name, who, ON), calendar_of(name)) for name in NAMES for who in expected(name)["scope"]
    ]
    mix = [(facts, ENGLAND) for facts in children(MIX)]
    print(
        "| Asked | Children | Facts | Things due | µs each | Floor | µs a child |\n|---|---|---|---|---|---|---|"
    )
    for name, subjects, standards in (
        ("the eight families, every promise", families, EVERY), ("the eight families, those on", families, DEFAULT),
        ("the mix, every promise", mix, EVERY), ("the mix, those on", mix, DEFAULT),
        ("the mix, those that a visit touches", mix, VISITED),
    ):  # fmt: skip
        print(row(name, subjects, standards), flush=True)


def row(name: str, subjects: Subjects, standards: tuple[Standard, ...]) -> str:
    def ask() -> None:
        for facts, calendar in subjects:
            child(standards, facts, calendar)

    found = [POSITIONAL(one) for facts, calendar in subjects for one in child(standards, facts, calendar)]

    def floor() -> None:
        for one in found:
            Obligation(*one)

    took, least = cpu(ask), cpu(floor)
    told = sum(len(facts) for facts, _ in subjects)
    figures = f"{took / len(found):.2f} | {least / len(found):.2f} | {took / len(subjects):.0f}"
    return f"| {name} | {len(subjects)} | {told:,} | {len(found):,} | {figures} |"


def cpu(work: Callable[[], None]) -> float:
    """Microseconds of our own CPU, warm, in the best of many runs: others work on the same machine."""
    work()
    runs = [once(work)]
    while sum(runs) < SECONDS or len(runs) < RUNS:
        runs.append(once(work))
    return min(runs) * 1e6


def once(work: Callable[[], None]) -> float:
    started = process_time()
    work()
    return process_time() - started


if __name__ == "__main__":
    main()
