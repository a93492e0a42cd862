"""The lists and their columns as Ofsted words them, and what of our own tables fills each: read from `lists.csv`."""

import csv
import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path

from throughline.packs.problems import PackProblem

HERE = Path(__file__).parent
SHARED = ("child_id", "gender", "ethnicity", "born_or_due", "age", "disability", "team", "worker")
"""What the statement around each list says of any child: see `about_the_child.sql`."""
LETTER = re.compile(r"^[a-z]1?\) ")
CODE = re.compile(r"^([A-Z0-9]+)(?:: | - )")


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: str
    may_be_blank: bool
    allowed: dict[str, str]
    """Our code, in small letters -> the value in Ofsted's very spelling; empty where any words will do."""
    filled_by: tuple[str, ...]
    """Names given by the statement: the first that says something is taken."""
    unfilled: str
    """Why we never fill it."""


@dataclass(frozen=True)
class AnnexList:
    number: int
    name: str
    scope: str
    columns: tuple[Column, ...]

    @cached_property
    def sql(self) -> str:
        (file,) = (HERE / "statements").glob(f"{self.number:02}_*.sql")
        return file.read_text(encoding="utf-8")

    @property
    def given(self) -> tuple[str, ...]:
        """What its own statement has to give, beside the child and the thing."""
        named = (name for column in self.columns for name in column.filled_by)
        return tuple(dict.fromkeys(name for name in named if name not in SHARED))

    @property
    def sheet(self) -> str:
        return f"List {self.number}"

    def place(self, column: str) -> int:
        return next(place for place, one in enumerate(self.columns) if one.name == column)


@cache
def all_lists() -> tuple[AnnexList, ...]:
    with (HERE / "lists.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple(
        _list(int(number), list(columns)) for number, columns in groupby(rows, key=lambda row: row["list"])
    )


def by_number(number: int) -> AnnexList:
    for one in all_lists():
        if one.number == number:
            return one
    raise PackProblem(f"Annex A has no list {number}: its lists are 1 to {len(all_lists())}.")


def _list(number: int, rows: list[dict[str, str]]) -> AnnexList:
    return AnnexList(number, rows[0]["list_name"], rows[0]["scope"], tuple(map(_column, rows)))


def _column(row: dict[str, str]) -> Column:
    values = row["allowed_values"].split("|") if row["allowed_values"] else []
    return Column(
        name=row["column"], type=row["type"], may_be_blank=row["blank_allowed"] != "no",
        allowed={_code(value).lower(): value for value in values},
        filled_by=tuple(row["filled_by"].split()), unfilled=row["unfilled"],
    )  # fmt: skip


def _code(value: str) -> str:
    """`g) 3A: Health services` is 3A, `N1 - Abuse or neglect` is N1, `a) Yes` is Yes."""
    words = LETTER.sub("", value)
    found = CODE.match(words)
    return found[1] if found else words
