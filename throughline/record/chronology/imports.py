"""Lines from an old file, many at once: pasted from a spreadsheet, tried first, and only then written."""

import csv
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from throughline.access.principal import atomic
from throughline.design.dates import DayError, parse_day
from throughline.record.chronology.actions import Meaning, Own, write_line
from throughline.record.chronology.problems import MANY, NO_ROWS, NOT_READY
from throughline.record.entries.problems import Problem

MOST = 200
HEADINGS = {"day", "date", "when"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Tried:
    """One row of the file: the line it would be, or what stands in the way."""

    number: int
    said: tuple[str, ...]
    own: Own | None = None
    problem: str = ""


def tried(text: str, *, on: date) -> list[Tried]:
    """Day, what happened, where it was read: with tabs, as a spreadsheet pastes, or with commas."""
    try:
        rows = [
            row for row in csv.reader(text.splitlines(), delimiter="\t" if "\t" in text else ",") if any(row)
        ]
    except csv.Error:
        raise NO_ROWS from None
    if rows and rows[0][0].strip().lower() in HEADINGS:
        rows = rows[1:]
    if not rows:
        raise NO_ROWS
    if len(rows) > MOST:
        raise MANY
    return [_tried(number, [cell.strip() for cell in row], on) for number, row in enumerate(rows, 1)]


def _tried(number: int, cells: Sequence[str], on: date) -> Tried:
    day, words, paper = (*cells, "", "", "")[:3]
    try:
        own = Own(day=parse_day(day, on=on), words=words, paper=paper)
        own.check()
    except (DayError, Problem) as problem:
        return Tried(number=number, said=(day, words, paper), problem=str(problem))
    return Tried(number=number, said=(day, words, paper), own=own)


def write_all(*, rows: Collection[Tried], children: Collection[int], meaning: Meaning, key: UUID) -> int:
    """All of them or none; the same file sent twice is written once."""
    if any(row.problem for row in rows):
        raise NOT_READY
    with atomic():
        for row in rows:
            write_line(own=row.own, children=children, meaning=meaning, key=uuid5(key, str(row.number)))
    return len(rows)
