"""Shared steps between the published tables and the measures: views with plain names, one SQL file each.

The standard's column names end here. A file begins with comments that say what a row is; `-- kept` asks to work
the step out once for a snapshot instead of at each reading.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from throughline.measures.reading import names_read
from throughline.measures.tables import BY_NAME

KEPT = "-- kept"


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    sql: str

    @property
    def is_kept(self) -> bool:
        return KEPT in self.sql

    @property
    def meaning(self) -> str:
        """The comment at the head of the file, as one sentence or more."""
        lines = [line.removeprefix("--").strip() for line in self.sql.splitlines() if line.startswith("--")]
        return " ".join(line for line in lines if line != "kept")


@cache
def all_steps() -> dict[str, Step]:
    """Every step by name, each after those that it reads."""
    files = sorted(Path(__file__).parent.rglob("*.sql"))
    found = {file.stem: Step(file.stem, file.read_text(encoding="utf-8")) for file in files}
    ordered: dict[str, Step] = {}
    for step in found.values():
        _with_those_before(step, found, ordered)
    return ordered


def relations(sql: str) -> tuple[list[Step], frozenset[str]]:
    """The steps that a statement stands on, lowest first, and the published tables beneath it."""
    steps = all_steps()
    wanted: dict[str, Step] = {}
    tables: set[str] = set()
    _gather(sql, steps, wanted, tables)
    return [step for name, step in steps.items() if name in wanted], frozenset(tables)


def _gather(sql: str, steps: dict[str, Step], wanted: dict[str, Step], tables: set[str]) -> None:
    read = names_read(sql)
    tables |= read & BY_NAME.keys()
    for name in read & steps.keys() - wanted.keys():
        wanted[name] = steps[name]
        _gather(steps[name].sql, steps, wanted, tables)


def _with_those_before(step: Step, found: dict[str, Step], ordered: dict[str, Step]) -> None:
    for name in sorted(names_read(step.sql) & found.keys() - {step.name}):
        if name not in ordered:
            _with_those_before(found[name], found, ordered)
    ordered[step.name] = step
