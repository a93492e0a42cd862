"""A published table and its columns: what may leave the record, its type and what it means."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """`refers` is `table.column` of a foreign key; `codes` the list that its values come from."""

    name: str
    type: str
    meaning: str = ""
    refers: str = ""
    codes: str = ""
    never: str = ""
    """Why this column of the standard is there and always empty: "a name", "an address"."""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    meaning: str
    columns: tuple[Column, ...]
    order: str
    """Never the order of the record, where brothers and sisters stand side by side and a sealed one among them."""
    key: tuple[str, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def selection(self) -> str:
        """The declared columns in SQL, each cast to its declared type."""
        return ", ".join(f'cast("{each.name}" as {each.type}) as "{each.name}"' for each in self.columns)

    @property
    def person_column(self) -> str | None:
        """The column that says which child a row is about."""
        about = (each.name for each in self.columns if each.name.endswith("person_id"))
        return next(about, None)
