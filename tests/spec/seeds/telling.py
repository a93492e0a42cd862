"""A published document told as rows: its figures, what each counts, a count by hand, and one child moved by one day."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any

from throughline.measures.engine import Only
from throughline.measures.months import Span

Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, kw_only=True)
class Published:
    """One figure: `said` in the document's own form, n of N ours where the document gives no N.

    `count` works it out from the rows without SQL; `move` takes one child over the limit by one day, or off it.
    """

    key: str
    said: str
    n: float
    total: float
    shown: str
    span: Span
    count: Callable[[Tables], tuple[float, float]]
    move: Callable[[Tables], None]
    only: Only = field(default_factory=Only)


@dataclass(frozen=True)
class Document:
    """Five are told here; the document is named by authority and month, never by anybody in it."""

    name: str
    taken_on: date
    tables: Callable[[], Tables]
    figures: tuple[Published, ...]


def empty() -> Tables:
    return defaultdict(list)


NUMBERS = count(1)


def children(tables: Tables, many: int, *, born: date, letter: str) -> list[str]:
    """So many children of one cohort, by their keys."""
    keys = [f"{letter}{number}" for number in range(many)]
    tables["ssd_person"] += [{"pers_person_id": key, "pers_dob": born, "pers_sex": "F"} for key in keys]
    return keys


def after_working_days(start: date, days: int) -> date:
    """Day by day, for stretches without a bank holiday: the day after is day 1."""
    day = start
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5
    return day


def working_days(start: date, end: date) -> int:
    """How many working days after the start the end is, counted one by one."""
    day, counted = start, 0
    while day < end:
        day += timedelta(days=1)
        counted += day.weekday() < 5
    return counted


def shift(rows: Iterable[dict[str, Any]], column: str, days: int = 1) -> None:
    """The first of these rows, one day on."""
    row = next(iter(rows))
    row[column] += timedelta(days=days)
