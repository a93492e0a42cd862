"""Worked cases drawn as tables: the first cell of a block names its table, and “fails” marks a row.

Episodes | CHILD | DECOM
         | 1     | 01/04/2026
fails    | 1     | 31/04/2026
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple, Self

import duckdb
import pyarrow

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.problems import RuleProblem
from throughline.exchange.returns.rule import LATEST, Rule
from throughline.exchange.returns.run import EMPTY_FOUND, find
from throughline.exchange.returns.shape import Table, View
from throughline.exchange.returns.store import Store

FAILS = "fails"
AUTHORITY = "999"
NEWEST = Year(LATEST)


class Found(NamedTuple):
    table: str
    row: int


class Case(NamedTuple):
    """One drawn case: the rows of its tables, the year it is read in, and what must be found."""

    tables: Sequence[tuple[Table, pyarrow.Table]]
    year: Year
    wanted: set[Found]


@dataclass(frozen=True, slots=True)
class Block:
    table: str
    header: list[str]
    rows: list[list[str | None]]
    failing: set[int]


def blocks(case: str) -> list[Block]:
    return [_block(text) for text in re.split(r"\n\s*\n", case.strip("\n")) if text.strip()]


def _block(text: str) -> Block:
    first, *lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    for line in lines:
        if len(line) != len(first) or line[0] not in ("", FAILS):
            raise RuleProblem(f"This line of a case does not fit its header {first}: {line}.")
    failing = {n for n, line in enumerate(lines, start=2) if line[0] == FAILS}
    return Block(first[0], first[1:], [[cell or None for cell in line[1:]] for line in lines], failing)


def arrow_of(header: list[str], rows: list[list[str | None]]) -> pyarrow.Table:
    """Rows numbered as a spreadsheet numbers them: the header is row 1."""
    across = {
        name: pyarrow.array([row[n] for row in rows], pyarrow.string()) for n, name in enumerate(header)
    }
    return pyarrow.table({"row_key": pyarrow.array(range(2, len(rows) + 2), pyarrow.int64()), **across})


class Bench:
    """One store with every table empty; each case fills what it draws and leaves it empty again.

    A table or a column that a case does not draw is blank here, never missing.
    """

    def __init__(self, tables: Iterable[Table], views: Iterable[View]) -> None:
        self.store = Store(year=NEWEST, authority=AUTHORITY)
        self.tables = {table.name: table for table in tables}
        self.store.lay_out(self.tables.values())
        self.store.run(EMPTY_FOUND)
        for view in views:
            self.store.add_view(view, lasting=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.store.__exit__()

    @contextmanager
    def filled(self, tables: Sequence[tuple[Table, pyarrow.Table]], year: Year) -> Iterator[None]:
        names = [table.name for table, _ in tables]
        self.store.set_collection(year, AUTHORITY)
        for table, rows in tables:
            self.store.put(table, rows, tabular=False)
        try:
            yield
        finally:
            for name in names:
                self.store.run(f'delete from "{name}"')

    def answer(self, rule: Rule) -> set[Found]:
        """What it finds in the tables as they are filled now."""
        try:
            find(self.store, rule)
            return {Found(*row) for row in self.store.run("select table_name, row_key from found")}
        except duckdb.Error as error:
            raise RuleProblem(f"Rule {rule.code} could not be worked out: {error}") from error
        finally:
            self.store.run("delete from found")

    def found(self, rule: Rule, tables: Sequence[tuple[Table, pyarrow.Table]], year: Year) -> set[Found]:
        with self.filled(tables, year):
            return self.answer(rule)

    def cases(self, rule: Rule) -> Iterator[Case]:
        for text in rule.cases:
            drawn = blocks(text)
            year = next((Year(one.rows[0][0] or "") for one in drawn if one.table == "collection"), None)
            tables = [one for one in drawn if one.table != "collection"]
            yield Case(
                [(self.tables[one.table], arrow_of(one.header, one.rows)) for one in tables],
                year or rule.newest_year,
                {Found(one.table, row) for one in tables for row in one.failing},
            )

    def differences(self, rule: Rule) -> list[str]:
        """What its own cases expect and it does not find, and the other way round, as sentences."""
        return [
            f"{rule.code} case {n}: {table} line {row} {what}"
            for n, case in enumerate(self.cases(rule), start=1)
            for table, row, what in _differing(self.found(rule, case.tables, case.year), case.wanted)
        ]


def _differing(found: set[Found], wanted: set[Found]) -> Iterator[tuple[str, int, str]]:
    yield from ((*row, "should fail and passes") for row in sorted(wanted - found))
    yield from ((*row, "should pass and fails") for row in sorted(found - wanted))
