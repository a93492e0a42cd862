"""What a table is held for, by what right, how sensitive each column is, how long it is kept, where it comes from
and who sees it: read by tests and by the documents of data protection."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from throughline.access.law.lawful import Basis, Origin, Shown


class Sensitivity(StrEnum):
    ORDINARY = "ordinary"
    PERSONAL = "personal"
    SPECIAL = "special category"
    SECRET = "secret"


class Keep(StrEnum):
    """How long, and who says so. Retention is shown, never automatic."""

    FILE = "with the child's record: 75 years from birth for a child looked after, else by the authority's schedule"
    DRAFT = "until signed or discarded"
    STAFF = "6 years after leaving, by the authority's schedule"
    LOG = "at least 7 years, longer than the record it tells of"
    SESSION = "until it ends; cleared after 30 days"
    DERIVED = "as long as what it is worked out from"


@dataclass(frozen=True, kw_only=True)
class Column:
    """What one column says of itself. What it leaves out is as the table says."""

    purpose: str = ""
    sensitivity: Sensitivity | None = None
    keep: Keep | None = None
    basis: Basis | None = None
    origin: Origin | None = None
    shown: Shown | None = None

    @property
    def missing(self) -> list[str]:
        return [each.name for each in fields(self) if not getattr(self, each.name)]


@dataclass(frozen=True, kw_only=True)
class Labels:
    """A table that leaves out `basis`, `origin` or `shown` starts, and the house test names it."""

    purpose: str
    sensitivity: Sensitivity
    keep: Keep
    basis: Basis | None = None
    origin: Origin | None = None
    shown: Shown | None = None
    special: str = ""
    """Columns that tell about health, abuse or family life."""
    secret: str = ""
    """Columns that nobody reads back."""
    but: Mapping[str, Column] = field(default_factory=dict)
    """Columns of which something else is true than of their table."""

    def of(self, column: str) -> Sensitivity:
        if column in self.secret.split():
            return Sensitivity.SECRET
        return Sensitivity.SPECIAL if column in self.special.split() else self.sensitivity

    def column(self, name: str) -> Column:
        """Everything that is true of one column."""
        shown = Shown.NOBODY if name in self.secret.split() else self.shown
        whole = Column(
            purpose=self.purpose, sensitivity=self.of(name), keep=self.keep, basis=self.basis,
            origin=self.origin, shown=shown,
        )  # fmt: skip
        own = self.but.get(name, Column())
        return replace(whole, **{each: getattr(own, each) for each in COLUMN if getattr(own, each)})


COLUMN = tuple(each.name for each in fields(Column))
