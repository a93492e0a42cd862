"""Supervision and allocation."""

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

supervision_monthly = Standard(
    key="supervision_monthly",
    title="Social worker supervision",
    kind=Kind.CADENCE,
    subject=Subject.WORKER,
    starts="supervision_held",
    met_by="supervision_held",
    while_="employed",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="LGA/SWE Employer Standards; local",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note=(
        "Pause for long-term sickness/maternity: denominators use days at work. Split personal vs case "
        "supervision."
    ),
)

supervision_asye_weekly = Standard(
    key="supervision_asye_weekly",
    title="ASYE supervision first six weeks",
    kind=Kind.CADENCE,
    subject=Subject.WORKER,
    starts="asye_started",
    met_by="supervision_held",
    while_="asye_first_six_weeks",
    within={ALWAYS: Limit(1, Unit.WEEKS)},
    basis=Basis.NATIONAL_STANDARD,
    source="ASYE framework/Employer Standards",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Then fortnightly to six months, monthly after.",
)

supervision_asye_fortnightly = Standard(
    key="supervision_asye_fortnightly",
    title="ASYE supervision to six months",
    kind=Kind.CADENCE,
    subject=Subject.WORKER,
    starts="supervision_held",
    met_by="supervision_held",
    while_="asye_to_six_months",
    within={ALWAYS: Limit(2, Unit.WEEKS)},
    carries_over=True,
    basis=Basis.NATIONAL_STANDARD,
    source="ASYE framework/Employer Standards",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

case_supervision_cp_4w = Standard(
    key="case_supervision_cp_4w",
    title="Child discussed in supervision: protection plan or pre-proceedings",
    kind=Kind.CADENCE,
    starts="case_supervision_recorded",
    met_by="case_supervision_recorded",
    while_="cp_plan",
    within={ALWAYS: Limit(4, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note=(
        "Per child, recorded on the file, with directions and dates. Doncaster letter, Nov 2016; "
        "Darlington letter, Nov 2016; Buckinghamshire letter, Dec 2018: gaps."
    ),
)

case_supervision_cin_cla_3m = Standard(
    key="case_supervision_cin_cla_3m",
    title="Child discussed in supervision: in need or in care",
    kind=Kind.CADENCE,
    starts="case_supervision_recorded",
    met_by="case_supervision_recorded",
    while_="cla",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="Local (4 weeks to 3 months)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

management_direction_at_allocation = Standard(
    key="management_direction_at_allocation",
    title="Manager's direction recorded at allocation",
    kind=Kind.DEADLINE,
    starts="case_allocated",
    met_by="case_direction_recorded",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

allocation_1wd = Standard(
    key="allocation_1wd",
    title="Child allocated to a named qualified social worker",
    kind=Kind.DEADLINE,
    starts=("referral_accepted", "allocation_ended"),
    met_by="social_worker_allocated",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source=(
        "Local; Working Together asks for a lead social worker for a plan, regulations 45 and 46 for a "
        "child in care"
    ),
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note=(
        "Manager or duty holder is NOT an allocation (Buckinghamshire letter, Dec 2018: just over 100 "
        "children in managers' names). Doncaster inspection, 2011: all new cases promptly allocated."
    ),
)

held_by_manager_weekly_review = Standard(
    key="held_by_manager_weekly_review",
    title="Child held in a manager's name: weekly review of risk",
    kind=Kind.CADENCE,
    starts="held_by_manager_from",
    met_by="manager_review_recorded",
    while_="held_by_manager",
    within={ALWAYS: Limit(1, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local; responds to Buckinghamshire letter, Dec 2018",
    confidence=Confidence.LOW,
    evidence="Buckinghamshire letter, Dec 2018",
)

health_safeguarding_supervision_quarterly = Standard(
    key="health_safeguarding_supervision_quarterly",
    title="Health staff safeguarding supervision",
    kind=Kind.CADENCE,
    subject=Subject.WORKER,
    starts="safeguarding_supervision_held",
    met_by="safeguarding_supervision_held",
    while_="health_post",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 38",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)
