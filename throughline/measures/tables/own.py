"""What the standard has no table for and every measure needs: facts, promises, days, population, the taking itself."""

from throughline.measures.tables.months_after import MONTHS, YEARS
from throughline.measures.tables.shape import Column, Table

PERSON_ID = Column(
    "person_id",
    "VARCHAR",
    "a child, by a keyed hash that only this authority can make",
    "ssd_person.pers_person_id",
)

FACT = Table(
    "fact",
    "one line without words for each thing that happened to a child, or lasted",
    (
        PERSON_ID,
        Column("what", "VARCHAR", "the name of the fact in the vocabulary of the standards"),
        Column("day", "DATE", "the day in London on which it happened or began"),
        Column("until", "DATE", "for something that lasts, the first day on which it no longer held"),
        Column("key", "VARCHAR", "for a booking, attempt, exemption or stop, the standard that it is about"),
    ),
    order="what, day, person_id",
)

OBLIGATION = Table(
    "obligation",
    "one row for each promise to a child: when its clock began, when it was due, what became of it",
    (
        Column("obligation_id", "BIGINT", "the record's number for it; empty for a sealed child"),
        PERSON_ID,
        Column("standard", "VARCHAR", "the promise, by its key in the catalogue of standards"),
        Column("version", "DATE", "since when the limit used has been in force"),
        Column("start", "DATE", "the day the clock began"),
        Column("due", "DATE", "the last day on which it is on time; empty past the end of the calendar"),
        Column("met", "DATE", "the day it was met; empty while it is open"),
        Column("stopped", "DATE", "the day the clock stopped without being met"),
        Column("exempt", "BOOLEAN", "whether on the due day the record said that the promise did not apply"),
        Column("waiting", "BOOLEAN", "whether on the due day a court or a partner held the next step"),
    ),
    order="standard, due, person_id",
)

CALENDAR = Table(
    "calendar",
    "one row for each day, so that dates are joined and never reckoned in SQL",
    (
        Column("day", "DATE", "the day"),
        Column("working_day", "BOOLEAN", "whether it is a working day in England"),
        Column("working_index", "INTEGER", "working days up to and including it: two of them subtract"),
        Column("day_index", "INTEGER", "days since the first: two of them subtract"),
        Column("month", "DATE", "the first day of its month"),
        Column("ends_month", "BOOLEAN", "whether it is the last day of its month"),
        *(
            Column(f"after_{count}_months", "DATE", "the corresponding day so many months on")
            for count in MONTHS
        ),
        *(
            Column(f"after_{count}_years", "DATE", "the corresponding day so many years on")
            for count in YEARS
        ),
    ),
    order="day",
    key=("day",),
)

POPULATION = Table(
    "population",
    "how many people live here, by the estimate that a rate is worked out with",
    (
        Column("mid_year", "DATE", "the day that the estimate is of"),
        Column("ages", "VARCHAR", "whom it counts, such as 0-17"),
        Column("people", "INTEGER", "how many"),
        Column("release", "VARCHAR", "who published it and when"),
    ),
    order="mid_year, ages",
)

SNAPSHOT = Table(
    "snapshot",
    "one row that says when this was taken, and so what could be known",
    (
        Column("taken_at", "TIMESTAMP", "the moment, in UTC"),
        Column("taken_on", "DATE", "the day in London: a visit due on it may still be made on time"),
        Column("shape", "INTEGER", "the shape of these tables"),
        Column(
            "note", "VARCHAR", "what a reader of these figures has to know, in one sentence of the program's"
        ),
    ),
    order="taken_at",
)

OWN = (FACT, OBLIGATION, CALENDAR, POPULATION, SNAPSHOT)
