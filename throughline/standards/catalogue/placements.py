"""Placements that the law allows for a while only, and checks before one."""

from datetime import date

from ..calendar import StartDay, Unit
from ..sources import CARE_PLANNING
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

emergency_foster_6wd = Standard(
    key="emergency_foster_6wd",
    title="Emergency placement with foster carer outside approval terms",
    kind=Kind.MAXIMUM,
    starts="emergency_placement_started",
    met_by="emergency_placement_ended",
    within={date(2011, 4, 1): Limit(6, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 23",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
)

reg24_temporary_approval_16w = Standard(
    key="reg24_temporary_approval_16w",
    title="Temporary approval of connected person",
    kind=Kind.MAXIMUM,
    starts="temporary_approval",
    met_by=("full_approval_or_end", "temporary_approval_extended"),
    within={
        date(2011, 4, 1): Limit(16, Unit.WEEKS),
        date(2020, 4, 24): None,
        date(2020, 9, 26): Limit(16, Unit.WEEKS),
    },
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 24",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk reg 25",
    applies="Children in care with a connected person approved for the time being",
    note=(
        "24 weeks and wider who-counts during coronavirus regs 24 Apr to 25 Sep 2020. Expiry without "
        "approval: placement MUST end (reg 25(6))."
    ),
)

reg25_extension_8w = Standard(
    key="reg25_extension_8w",
    title="Extension of temporary approval",
    kind=Kind.MAXIMUM,
    starts="temporary_approval_extended",
    met_by="full_approval_or_end",
    within={date(2011, 4, 1): Limit(8, Unit.WEEKS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 25(2)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk reg 25",
    applies="Children in care with a connected person approved for the time being",
    note=(
        "Once. Needs fostering panel view, IRO informed, nominated officer. Other ground: until IRM "
        "outcome, no number."
    ),
)

reg24_covid_24w = Standard(
    key="reg24_covid_24w",
    title="Temporary approval during coronavirus amendments",
    kind=Kind.MAXIMUM,
    starts="temporary_approval",
    met_by="full_approval_or_end",
    within={date(2020, 4, 24): Limit(24, Unit.WEEKS), date(2020, 9, 26): None},
    basis=Basis.REGULATION,
    source="SI 2020/445",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field (24 weeks); dates looked up: local.gov.uk",
    applies="Children in care with a connected person approved for the time being",
)

pwp_assessment_10wd = Standard(
    key="pwp_assessment_10wd",
    title="Placement with parents: assessment after emergency start",
    kind=Kind.DEADLINE,
    starts="pwp_emergency_started",
    met_by="pwp_assessment_complete",
    within={date(2011, 4, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 19",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children in care who live with a parent",
)

pwp_decision_10wd = Standard(
    key="pwp_decision_10wd",
    title="Placement with parents: decision after assessment",
    kind=Kind.DEADLINE,
    starts="pwp_assessment_complete",
    met_by="pwp_decision",
    within={date(2011, 4, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 19",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children in care who live with a parent",
)

temporary_placement_holiday_3w = Standard(
    key="temporary_placement_holiday_3w",
    title="903 temporary placement: carer holiday max",
    kind=Kind.MAXIMUM,
    starts="holiday_placement_started",
    met_by="holiday_placement_ended",
    within={ALWAYS: Limit(3, Unit.WEEKS)},
    basis=Basis.NATIONAL_STANDARD,
    source="SSDA903",
    paragraph="rule 376",
    confidence=Confidence.HIGH,
    evidence="looked up: csc-validator-be-903 rule 376",
    applies="Every child in care",
    note="Beyond it the move counts as a real placement change in stability.",
)

temporary_placement_hospital_6w = Standard(
    key="temporary_placement_hospital_6w",
    title="903 temporary placement: hospital max",
    kind=Kind.MAXIMUM,
    starts="hospital_stay_started",
    met_by="hospital_stay_ended",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    basis=Basis.NATIONAL_STANDARD,
    source="SSDA903",
    paragraph="rule 375",
    confidence=Confidence.HIGH,
    evidence="looked up: csc-validator-be-903 rule 375",
    applies="Every child in care",
)

temporary_placement_other_7d = Standard(
    key="temporary_placement_other_7d",
    title="903 temporary placement: other max",
    kind=Kind.MAXIMUM,
    starts="other_temporary_placement_started",
    met_by="other_temporary_placement_ended",
    within={ALWAYS: Limit(7, Unit.CALENDAR_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="SSDA903",
    paragraph="rule 379",
    confidence=Confidence.HIGH,
    evidence="looked up: csc-validator-be-903 rule 379",
    applies="Every child in care",
)

placement_ofsted_judgement_check = Standard(
    key="placement_ofsted_judgement_check",
    title="Placement only where provider judged at least satisfactory/RI (local rule)",
    kind=Kind.DEADLINE,
    starts="placement_requested",
    met_by="ofsted_judgement_checked",
    within={ALWAYS: Limit(0, Unit.WORKING_DAYS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 88",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    note="Re-check when a new judgement is published.",
)

safe_care_plan_at_placement = Standard(
    key="safe_care_plan_at_placement",
    title="Individual safe care plan for each fostered child",
    kind=Kind.DEADLINE,
    starts="placement_started",
    met_by="safe_care_plan_recorded",
    while_="fostered",
    within={ALWAYS: Limit(0, Unit.CALENDAR_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Fostering National Minimum Standards",
    paragraph="standard 4; Doncaster inspection, 2011 areas for improvement (Immediately)",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Fostered children",
    note="Same day. Review with foster agreement annually.",
)

childrens_home_independent_visit_monthly = Standard(
    key="childrens_home_independent_visit_monthly",
    title="Children's home independent visit",
    kind=Kind.DEADLINE,
    subject=Subject.TEAM,
    starts="home_visit_month_start",
    met_by="independent_visit_report",
    while_="childrens_home",
    within={date(2015, 4, 1): Limit(1, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.REGULATION,
    source="Children's Homes (England) Regulations 2015 (SI 2015/541)",
    paragraph="regulation 44 (reg 33 of 2001 regs before April 2015)",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    note="Doncaster inspection, 2011 para 88.",
)

childrens_home_quality_review_6m = Standard(
    key="childrens_home_quality_review_6m",
    title="Children's home quality of care review",
    kind=Kind.CADENCE,
    subject=Subject.TEAM,
    starts="home_quality_review_completed",
    met_by="home_quality_review_completed",
    while_="childrens_home",
    within={date(2015, 4, 1): Limit(6, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Children's Homes (England) Regulations 2015 (SI 2015/541)",
    paragraph="regulation 45",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

supported_accommodation_review_6m = Standard(
    key="supported_accommodation_review_6m",
    title="Supported accommodation quality review",
    kind=Kind.CADENCE,
    subject=Subject.TEAM,
    starts="supported_accommodation_review_completed",
    met_by="supported_accommodation_review_completed",
    while_="supported_accommodation",
    within={date(2023, 10, 28): Limit(6, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Supported Accommodation (England) Regulations 2023 (SI 2023/416)",
    paragraph="regulation 32",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)
