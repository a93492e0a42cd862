"""Private fostering."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind

pf_notice_6w = Standard(
    key="pf_notice_6w",
    title="Notice before private fostering starts",
    kind=Kind.DEADLINE,
    starts="pf_start_date",
    met_by="pf_notified",
    within={date(2005, 7, 1): Limit(6, Unit.WEEKS)},
    direction=Direction.BEFORE,
    basis=Basis.REGULATION,
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)",
    paragraph="regulation 3",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2005/1533 note",
    note="Immediately if under 6 weeks away.",
)

pf_started_notice_48h = Standard(
    key="pf_started_notice_48h",
    title="Notice that child has gone to live there",
    kind=Kind.DEADLINE,
    starts="pf_started",
    met_by="pf_start_notified",
    within={date(2005, 7, 1): Limit(48, Unit.HOURS)},
    basis=Basis.REGULATION,
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)",
    paragraph="regulation 6",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

pf_first_visit_7wd = Standard(
    key="pf_first_visit_7wd",
    title="First visit after notification",
    kind=Kind.DEADLINE,
    starts="pf_notified",
    met_by="pf_visit_held",
    within={date(2005, 7, 1): Limit(7, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)",
    paragraph="regulation 4 and regulation 7",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

pf_visit_6w = Standard(
    key="pf_visit_6w",
    title="Private fostering visit first year",
    kind=Kind.CADENCE,
    starts="pf_la_aware",
    met_by="pf_visit_held",
    while_="private_fostering_first_year",
    within={date(2005, 7, 1): Limit(6, Unit.WEEKS)},
    basis=Basis.REGULATION,
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)",
    paragraph="regulation 8(1)(a)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2005/1533 reg 8",
    note=(
        "Year counts from the day the LA became AWARE (reg 8(6)), not the real start. Child seen alone "
        "unless inappropriate."
    ),
)

pf_visit_12w = Standard(
    key="pf_visit_12w",
    title="Private fostering visit second year on",
    kind=Kind.CADENCE,
    starts="pf_visit_held",
    met_by="pf_visit_held",
    while_="private_fostering_after_year",
    within={date(2005, 7, 1): Limit(12, Unit.WEEKS)},
    carries_over=True,
    basis=Basis.REGULATION,
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)",
    paragraph="regulation 8(1)(b)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2005/1533 reg 8",
)

pf_suitability_42wd = Standard(
    key="pf_suitability_42wd",
    title="Private fostering suitability assessment",
    kind=Kind.DEADLINE,
    starts="pf_notified",
    met_by="pf_suitability_decision",
    within={ALWAYS: Limit(42, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local (35 to 45wd)",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="28-day threshold for being PF; under 16 (18 if disabled).",
)

pf_end_notice_48h = Standard(
    key="pf_end_notice_48h",
    title="End or change notified",
    kind=Kind.DEADLINE,
    starts="pf_ended",
    met_by="pf_end_notified",
    within={date(2005, 7, 1): Limit(48, Unit.HOURS)},
    basis=Basis.REGULATION,
    source="Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533)",
    paragraph="regulation 9 to 10",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)
