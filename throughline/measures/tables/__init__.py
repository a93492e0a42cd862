"""The published tables: the standard's own, a supplement for what it lacks, and the facts and days beneath them.

A column that is not declared here cannot be published, so a name or a free sentence has nowhere to go.
"""

from throughline.measures.problems import SnapshotProblem
from throughline.measures.tables.own import CALENDAR, FACT, OBLIGATION, OWN, POPULATION, SNAPSHOT
from throughline.measures.tables.shape import Column, Table
from throughline.measures.tables.ssd import ssd_tables
from throughline.measures.tables.supplement import supplement_tables

# Raised whenever a column is added, dropped or changes its meaning: an older snapshot is then refused.
SHAPE = 2

TABLES: tuple[Table, ...] = (*OWN, *ssd_tables(), *supplement_tables())
BY_NAME = {table.name: table for table in TABLES}

__all__ = [
    "BY_NAME",
    "CALENDAR",
    "FACT",
    "OBLIGATION",
    "POPULATION",
    "SHAPE",
    "SNAPSHOT",
    "TABLES",
    "Column",
    "Table",
    "by_name",
]


def by_name(name: str) -> Table:
    if name not in BY_NAME:
        raise SnapshotProblem(f"There is no published table called {name}.")
    return BY_NAME[name]
