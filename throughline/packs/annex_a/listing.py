"""One list of a snapshot for a day of notice: its rows as Ofsted asks for them, and what of them is not known."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from throughline.measures.problems import MissingTable
from throughline.measures.snapshots import Snapshot
from throughline.packs.annex_a.shape import SHARED, AnnexList, Column, all_lists
from throughline.packs.annex_a.window import Window

UNKNOWN = "Unknown"
Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `child` is the key of the child, and None where the list is not of children."""

    child: str | None
    thing: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Listed:
    """`blank` counts empty cells by column, `unspelled` the codes that Ofsted has no value for."""

    about: AnnexList
    lines: tuple[Line, ...] = ()
    blank: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    unspelled: Counter[tuple[str, str]] = field(default_factory=Counter)
    problem: str = ""

    @property
    def children(self) -> set[str]:
        return {line.child for line in self.lines if line.child}

    @property
    def missing(self) -> dict[str, int]:
        """Columns that Ofsted wants filled, and how many rows leave them empty or say that nobody knows."""
        wanted = ((one.name, self._short(one)) for one in self.about.columns if not one.unfilled)
        return {name: count for name, count in wanted if count}

    def _short(self, column: Column) -> int:
        return self.unknown[column.name] + (0 if column.may_be_blank else self.blank[column.name])


def every_list(snapshot: Snapshot, window: Window) -> tuple[Listed, ...]:
    return tuple(listed(one, snapshot, window) for one in all_lists())


def listed(about: AnnexList, snapshot: Snapshot, window: Window) -> Listed:
    """A list whose tables another authority did not give is one sentence, and the others stand."""
    sql = statement(about)
    names = ("thing_id", *about.given, *SHARED)
    try:
        rows = snapshot.query(sql, window.asked(sql))
    except MissingTable as problem:
        return Listed(about, problem=str(problem))
    found = Listed(about)
    return Listed(
        about, tuple(_line(found, dict(zip(names, row, strict=True))) for row in rows), found.blank, found.unknown,
        found.unspelled,
    )  # fmt: skip


def statement(about: AnnexList) -> str:
    """The list's own statement inside the one that says who the child is."""
    own = " ".join(f"given.{name}," for name in about.given)
    return _around().format(own=own, sql=about.sql)


@cache
def _around() -> str:
    return (Path(__file__).parent / "about_the_child.sql").read_text(encoding="utf-8")


def _line(found: Listed, given: dict[str, Cell]) -> Line:
    child = given["child_id"]
    cells = tuple(_cell(found, column, given) for column in found.about.columns)
    return Line(str(child) if child else None, str(given["thing_id"]), cells)


def _cell(found: Listed, column: Column, given: dict[str, Cell]) -> Cell:
    said = next((given[name] for name in column.filled_by if given[name] not in (None, "")), None)
    if said is not None and column.allowed:
        code, said = str(said), column.allowed.get(str(said).lower())
        if said is None:
            found.unspelled[column.name, code] += 1
        elif code == UNKNOWN:
            found.unknown[column.name] += 1
    if said is None and not column.unfilled:
        found.blank[column.name] += 1
    return said
