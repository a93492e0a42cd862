"""What Annex A and the scorecard both tell: which rows of a list are the rows of a measure, and why some cannot be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from throughline.measures.months import Span
from throughline.packs.annex_a.listing import Cell, Line
from throughline.packs.annex_a.shape import AnnexList

Kept = Callable[[dict[str, Cell], Span], bool]


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """`kept` says which rows of the list the measure counts; `by_child` where the list has one row for each child."""

    number: int
    says: str
    measure: str
    kept: Kept
    by_child: bool = False
    months: int = 6
    explained: Kept | None = None
    """Which rows of the list the measure rightly has not, and why; no other difference is explained."""
    why: str = ""


def named(about: AnnexList, line: Line) -> dict[str, Cell]:
    return {column.name: cell for column, cell in zip(about.columns, line.cells, strict=True)}


def within(column: str) -> Kept:
    """What happened in the months."""

    def happened(cells: dict[str, Cell], span: Span) -> bool:
        day = cells[column]
        return isinstance(day, date) and span.first <= day < span.after

    return happened


def still(column: str) -> Kept:
    """What had not ended: an end after the day is not in the list."""
    return lambda cells, _: cells[column] is None


def in_need(cells: dict[str, Cell], _: Span) -> bool:
    return cells["Case Status"] != "e) Closed episode"


def without_a_referral(cells: dict[str, Cell], _: Span) -> bool:
    return cells["CIN Start Date"] is None or cells["CIN Closure Date"] is not None


def waiting(cells: dict[str, Cell], _: Span) -> bool:
    over = ("Date Placed for Adoption", "Date of Adoption Order", "Date of Decision that Child Should No Longer be Placed for Adoption")  # fmt: skip
    return all(cells[column] is None for column in over)


CHECKS = (
    Check(number=1, says="Contacts", measure="contacts_rate", kept=within("Date of Contact")),
    Check(
        number=2, says="Early help assessments completed", measure="eh_assessments_rate",
        kept=within("Assessment completion date"),
    ),
    Check(number=3, says="Referrals", measure="referrals_rate", kept=within("Date of referral")),
    Check(
        number=4, says="Assessments authorised", measure="assessments_45wd_pct",
        kept=within("Continuous Assessment Date of Authorisation"),
    ),
    Check(
        number=5, says="Section 47 enquiries begun", measure="s47_rate",
        kept=within("Strategy discussion initiating Section 47 Enquiry Start Date"),
    ),
    Check(
        number=6, says="Children in need on the last day", measure="cin_rate", kept=in_need, by_child=True, months=1,
        explained=without_a_referral,
        why="In care, on a plan, leaving care or being assessed with no referral open: Annex A lists such a"
        " child, and the census does not count one.",
    ),
    Check(
        number=7, says="Children on a plan on the last day", measure="cpp_rate", by_child=True, months=1,
        kept=still("Child Protection Plan End Date"),
    ),
    Check(
        number=8, says="Children looked after on the last day", measure="cla_rate", by_child=True, months=1,
        kept=still("Date Ceased to be Looked After"),
    ),
    Check(
        number=10, says="Children waiting for adopters on the last day", measure="adoption_children_waiting", months=1,
        kept=waiting,
    ),
)  # fmt: skip
