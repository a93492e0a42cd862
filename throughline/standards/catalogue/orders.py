"""Orders and powers that end by themselves, section 20 and secure accommodation."""

from datetime import date

from ..calendar import Unit
from ..sources import CHILDREN_ACT
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

police_protection_72h = Standard(
    key="police_protection_72h",
    title="Police protection ends",
    kind=Kind.MAXIMUM,
    starts="police_protection_started",
    met_by="police_protection_ended",
    within={ALWAYS: Limit(72, Unit.HOURS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 46(6)",
    confidence=Confidence.HIGH,
    evidence="looked up: csc-validator-be-903 rule 361",
    note="Child is accommodated under s21: looked after if the LA accommodates over 24h. SSDA903 rule 361.",
)

epo_8d = Standard(
    key="epo_8d",
    title="Emergency protection order",
    kind=Kind.MAXIMUM,
    starts="epo_made",
    met_by=("epo_ended", "epo_extended"),
    within={ALWAYS: Limit(8, Unit.CALENDAR_DAYS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 45(1)",
    confidence=Confidence.HIGH,
    evidence="looked up: csc-validator-be-903 rule 362",
    note="One extension of up to 7 days s45(5)-(6). SSDA903 check 362 only fires at 21 days.",
)

epo_extension_7d = Standard(
    key="epo_extension_7d",
    title="EPO extension",
    kind=Kind.MAXIMUM,
    starts="epo_extended",
    met_by="epo_ended",
    within={ALWAYS: Limit(7, Unit.CALENDAR_DAYS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 45(5)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Once only.",
)

child_assessment_order_7d = Standard(
    key="child_assessment_order_7d",
    title="Child assessment order",
    kind=Kind.MAXIMUM,
    starts="cao_started",
    met_by="cao_ended",
    within={ALWAYS: Limit(7, Unit.CALENDAR_DAYS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 43(5)",
    confidence=Confidence.HIGH,
    evidence="looked up: csc-validator-be-903 rule 363",
)

ico_first_8w = Standard(
    key="ico_first_8w",
    title="Interim care order first period (until 2014)",
    kind=Kind.MAXIMUM,
    starts="ico_made",
    met_by="ico_ended",
    within={date(1991, 10, 14): Limit(8, Unit.WEEKS), date(2014, 4, 22): None},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 38(4) before amendment",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Then renewals of up to 4 weeks. From 22 April 2014 ICO lasts as court specifies.",
)

supervision_order_12m = Standard(
    key="supervision_order_12m",
    title="Supervision order expiry",
    kind=Kind.MAXIMUM,
    starts="supervision_order_made",
    met_by="supervision_order_ended",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="Schedule 3 paragraph 6",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Extendable to 3 years in total. Alert 3 months before.",
)

s20_quarterly_review = Standard(
    key="s20_quarterly_review",
    title="Section 20 and family-arrangement children: quarterly service review",
    kind=Kind.CADENCE,
    starts="s20_started",
    met_by="s20_review_recorded",
    while_="s20",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source='Darlington letter, Nov 2016: "requirement of a new quarterly performance cycle"',
    confidence=Confidence.HIGH,
    evidence="Darlington letter, Nov 2016",
    note=(
        "22 children moved to proceedings after first review. No statutory maximum for s20; PLWG 2021 "
        "asks for purpose, duration and review at outset."
    ),
)

secure_72h_in_28d = Standard(
    key="secure_72h_in_28d",
    title="Secure accommodation without court authority",
    kind=Kind.MAXIMUM,
    starts="secure_placement_started",
    met_by="court_authority_or_release",
    within={ALWAYS: Limit(72, Unit.HOURS)},
    basis=Basis.REGULATION,
    source="Children (Secure Accommodation) Regulations 1991 (SI 1991/1505)",
    paragraph="regulation 10",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note=(
        "Aggregate 72h in any 28 consecutive days; rolling window. Under-13s need SoS approval. Counted "
        "here for each stay by itself: the sum waits for stays whose end has an hour."
    ),
)

secure_review_1m_3m = Standard(
    key="secure_review_1m_3m",
    title="Secure accommodation review",
    kind=Kind.CADENCE,
    starts="secure_placement_started",
    met_by="secure_review_held",
    while_="secure_placement",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    first_within={ALWAYS: Limit(1, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Children (Secure Accommodation) Regulations 1991 (SI 1991/1505)",
    paragraph="regulation 15",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="First within one month; three persons, one independent.",
)

secure_order_first_3m = Standard(
    key="secure_order_first_3m",
    title="Secure order first maximum",
    kind=Kind.MAXIMUM,
    starts="secure_order_made",
    met_by="secure_order_ended",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Children (Secure Accommodation) Regulations 1991 (SI 1991/1505)",
    paragraph="regulation 11 to 12",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Renewals up to 6 months.",
)
