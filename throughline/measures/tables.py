"""The published tables: every column that may leave the record, its type and what it means.

A column that is not declared here cannot be published, so a name or a free sentence has nowhere to go.
"""

from dataclasses import dataclass

# Raised whenever a column is added, dropped or changes its meaning: an older snapshot is then refused.
SHAPE = 1


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    meaning: str
    columns: tuple[Column, ...]
    # Never the order of the record, where brothers and sisters stand side by side and a sealed one among them.
    order: str

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def selection(self) -> str:
        """The declared columns in SQL, each cast to its declared type."""
        return ", ".join(f'cast("{each.name}" as {each.type}) as "{each.name}"' for each in self.columns)


PERSON_KEY = Column("person_key", "VARCHAR", "a child, by a keyed hash that only this authority can make")

PERSON = Table(
    "person",
    "one row per child with whom anything was done",
    (
        PERSON_KEY,
        Column("birth_month", "DATE", "first day of the month of birth; empty before birth"),
    ),
    order="person_key",
)

FACT = Table(
    "fact",
    "one line without words for each thing that happened to a child, or lasted",
    (
        PERSON_KEY,
        Column("what", "VARCHAR", "the name of the fact in the vocabulary of the standards"),
        Column("day", "DATE", "the day in London on which it happened or began"),
        Column("until", "DATE", "for something that lasts, the first day on which it no longer held"),
        Column("key", "VARCHAR", "for a booking, attempt, exemption or stop, the standard that it is about"),
    ),
    order="what, day, person_key",
)

OBLIGATION = Table(
    "obligation",
    "one row for each promise to a child: when its clock began, when it was due, what became of it",
    (
        Column("obligation_id", "BIGINT", "the record's number for it; empty for a sealed child"),
        PERSON_KEY,
        Column("standard", "VARCHAR", "the promise, by its key in the catalogue of standards"),
        Column("version", "DATE", "since when the limit used has been in force"),
        Column("start", "DATE", "the day the clock began"),
        Column("due", "DATE", "the last day on which it is on time; empty past the end of the calendar"),
        Column("met", "DATE", "the day it was met; empty while it is open"),
        Column("stopped", "DATE", "the day the clock stopped without being met"),
        Column("exempt", "BOOLEAN", "whether on the due day the record said that the promise did not apply"),
        Column("waiting", "BOOLEAN", "whether on the due day a court or a partner held the next step"),
    ),
    order="standard, due, person_key",
)

ALLOCATION = Table(
    "allocation",
    "one row for each time that a worker or a team held a child",
    (
        PERSON_KEY,
        Column("team", "VARCHAR", "the team's name"),
        Column("worker_key", "VARCHAR", "a keyed hash of the worker; empty for nobody, or a sealed child"),
        Column("role", "VARCHAR", "what the worker is to the child"),
        Column("started", "DATE", "the first day"),
        Column("ended", "DATE", "the first day on which it no longer held"),
    ),
    order="person_key, started",
)

PROTECTION_PLAN = Table(
    "protection_plan",
    "one row for each child protection plan",
    (
        PERSON_KEY,
        Column("category", "VARCHAR", "the category at the start of the plan"),
        Column("started", "DATE", "the first day of the plan"),
        Column("ended", "DATE", "the first day on which there was no plan"),
    ),
    order="person_key, started",
)

CALENDAR = Table(
    "calendar",
    "one row for each day, so that dates are joined and never reckoned in SQL",
    (
        Column("day", "DATE", "the day"),
        Column("working_day", "BOOLEAN", "whether it is a working day in England"),
        Column("working_index", "INTEGER", "working days up to and including it: two of them subtract"),
        Column("month", "DATE", "the first day of its month"),
    ),
    order="day",
)

SNAPSHOT = Table(
    "snapshot",
    "one row that says when this was taken, and so what could be known",
    (
        Column("taken_at", "TIMESTAMP", "the moment, in UTC"),
        Column("taken_on", "DATE", "the day in London: a visit due on it may still be made on time"),
        Column("shape", "INTEGER", "the shape of these tables"),
    ),
    order="taken_at",
)

TABLES = (PERSON, FACT, OBLIGATION, ALLOCATION, PROTECTION_PLAN, CALENDAR, SNAPSHOT)


def by_name(name: str) -> Table:
    return next(table for table in TABLES if table.name == name)
