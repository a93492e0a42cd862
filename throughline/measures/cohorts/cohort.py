"""What a cohort is: a list of children as they stood, with the words, the rule and the worked cases beside it."""

from dataclasses import dataclass
from enum import StrEnum

from throughline.measures.cases import Cases

# What every statement gives; its details follow under their own names.
GIVEN = ("person_id", "thing_id", "since", "row_part", "column_part")
NOT_SAID = ""


class Area(StrEnum):
    """Under which heading the catalogue lists it."""

    REVIEW = "Need and duration"
    AGAIN = "Repeat plans"
    BOUNCE = "Passed backwards and forwards"
    THRESHOLD = "Threshold, by agency"


class Shown(StrEnum):
    """How a detail is written on a screen."""

    DAY = "day"
    NUMBER = "number"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Split:
    """One way in which a cohort is counted: each code and its words, in the order shown. Other codes are words already."""

    words: str
    codes: tuple[tuple[str, str], ...] = ()
    none: str = "Not said"
    always: bool = False
    """Whether a code is shown at nought too: that no plan is older than two years is worth reading."""

    def said(self, code: str) -> str:
        return self.none if code == NOT_SAID else dict(self.codes).get(code, code)

    def ordered(self, found: set[str]) -> list[str]:
        """As declared, then by name, and what nobody said at the end."""
        declared = [code for code, _ in self.codes]
        known = [code for code in declared if self.always or code in found]
        others = sorted(found - {*declared, NOT_SAID})
        return [*known, *others, *([NOT_SAID] if NOT_SAID in found else [])]


@dataclass(frozen=True, slots=True)
class Detail:
    name: str
    words: str
    shown: Shown = Shown.DAY
    none: str = "None"
    codes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Cohort:
    """`sql` gives one row for each thing listed, as it stood on `$day`: see `GIVEN`, then the details by name."""

    key: str
    area: Area
    title: str
    counts: str
    """One row of the list, in a sentence."""
    basis: str
    """What one row is, as a reader would say it: "plan"."""
    noun: str
    why: str
    """What a manager looks at it for."""
    left_out: tuple[str, ...] = ()
    caveat: str
    source: str
    since: str
    """What the first day of a row is: "On the plan since"."""
    rows: Split
    columns: Split
    share: str = ""
    """A code of the columns whose share of each row is shown, of what was said."""
    details: tuple[Detail, ...] = ()
    sql: str
    cases: Cases

    @property
    def gives(self) -> tuple[str, ...]:
        return (*GIVEN, *(detail.name for detail in self.details))

    def of_these(self, count: int) -> str:
        return f"{count:,} {self.basis if count == 1 else self.noun}"
