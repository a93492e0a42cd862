"""What a table is held for, how sensitive each column is and how long it is kept: read by tests and by documents."""

from dataclasses import dataclass
from enum import StrEnum


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
class Labels:
    purpose: str
    sensitivity: Sensitivity
    keep: Keep
    special: str = ""
    """Columns that tell about health, abuse or family life."""
    secret: str = ""
    """Columns that nobody reads back."""

    def of(self, column: str) -> Sensitivity:
        if column in self.secret.split():
            return Sensitivity.SECRET
        return Sensitivity.SPECIAL if column in self.special.split() else self.sensitivity
