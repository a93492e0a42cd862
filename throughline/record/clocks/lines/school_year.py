"""Terms and closures as they stand: only ever added, so the last written under a name, or of a day, holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from throughline.standards.calendar import Term


class TermRow(Protocol):
    name: str
    first: date
    last: date


class ClosureRow(Protocol):
    day: date
    what: str


@dataclass(frozen=True, slots=True)
class NamedTerm:
    name: str
    first: date
    last: date

    def touches(self, first: date, last: date) -> bool:
        return self.first <= last and first <= self.last

    @property
    def term(self) -> Term:
        return Term(self.first, self.last)


def standing_terms(rows: Iterable[TermRow]) -> list[NamedTerm]:
    """Of rows in the order written, in the order of the year."""
    by_name = {row.name.casefold(): NamedTerm(row.name, row.first, row.last) for row in rows}
    return sorted(by_name.values(), key=lambda term: term.first)


def standing_closures(rows: Iterable[ClosureRow]) -> dict[date, str]:
    """Day and what it is. A row that says nothing opens the schools again."""
    by_day = {row.day: row.what for row in rows}
    return {day: by_day[day] for day in sorted(by_day) if by_day[day]}
