"""Foster carers."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

foster_review_12m = Standard(
    key="foster_review_12m",
    title="Foster carer annual review",
    kind=Kind.CADENCE,
    subject=Subject.CARER,
    starts="foster_approval_decision",
    met_by="foster_review_held",
    while_="foster_approval",
    within={date(2011, 4, 1): Limit(12, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Fostering Services (England) Regulations 2011 (SI 2011/581)",
    paragraph="regulation 28(2)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="First goes to panel.",
)

foster_unannounced_12m = Standard(
    key="foster_unannounced_12m",
    title="Unannounced visit to foster home",
    kind=Kind.CADENCE,
    subject=Subject.CARER,
    starts="unannounced_visit",
    met_by="unannounced_visit",
    while_="foster_approval",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Fostering National Minimum Standards",
    paragraph="standard 21.8",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

foster_supervision_6w = Standard(
    key="foster_supervision_6w",
    title="Supervising social worker visit",
    kind=Kind.CADENCE,
    subject=Subject.CARER,
    starts="ssw_visit",
    met_by="ssw_visit",
    while_="foster_approval",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local (4 to 8 weeks); National Minimum Standard 21: regular",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

foster_assessment_8m = Standard(
    key="foster_assessment_8m",
    title="Foster carer assessment to decision",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="foster_application_received",
    met_by="foster_approval_decision",
    within={ALWAYS: Limit(8, Unit.MONTHS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Fostering National Minimum Standards",
    paragraph="standard 14.2",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

foster_stage1_10wd = Standard(
    key="foster_stage1_10wd",
    title="Stage 1: tell applicant not proceeding",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="foster_stage1_information_complete",
    met_by="foster_stage1_decision",
    within={date(2013, 7, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Fostering Services (England) Regulations 2011 (SI 2011/581)",
    paragraph="regulation 26 as amended 2013",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

foster_decision_7wd = Standard(
    key="foster_decision_7wd",
    title="Fostering decision maker",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="foster_panel_recommendation_received",
    met_by="foster_approval_decision",
    within={ALWAYS: Limit(7, Unit.WORKING_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Fostering National Minimum Standards",
    paragraph="standard 14.9",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Told orally 2wd, written 5wd.",
)

foster_representations_28d = Standard(
    key="foster_representations_28d",
    title="Representations after qualifying determination",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="determination_notice_sent",
    met_by="representations_received",
    within={ALWAYS: Limit(28, Unit.CALENDAR_DAYS)},
    basis=Basis.REGULATION,
    source="Fostering Services (England) Regulations 2011 (SI 2011/581)",
    paragraph="regulation 27 to 28",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

irm_papers_10wd = Standard(
    key="irm_papers_10wd",
    title="Papers to independent review",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="irm_notification",
    met_by="irm_papers_sent",
    within={date(2011, 4, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Fostering Services (England) Regulations 2011 (SI 2011/581)",
    paragraph="regulation 29",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2011/581 reg 29",
)

foster_tsd_12m = Standard(
    key="foster_tsd_12m",
    title="Training, Support and Development Standards",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="foster_approval_decision",
    met_by="tsd_completed",
    while_="foster_approval",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    within_while={"foster_carer_family_or_friend": Limit(18, Unit.MONTHS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Fostering National Minimum Standards",
    paragraph="standard 20.3",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="18 months for family and friends carers.",
)

foster_agreement_review_12m = Standard(
    key="foster_agreement_review_12m",
    title="Foster carer agreement incl. safe caring reviewed",
    kind=Kind.CADENCE,
    subject=Subject.CARER,
    starts="agreement_reviewed",
    met_by="agreement_reviewed",
    while_="foster_approval",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 92",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)

foster_training_minimum_annual = Standard(
    key="foster_training_minimum_annual",
    title="Minimum training taken up and scrutinised at review",
    kind=Kind.DEADLINE,
    subject=Subject.CARER,
    starts="foster_review_held",
    met_by="training_minimum_met",
    while_="foster_approval",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    on_the_day=False,
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 112",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)
