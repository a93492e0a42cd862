"""Unaccompanied children, children in custody and in long stays."""

from datetime import date

from ..calendar import Unit
from ..sources import CARE_PLANNING, CHILDREN_ACT
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

nts_transfer_10wd = Standard(
    key="nts_transfer_10wd",
    title="UASC national transfer",
    kind=Kind.DEADLINE,
    starts="nts_referral",
    met_by="nts_transfer_completed",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="NTS Protocol (v4 to v7)",
    confidence=Confidence.HIGH,
    evidence="looked up: northwestrsmp; NTS protocol v7 page",
    applies="Unaccompanied children",
    note=(
        "Entry LA remains responsible until transfer; receiving LA becomes responsible and period of "
        "care starts there."
    ),
)

nts_transfer_5wd = Standard(
    key="nts_transfer_5wd",
    title="UASC national transfer: child not in LA care (hotel)",
    kind=Kind.DEADLINE,
    starts="nts_hotel_referral",
    met_by="nts_transfer_completed",
    within={date(2022, 8, 24): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="NTS Protocol change 24 Aug 2022",
    confidence=Confidence.HIGH,
    evidence="looked up: parallelparliament written answer 191104",
    applies="Unaccompanied children",
)

yda_placement_plan_10wd = Standard(
    key="yda_placement_plan_10wd",
    title="Remanded child: detention placement plan",
    kind=Kind.DEADLINE,
    starts="remanded_to_yda",
    met_by="detention_placement_plan_recorded",
    within={date(2012, 12, 3): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 47C (LASPO 2012)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children on remand",
)

former_cla_detention_visit_10wd = Standard(
    key="former_cla_detention_visit_10wd",
    title="Visit to a child in custody who was accommodated before",
    kind=Kind.DEADLINE,
    starts="detention_started",
    met_by="detention_visit_child_seen",
    while_="detention",
    within={date(2011, 4, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Visits to Former Looked After Children in Detention (England) Regulations 2010 (SI 2010/2797)",
    paragraph="regulation 4",
    confidence=Confidence.HIGH,
    evidence=(
        "looked up: legislation.gov.uk SI 2010/2797 (English text truncated; Welsh twin confirms number)"
    ),
    applies="Children in custody who were accommodated before",
    note="Then whenever reasonably requested. Not for relevant children.",
)

s85_notification_3m = Standard(
    key="s85_notification_3m",
    title="Child in hospital/residential school: LA notified",
    kind=Kind.DEADLINE,
    starts="accommodated_by_health_or_education",
    met_by="long_stay_authority_told",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 85 to 86",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Children in a long stay in hospital or residential school",
    note="Duty when stay is or is likely to be 3 months.",
)

s85_visits_6m = Standard(
    key="s85_visits_6m",
    title="Visits to s85/86 children",
    kind=Kind.CADENCE,
    starts="s85_notification_received",
    met_by="s85_visit_child_seen",
    while_="s85_stay",
    within={date(2011, 4, 25): Limit(6, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Visits to Children in Long-Term Residential Care Regulations 2011 (SI 2011/1010)",
    paragraph="regulation 3",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    applies="Children in a long stay in hospital or residential school",
    note="Number not confirmed in look-up.",
)
