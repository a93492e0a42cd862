"""What a model says about its own protection. The law of the database is generated from these and nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Law:
    reads: str
    """SQL condition for the program's login; `{row}` stands for the table."""
    past: str = ""
    """Condition on an old row; the reading condition when empty. Needed where that one asks a column that can
    change: what was open before a record was sealed must not stay open in its history."""
    adds: str = ""
    """Condition on a new row; the reading condition when empty."""
    changes: str = ""
    """Condition on a row that is changed or removed; the reading condition when empty."""
    grants: str = "select insert update"
    mutable: str = ""
    """The columns that the program may change; all of them when empty."""
    role: str = ""
    """The one role that reads and writes the table, in place of the program's login and the keeper's."""
    history: bool = True
    why: str = ""
    """The reason where history is not kept."""
    append_only: bool = False
    searched: str = ""
    """The columns whose words are found by searching, on a table that hangs on an entry."""
    by_month: str = ""
    """The moment that divides the table into months. The law makes such a table: no migration can."""
