"""Children with a child in need plan."""

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

cin_plan_10wd = Standard(
    key="cin_plan_10wd",
    title="Child in need meeting and plan after assessment",
    kind=Kind.DEADLINE,
    starts="assessment_authorised_cin",
    met_by="cin_plan_recorded",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child with a child in need plan",
)

cin_review_3m = Standard(
    key="cin_review_3m",
    title="Child in need review",
    kind=Kind.CADENCE,
    starts="cin_plan_started",
    met_by="cin_review_held",
    while_="cin_plan",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    first_within={ALWAYS: Limit(6, Unit.WEEKS)},
    exempt_while={"cin_plan_short_breaks_only": "short breaks only, reviewed every six months"},
    basis=Basis.LOCAL,
    source="Local (6 weeks then 12 weeks usual); no statutory number",
    confidence=Confidence.HIGH,
    evidence="Doncaster letter, Nov 2016",
    applies="Every child with a child in need plan",
    note=(
        "Doncaster letter, Nov 2016: reviews not regular, in some cases no evidence one took place; "
        "must review plan detail."
    ),
)

cin_review_disabled_6m = Standard(
    key="cin_review_disabled_6m",
    title="Child in need review: disabled child with short breaks only",
    kind=Kind.CADENCE,
    starts="cin_plan_started",
    met_by="cin_review_held",
    while_="cin_plan_short_breaks_only",
    within={ALWAYS: Limit(6, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="Short breaks statutory guidance/local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    applies="Disabled children with short breaks only",
)

cin_visit_4w = Standard(
    key="cin_visit_4w",
    title="Child in need visit",
    kind=Kind.CADENCE,
    starts="cin_plan_started",
    met_by="cin_visit_child_seen",
    while_="cin_plan",
    within={ALWAYS: Limit(4, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.LOCAL,
    source="Local (4 to 6 weeks)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child with a child in need plan",
)
