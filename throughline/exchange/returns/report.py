"""What a check of a return found: an outcome for every rule, and one long table of rows to put right."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

import pyarrow

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.rule import Rule


class Result(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Outcome:
    code: str
    outcome: Result
    reason: str | None
    findings: int
    ms: float


@dataclass(frozen=True)
class Report:
    """`findings` has columns rule, table, row, child; the columns to look at come from the rule."""

    outcomes: tuple[Outcome, ...]
    findings: pyarrow.Table
    notices: tuple[str, ...]
    rules: Mapping[str, Rule]
    year: Year

    def count(self, result: Result) -> int:
        return sum(outcome.outcome is result for outcome in self.outcomes)

    @property
    def rows(self) -> list[dict]:
        named = {
            code: {table: rule.columns(table) for table in rule.blames} for code, rule in self.rules.items()
        }
        return [
            found | {"columns": named[found["rule"]][found["table"]]} for found in self.findings.to_pylist()
        ]

    def as_data(self) -> dict:
        """The shape that scripts rely on; notices say what of the files themselves is odd."""
        return {
            "rules": [asdict(outcome) for outcome in self.outcomes],
            "findings": self.rows,
            "notices": list(self.notices),
        }
