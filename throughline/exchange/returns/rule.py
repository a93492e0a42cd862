"""One rule of a return, as the Department words it, with the statement that finds the rows that break it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.problems import RuleProblem

LATEST = "2026-27"


class Severity(StrEnum):
    ERROR = "error"
    QUERY = "query"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """`sql` gives one column for each table in `blames`, named after it, holding the row to put right.

    `says` is the Department's wording, `advice` tells a worker what to do, `blames` names the columns to look
    at. A rule that changed is two entries with one code: the old one gets `until`, the new one `since`.
    """

    code: str
    says: str
    advice: str
    blames: Mapping[str, str]
    sql: str
    cases: tuple[str, ...]
    severity: Severity = Severity.ERROR
    since: str = "2022-23"
    until: str = "9999-00"

    def __post_init__(self) -> None:
        missing = [
            name for name in ("code", "says", "advice", "blames", "sql", "cases") if not getattr(self, name)
        ]
        if missing:
            raise RuleProblem(f"Rule {self.code or '?'} lacks {', '.join(missing)}.")
        if isinstance(self.cases, str):
            raise RuleProblem(f"Rule {self.code}: cases is a tuple; end the one case with a comma.")

    def in_force(self, year: Year) -> bool:
        return self.since <= year.name <= self.until

    @property
    def newest_year(self) -> Year:
        """The newest year in which it is in force, and that we know of."""
        return Year(min(self.until, LATEST))

    def columns(self, table: str) -> list[str]:
        return self.blames[table].split()
