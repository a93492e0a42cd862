"""A kind of decision that the scheme of delegation knows: who may make it, what law says so, how sure we are."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from throughline.access.delegation.levels import Level


class Sure(StrEnum):
    READ = "the regulation’s words were read"
    KNOWN = "known from practice; the words were not read again"
    LOCAL = "no law fixes who decides: the authority’s own choice"


class Measure(StrEnum):
    """What a limit counts. The value is how an amount is said."""

    MONEY = "£{}"
    DAYS = "{} days"
    HOURS = "{} hours"

    def words(self, amount: Decimal) -> str:
        whole = amount == amount.to_integral_value()
        return self.value.format(f"{amount:,.0f}" if whole else f"{amount:,.2f}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """One line of the default scheme: this level and those above it, or one role, perhaps up to a limit."""

    level: Level
    role: str = ""
    limit: Decimal | None = None
    conditions: str = ""


@dataclass(frozen=True, kw_only=True)
class DecisionType:
    key: str
    name: str
    """As a line of a list: "Place a child at a distance"."""
    group: str
    law: str
    source: str
    sure: Sure
    default: tuple[Share, ...]
    floor: Level = Level.TEAM_MANAGER
    """No line goes below this."""
    fixed: str = ""
    """Whom the law names, in words; empty where it names nobody."""
    in_person: bool = False
    """The law names the director: no deputy stands in. Whoever acts up as director, between two days, is the director."""
    measure: Measure | None = None
    ceiling: Decimal | None = None
    """The most that the law allows in any hands."""
    two_people: bool = False
    """The scheme says who may be one of the two."""
