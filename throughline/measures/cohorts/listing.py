"""The list of a cohort in one taking, and its counts: every number is the length of a part of that list."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughline.measures.cohorts.cohort import NOT_SAID, Cohort
from throughline.measures.snapshots import Snapshot
from throughline.measures.statements import NO_TEAM

LISTED = """
select {given}, coalesce(held.team, '{no_team}') as team
from ({sql}) as given
left join held
    on held.person_id = given.person_id
    and held.started <= $day
    and coalesce(held.ended, date '9999-12-31') > $day
order by given.since, given.person_id, given.thing_id
"""


@dataclass(frozen=True, slots=True)
class Member:
    """One thing listed. It names no one: whoever opens the list makes the keys of the children they reach."""

    person_id: str
    thing_id: str
    since: date | None
    row: str
    column: str
    details: tuple[Any, ...]
    team: str


@dataclass(frozen=True, slots=True)
class Only:
    """A part of the list; None is everything."""

    team: str | None = None
    row: str | None = None
    column: str | None = None

    def of(self, members: Sequence[Member]) -> list[Member]:
        return [
            one
            for one in members
            if self.team in (None, one.team)
            and self.row in (None, one.row)
            and self.column in (None, one.column)
        ]


def members(cohort: Cohort, snapshot: Snapshot) -> list[Member]:
    """As they stood on the day of the taking, the longest first."""
    given = ", ".join(f"given.{name}" for name in cohort.gives)
    sql = LISTED.format(given=given, sql=cohort.sql, no_team=NO_TEAM)
    found = snapshot.query(sql, {"day": snapshot.taken_on})
    return [
        Member(person, thing, since, row or "", column or "", tuple(details), team)
        for person, thing, since, row, column, *details, team in found
    ]


@dataclass(frozen=True, slots=True)
class Counts:
    """A cohort counted two ways, with the sums beside and beneath."""

    rows: list[str]
    columns: list[str]
    cells: Counter[tuple[str, str]]

    def row(self, row: str) -> int:
        return sum(self.cells[row, column] for column in self.columns)

    def column(self, column: str) -> int:
        return sum(self.cells[row, column] for row in self.rows)

    def said(self, row: str) -> int:
        """Without those of whom nobody said which column they belong to."""
        return self.row(row) - self.cells[row, NOT_SAID]

    @property
    def total(self) -> int:
        return sum(self.cells.values())


def counts(cohort: Cohort, listed: Sequence[Member]) -> Counts:
    cells = Counter((one.row, one.column) for one in listed)
    return Counts(
        rows=cohort.rows.ordered({row for row, _ in cells}),
        columns=cohort.columns.ordered({column for _, column in cells}),
        cells=cells,
    )
