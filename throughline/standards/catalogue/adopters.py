"""Adoption: the adopters."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

adopter_stage1_2m = Standard(
    key="adopter_stage1_2m",
    title="Adopter stage one",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="registration_accepted",
    met_by="adopter_stage1_decision",
    within={date(2013, 7, 1): Limit(2, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Adoption Agencies Regulations 2005 (SI 2005/389)",
    paragraph="as amended in 2013; statutory guidance",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Applicant may ask for longer; pause recorded.",
)

adopter_stage2_4m = Standard(
    key="adopter_stage2_4m",
    title="Adopter stage two to decision",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="adopter_stage2_started",
    met_by="adopter_approval_decision",
    within={date(2013, 7, 1): Limit(4, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Adoption Agencies Regulations 2005 (SI 2005/389)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Up to 6 months gap allowed between stages at applicant request.",
)

adopter_8m_old = Standard(
    key="adopter_8m_old",
    title="Adopter assessment (until 2013)",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="adopter_application_received",
    met_by="adopter_panel_held",
    within={ALWAYS: Limit(8, Unit.MONTHS), date(2013, 7, 1): None},
    basis=Basis.NATIONAL_STANDARD,
    source="Adoption National Minimum Standards",
    paragraph="editions of 2003 and 2011",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

adopter_review_12m = Standard(
    key="adopter_review_12m",
    title="Approved adopters not yet placed: review",
    kind=Kind.CADENCE,
    subject=Subject.CARER,
    starts="adopter_approval_decision",
    met_by="adopter_review_held",
    while_="adopter_waiting",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Adoption Agencies Regulations 2005 (SI 2005/389)",
    paragraph="regulation 30D",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)
