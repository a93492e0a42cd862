"""How long each kind of record is kept, and who says so. New law adds a line; a local period is a setting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Local:
    """What the authority decides for itself, in years, and the holds that stop all disposal."""

    protection: int = 35
    need: int = 25
    floor: int = 6
    holds: tuple["Hold", ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """While it runs nothing is disposed of. `ended` is the first day without it."""

    started: date
    ended: date | None
    words: str


@dataclass(frozen=True, kw_only=True)
class Period:
    key: str
    record: str
    keeps: str
    """What the page says, `{years}` filled in."""
    source: str
    confidence: str
    years: Callable[[Local], int] | None = None

    def words(self, local: Local) -> str:
        return self.keeps.format(years=self.years(local)) if self.years else self.keeps


LAW, LOCAL = "law", "low: the authority's own schedule decides"

PERIODS: Mapping[str, Period] = {
    one.key: one
    for one in (
        Period(
            key="hold",
            record="Record under a legal hold",
            keeps="until the hold ends, whatever else is true",
            source="Local: an inquiry's, a court's or a lawyer's instruction, kept as a dated setting or on the record",
            confidence="local: as it was instructed",
        ),
        Period(
            key="adoption",
            record="Record of a child who was adopted",
            keeps="{years} years from the adoption order",
            years=lambda local: 100,
            # Orders before 30 Dec 2005 had 75 years; the longer period is kept for them too.
            source="Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005 (SI 2005/888) reg 6",
            confidence=LAW,
        ),
        Period(
            key="care",
            record="Case record of a child who was looked after",
            keeps="until the day they turn {years}",
            years=lambda local: 75,
            source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959) reg 50",
            confidence=LAW,
        ),
        Period(
            key="care-died",
            record="Case record of a child who was looked after and died before 18",
            keeps="{years} years, beginning with the day of death",
            years=lambda local: 15,
            source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959) reg 50",
            confidence=LAW,
        ),
        Period(
            key="fostering",
            record="Record of a foster carer",
            keeps="{years} years from the day the approval ended",
            years=lambda local: 10,
            source="Fostering Services (England) Regulations 2011 (SI 2011/581) reg 32",
            confidence=LAW,
        ),
        Period(
            key="protection",
            record="Record of a child who had a protection plan or a section 47 enquiry",
            keeps="{years} years from the day the record was closed",
            years=lambda local: local.protection,
            source="Local; {years} years from closing is what one council's schedule said in C v Northumberland County"
            " Council [2015] EWHC 2134 (Admin)",
            confidence=LOCAL,
        ),
        Period(
            key="need",
            record="Record of a child in need, or of any other child we worked with",
            keeps="until the day they turn {years}",
            years=lambda local: local.need,
            source="Local; councils' published schedules differ, from 3 years after the 18th birthday to the 25th birthday",
            confidence=LOCAL,
        ),
        Period(
            key="unborn",
            record="Record of a child who was expected and of whom no birth is recorded",
            keeps="{years} years from the day the pregnancy ended, or from the expected day",
            years=lambda local: local.need,
            source="Local; counted as for a child in need",
            confidence=LOCAL,
        ),
        Period(
            key="floor",
            record="Record of any work we did",
            keeps="{years} years from the day it was closed",
            years=lambda local: local.floor,
            source="Local; a claim may be brought for six years (Limitation Act 1980 s 5)",
            confidence=LOCAL,
        ),
        Period(
            key="decided",
            record="Record that was decided to be kept longer",
            keeps="until the day that was decided",
            source="Local: the decision on the record, with its reason",
            confidence="local: as it was decided",
        ),
    )
}  # fmt: skip

READS = {
    "became_looked_after": "the first day of a period of care",
    "cla": "a period of care, from its first day to the first day without it",
    "adoption_order": "the day of an adoption order",
    "cp_plan": "a protection plan, from its first day to the first day without it",
    "s47_started": "the day a section 47 enquiry began",
    "foster_approval": "a carer's approval, from its first day to the day it ended",
    "pregnancy_ended": "the day a pregnancy ended without a birth",
    "transferred_out": "the day another authority took over",
    "legal_hold": "a hold on this one record, from its first day to the first day without it",
}
"""The facts that decide, by their name in the stream."""

UNFED = tuple(name for name in READS if name not in ("cp_plan", "s47_started"))
"""Of those, what no part of the record tells yet: until one does, the rules that need it are silent."""
