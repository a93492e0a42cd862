"""Information law: requests, breaches, and how long a record is kept."""

from ..calendar import Unit
from ..sources import CARE_PLANNING
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind, Subject

sar_1m = Standard(
    key="sar_1m",
    title="Subject access request",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="sar_received",
    met_by="sar_answered",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    basis=Basis.STATUTE,
    source="UK GDPR art 12",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="+2 months if complex; clock stops for ID/clarification.",
)

foi_20wd = Standard(
    key="foi_20wd",
    title="FOI request",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="foi_received",
    met_by="foi_answered",
    within={ALWAYS: Limit(20, Unit.UK_WORKING_DAYS)},
    basis=Basis.STATUTE,
    source="Freedom of Information Act 2000",
    paragraph="section 10",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="FOI counts bank holidays of any UK part as non-working: different calendar.",
)

data_breach_72h = Standard(
    key="data_breach_72h",
    title="Report personal data breach",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="breach_known",
    met_by="ico_notified",
    within={ALWAYS: Limit(72, Unit.HOURS)},
    basis=Basis.STATUTE,
    source="UK GDPR art 33",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

cla_record_75y = Standard(
    key="cla_record_75y",
    title="Record of a child in care kept",
    kind=Kind.DEADLINE,
    starts="date_of_birth",
    met_by="care_record_destroyed",
    within={ALWAYS: Limit(75, Unit.YEARS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 50",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Or 15 years from death if died under 18.",
)

adoption_record_100y = Standard(
    key="adoption_record_100y",
    title="Adoption record kept",
    kind=Kind.DEADLINE,
    starts="adoption_order",
    met_by="adoption_record_destroyed",
    within={ALWAYS: Limit(100, Unit.YEARS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.REGULATION,
    source="Disclosure of Adoption Information Regulations 2005 reg 6",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)
