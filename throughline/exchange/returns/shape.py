"""What a return is made of: its tables, the type of each column, and the views that its rules share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    TEXT = "text"
    UK_DATE = "DD/MM/YYYY"
    ISO_DATE = "YYYY-MM-DD"
    INTEGER = "a whole number"
    COUNT = "a whole number, 0 or more"
    DECIMAL = "a number"
    YES_NO = "0, 1, true or false"


# The shape comes first because strptime alone takes 1/4/19, or a leading space, for a good day.
TYPED = {
    Kind.TEXT: "{raw}",
    Kind.UK_DATE: "case when {raw} like '__/__/____' and {raw} not like '% %' "
    "then try_strptime({raw}, '%d/%m/%Y')::date end",
    Kind.ISO_DATE: r"case when regexp_full_match({raw}, '\d{{4}}-\d\d-\d\d') then try_cast({raw} as date) end",
    Kind.INTEGER: r"case when regexp_full_match({raw}, '[+-]?\d{{1,18}}') then try_cast({raw} as bigint) end",
    Kind.COUNT: r"case when regexp_full_match({raw}, '\d{{1,18}}') then try_cast({raw} as bigint) end",
    Kind.DECIMAL: r"case when regexp_full_match({raw}, '[+-]?\d{{1,12}}(\.\d+)?') then try_cast({raw} as double) end",
    Kind.YES_NO: "case when {raw} in ('1', 'true') then true when {raw} in ('0', 'false') then false end",
}
STORED = {
    Kind.TEXT: "varchar",
    Kind.UK_DATE: "date",
    Kind.ISO_DATE: "date",
    Kind.INTEGER: "bigint",
    Kind.COUNT: "bigint",
    Kind.DECIMAL: "double",
    Kind.YES_NO: "boolean",
}


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind = Kind.TEXT

    @property
    def typed(self) -> str:
        """Text is its own raw text; anything else keeps what was written beside it, as `name_raw`."""
        raw = f'"{self.name}"'
        value = f'{TYPED[self.kind].format(raw=raw)} as "{self.name}"'
        return value if self.kind is Kind.TEXT else f'{value}, {raw} as "{self.name}_raw"'

    @property
    def empty(self) -> str:
        value = f'"{self.name}" {STORED[self.kind]}'
        return value if self.kind is Kind.TEXT else f'{value}, "{self.name}_raw" varchar'


@dataclass(frozen=True)
class Table:
    """`keys` are numbers of our own (which child, which episode), never written in the file."""

    name: str
    columns: tuple[Column, ...]
    child: str = "CHILD"
    derived: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        return {column.name.upper(): column for column in self.columns}

    @property
    def written(self) -> list[str]:
        return [column.name for column in self.columns if column.name not in self.derived]


@dataclass(frozen=True, slots=True)
class View:
    """A shared step, worked out once a run. Columns a rule may read: those of `sql`."""

    name: str
    sql: str


def columns(**kinds: str) -> tuple[Column, ...]:
    """`columns(text="CHILD RNE", uk_date="DECOM DEC")`: a table's columns by kind, in that order."""
    return tuple(Column(name, Kind[kind.upper()]) for kind, names in kinds.items() for name in names.split())


def unreadable(table: Table) -> Iterator[Column]:
    return (column for column in table.columns if column.kind is not Kind.TEXT)
