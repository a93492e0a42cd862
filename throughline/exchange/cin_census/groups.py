"""How the elements of one Child nest, and which table each group of them fills."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from throughline.exchange.cin_census.tables import (
    ASSESSMENTS,
    CHARACTERISTICS,
    CHILD,
    CIN_DETAILS,
    CIN_PLANS,
    DISABILITIES,
    FACTORS,
    IDENTIFIERS,
    PRE_PROCEEDINGS,
    PROTECTION_PLANS,
    REVIEWS,
    SECTION_47,
)
from throughline.exchange.returns.shape import Table


@dataclass(frozen=True)
class Group:
    """`number` counts such groups through the file; `repeats` is the one value that comes again and again."""

    table: str = ""
    fields: frozenset[str] = frozenset()
    number: str = ""
    repeats: str = ""
    groups: Mapping[str, "Group"] = field(default_factory=dict)


def _of(table: Table, *, number: str = "", **groups: Group) -> Group:
    return Group(table.name, frozenset(column.name for column in table.columns), number, "", groups)


def _list_in(table: Table) -> Group:
    value = next(column.name for column in table.columns if column.name != CHILD)
    return Group(table=table.name, repeats=value)


CHILD_GROUP = Group(
    number="child_no",
    groups={
        "ChildIdentifiers": _of(IDENTIFIERS),
        "ChildCharacteristics": _of(CHARACTERISTICS, Disabilities=_list_in(DISABILITIES)),
        "CINdetails": _of(
            CIN_DETAILS,
            number="cin_no",
            Assessments=_of(
                ASSESSMENTS, number="assessment_no", FactorsIdentifiedAtAssessment=_list_in(FACTORS)
            ),
            CINPlanDates=_of(CIN_PLANS),
            Section47=_of(SECTION_47),
            ChildProtectionPlans=_of(PROTECTION_PLANS, number="plan_no", Reviews=_list_in(REVIEWS)),
            PreProceedingsandFGDM=_of(PRE_PROCEEDINGS),
        ),
    },
)
