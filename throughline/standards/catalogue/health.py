"""Health of children in care."""

from datetime import date

from ..calendar import Unit
from ..sources import CARE_PLANNING
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

iha_20wd = Standard(
    key="iha_20wd",
    title="Initial health assessment report available for first review",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="iha_report_received",
    while_="cla",
    within={date(2011, 4, 1): Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 7; Promoting the health and well-being of looked-after children (March 2015)",
    confidence=Confidence.HIGH,
    evidence="looked up: proceduresonline pages",
    applies="Every child in care",
    note=(
        "Must be by a registered medical practitioner. Measure date report RECEIVED as well as date of "
        "appointment. Not required again if assessed in the last 3 months. Refusal by competent child: "
        "recorded, excluded only from quality not from count."
    ),
)

iha_28d_old = Standard(
    key="iha_28d_old",
    title="Initial health assessment (2009 guidance)",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="iha_completed",
    while_="cla",
    within={ALWAYS: Limit(28, Unit.CALENDAR_DAYS), date(2011, 4, 1): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source=(
        "Promoting the health and well-being of looked-after children 2009; Doncaster inspection, 2011 "
        "para 78 (44.4% within 28 days)"
    ),
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
    applies="Every child in care",
    note="28 calendar days is not the same population as 20wd: do not splice series.",
)

iha_request_5wd = Standard(
    key="iha_request_5wd",
    title="LA notifies health and sends consent for IHA",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="iha_request_sent",
    while_="cla",
    within={date(2015, 3, 1): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Statutory guidance March 2015/local",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Separate LA delay from NHS delay: report both parts of the clock.",
)

rha_under5_6m = Standard(
    key="rha_under5_6m",
    title="Review health assessment under 5",
    kind=Kind.CADENCE,
    starts=("iha_completed", "rha_completed"),
    met_by="rha_completed",
    while_="cla_under5",
    within={date(2011, 4, 1): Limit(6, Unit.MONTHS)},
    carries_over=True,
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 7",
    confidence=Confidence.HIGH,
    evidence="looked up: Coventry/other proceduresonline",
    applies="Children in care under 5",
    note="Until fifth birthday. On birthday next due = 12 months from last.",
)

rha_5plus_12m = Standard(
    key="rha_5plus_12m",
    title="Review health assessment 5 and over",
    kind=Kind.CADENCE,
    starts=("iha_completed", "rha_completed"),
    met_by="rha_completed",
    while_="cla_5plus",
    within={date(2011, 4, 1): Limit(12, Unit.MONTHS)},
    carries_over=True,
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 7",
    confidence=Confidence.HIGH,
    evidence="looked up: Coventry/other proceduresonline",
    applies="Children in care of 5 and over",
    note='903 OC2 counts "had annual assessment in year to 31 March" for children looked after 12 months.',
)

dental_12m = Standard(
    key="dental_12m",
    title="Dental check",
    kind=Kind.CADENCE,
    starts=("last_dental_check", "dental_check_completed"),
    met_by="dental_check_completed",
    while_="cla",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    carries_over=True,
    basis=Basis.NATIONAL_STANDARD,
    source="903 OC2 (teeth checked in year); reg 7 health care duty; NICE recall max 12m for under 18",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
    applies="Every child in care",
    note='Infants without teeth: record "not applicable" reason locally, DfE still counts.',
)

sdq_12m = Standard(
    key="sdq_12m",
    title="Strengths and Difficulties Questionnaire",
    kind=Kind.CADENCE,
    starts=("last_sdq", "sdq_completed"),
    met_by="sdq_completed",
    while_="cla_4_16",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    carries_over=True,
    basis=Basis.STATUTORY_GUIDANCE,
    source="Statutory guidance 2015; 903 OC2",
    confidence=Confidence.MEDIUM,
    evidence="looked up: id.esd.org.uk metric 2135",
    applies="Children in care from 4 to 16",
    note=(
        "Carer-completed, ages 4 to 16 at date (903 guide) though LG Inform says 5 to 16; only children "
        "looked after 12 months count nationally. Bands: 0-13 normal, 14-16 borderline, 17+ concern."
    ),
)

immunisation_up_to_date = Standard(
    key="immunisation_up_to_date",
    title="Immunisations up to date",
    kind=Kind.PRESENCE,
    starts="cla",
    met_by="immunisations_up_to_date",
    while_="cla",
    within={ALWAYS: Limit(0, Unit.CALENDAR_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="903 OC2; national schedule",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Every child in care",
    note="Status test, not an interval.",
)

health_plan_recorded = Standard(
    key="health_plan_recorded",
    title="Personal health plan on file",
    kind=Kind.DEADLINE,
    starts="iha_report_received",
    met_by="health_plan_recorded",
    while_="cla",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source=CARE_PLANNING,
    paragraph="Schedule 1; local date",
    confidence=Confidence.LOW,
    evidence="Doncaster inspection, 2011",
    applies="Every child in care",
    note="Doncaster inspection, 2011: only 68% have one.",
)

health_summary_on_leaving = Standard(
    key="health_summary_on_leaving",
    title="Health history/summary given at leaving care",
    kind=Kind.DEADLINE,
    starts="ceased_looked_after",
    met_by="health_summary_given",
    within={ALWAYS: Limit(0, Unit.CALENDAR_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Statutory guidance 2015; Doncaster inspection, 2011 area for improvement",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
    applies="Young people leaving care",
    note="By 18th birthday or date of leaving, whichever first.",
)
