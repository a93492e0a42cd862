"""Leaving care."""

from datetime import date

from ..calendar import Unit
from ..sources import CARE_PLANNING, CHILDREN_ACT
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

needs_assessment_16_3m = Standard(
    key="needs_assessment_16_3m",
    title="Eligible child: needs assessment complete",
    kind=Kind.DEADLINE,
    starts="sixteenth_birthday_or_became_eligible",
    met_by="needs_assessment_completed",
    within={date(2011, 4, 1): Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 42",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Eligible children",
    note=(
        "Eligible = 13 weeks looked after since 14, incl. after 16. Count weeks across periods, "
        "excluding short breaks."
    ),
)

pathway_plan_after_assessment = Standard(
    key="pathway_plan_after_assessment",
    title="Pathway plan recorded",
    kind=Kind.DEADLINE,
    starts="needs_assessment_completed",
    met_by="pathway_plan_recorded",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source=CARE_PLANNING,
    paragraph="regulation 43; law says as soon as possible",
    confidence=Confidence.MEDIUM,
    evidence="Darlington letter, Nov 2016",
    applies="Eligible children",
    note="Local number. ChAT: all eligible with a plan.",
)

relevant_child_assessment_3m = Standard(
    key="relevant_child_assessment_3m",
    title="Relevant child needs assessment",
    kind=Kind.DEADLINE,
    starts="became_relevant",
    met_by="needs_assessment_completed",
    within={date(2011, 4, 1): Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Care Leavers (England) Regulations 2010 (SI 2010/2571)",
    paragraph="regulation 4",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Relevant children",
    note="Unless done while eligible.",
)

pathway_plan_review_6m = Standard(
    key="pathway_plan_review_6m",
    title="Pathway plan review",
    kind=Kind.CADENCE,
    starts="pathway_plan_recorded",
    met_by="pathway_plan_reviewed",
    while_="pathway",
    within={date(2011, 4, 1): Limit(6, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Care Leavers (England) Regulations 2010 (SI 2010/2571)",
    paragraph="regulation 7; for eligible children through the review of care",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Relevant and former relevant young people",
    note="Young person, PA or LA can ask for earlier. Stops at 21 (25 if in education or on request).",
)

pathway_plan_review_28d_move = Standard(
    key="pathway_plan_review_28d_move",
    title="Pathway plan review after move to unregulated accommodation",
    kind=Kind.DEADLINE,
    starts="unregulated_accommodation_started",
    met_by="pathway_plan_reviewed",
    while_="pathway",
    within={date(2011, 4, 1): Limit(28, Unit.CALENDAR_DAYS)},
    basis=Basis.REGULATION,
    source="Care Leavers (England) Regulations 2010 (SI 2010/2571)",
    paragraph="regulation 7(3)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Relevant and former relevant young people",
)

pa_visit_7d = Standard(
    key="pa_visit_7d",
    title="Personal adviser visit after accommodation provided",
    kind=Kind.DEADLINE,
    starts="accommodation_started",
    met_by="pa_visit",
    while_="pa_accommodation",
    within={date(2011, 4, 1): Limit(7, Unit.CALENDAR_DAYS)},
    basis=Basis.REGULATION,
    source="Care Leavers (England) Regulations 2010 (SI 2010/2571)",
    paragraph="regulation 8(2)(a)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/2571 reg 8",
    applies="Relevant and former relevant young people",
    note="Only accommodation provided under s23B/24B.",
)

pa_visit_2m = Standard(
    key="pa_visit_2m",
    title="Personal adviser visit thereafter",
    kind=Kind.CADENCE,
    starts="pa_visit",
    met_by="pa_visit",
    while_="pa_accommodation",
    within={date(2011, 4, 1): Limit(2, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Care Leavers (England) Regulations 2010 (SI 2010/2571)",
    paragraph="regulation 8(2)(c)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/2571 reg 8",
    applies="Relevant and former relevant young people",
    note=(
        'Law: two months and only LA-provided accommodation. "Every 8 weeks" for everyone is local: see '
        "pa_contact_8w."
    ),
)

pa_contact_8w = Standard(
    key="pa_contact_8w",
    title="Care leaver: PA contact every 8 weeks",
    kind=Kind.CADENCE,
    starts="pa_contact",
    met_by="pa_contact",
    while_="former_relevant",
    within={ALWAYS: Limit(8, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local/ChAT convention (Ofsted asks for latest contact)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Former relevant young people",
    note="Two-way contact; a text with no reply is an attempt.",
)

care_leaver_contact_3m_lost = Standard(
    key="care_leaver_contact_3m_lost",
    title="Previously lost care leavers: proactive offer",
    kind=Kind.CADENCE,
    starts="lost_contact_attempt",
    met_by="lost_contact_attempt",
    while_="out_of_touch",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source='Doncaster inspection, 2011 para 102: "every three months with offers of help"',
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Former relevant young people",
)

care_leaver_903_window = Standard(
    key="care_leaver_903_window",
    title="903 care leaver information window",
    kind=Kind.DEADLINE,
    starts="birthday_minus_3_months",
    met_by="leaver_information_recorded",
    within={ALWAYS: Limit(4, Unit.MONTHS)},
    basis=Basis.NATIONAL_STANDARD,
    source="SSDA903 guide (3 months before to 1 month after 17th to 21st birthday)",
    confidence=Confidence.HIGH,
    evidence="looked up: EES care leaver data sets",
    applies="Care leavers from 17 to 21",
    note='Two-sided window; EES says "on or around birthday". 22 to 25 recorded only if support requested.',
)

care_leaver_22_25_annual_offer = Standard(
    key="care_leaver_22_25_annual_offer",
    title="Aged 21-25: reminder of right to support",
    kind=Kind.CADENCE,
    starts=("last_offer", "offer_made"),
    met_by="offer_made",
    while_="former_relevant_21_25",
    within={date(2018, 4, 1): Limit(12, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Children and Social Work Act 2017 s3 guidance 2018",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Former relevant young people from 21 to 25",
)

pa_allocated_by_16 = Standard(
    key="pa_allocated_by_16",
    title="Personal adviser in place",
    kind=Kind.PRESENCE,
    starts="eligible_16",
    met_by="pa_allocation",
    while_="eligible_16",
    within={ALWAYS: Limit(0, Unit.CALENDAR_DAYS)},
    basis=Basis.LOCAL,
    source=CHILDREN_ACT,
    paragraph="Schedule 2 paragraph 19C (duty once eligible); local date",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Eligible children",
    note="Local 15.5 to 16.5.",
)

leaving_care_dialogue_15 = Standard(
    key="leaving_care_dialogue_15",
    title="Choices discussion with 15-year-olds",
    kind=Kind.DEADLINE,
    starts="fifteenth_birthday",
    met_by="early_dialogue_recorded",
    while_="cla",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 103",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Children in care who turn 15",
)
