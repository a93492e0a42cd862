"""Reports and returns of the authority."""

from datetime import date

from ..calendar import StartDay, Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

scrutiny_six_monthly = Standard(
    key="scrutiny_six_monthly",
    title="DCS report to scrutiny committee",
    kind=Kind.CADENCE,
    subject=Subject.AUTHORITY,
    starts="scrutiny_report_presented",
    met_by="scrutiny_report_presented",
    within={ALWAYS: Limit(6, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster peer review, July 2016 introduction",
    confidence=Confidence.HIGH,
    evidence="Doncaster peer review, July 2016",
)

iro_quarterly_report = Standard(
    key="iro_quarterly_report",
    title="IRO quarterly report to senior managers",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="quarter_start",
    met_by="iro_report_issued",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Darlington letter, Nov 2016",
    confidence=Confidence.HIGH,
    evidence="Darlington letter, Nov 2016",
)

iro_annual_report = Standard(
    key="iro_annual_report",
    title="IRO annual report",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_start",
    met_by="iro_annual_report",
    within={date(2011, 4, 1): Limit(12, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    paragraph="chapter 7",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

lado_annual_report = Standard(
    key="lado_annual_report",
    title="LADO annual report to LSCB",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_start",
    met_by="lado_annual_report",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Local safeguarding partnership practice; Doncaster inspection, 2011 para 21",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)

complaints_report_lscb_annual = Standard(
    key="complaints_report_lscb_annual",
    title="Complaints report to LSCB and council",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_start",
    met_by="complaints_annual_report",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.REGULATION,
    source="Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738)",
    paragraph="regulation 13 (annual report); Doncaster inspection, 2011 areas for improvement (to LSCB)",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)

private_fostering_annual_report = Standard(
    key="private_fostering_annual_report",
    title="Private fostering annual report",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_start",
    met_by="pf_annual_report",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.NATIONAL_STANDARD,
    source="National Minimum Standard for private fostering 2005",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
)

cdop_annual_report = Standard(
    key="cdop_annual_report",
    title="CDOP annual report",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_start",
    met_by="cdop_annual_report",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.STATUTORY_GUIDANCE,
    source="Child Death Review guidance; Doncaster inspection, 2011 para 69 (delay)",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)

ssda903_return = Standard(
    key="ssda903_return",
    title="SSDA903 annual return",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_end_31_march",
    met_by="ssda903_submitted",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    on_the_day=False,
    basis=Basis.NATIONAL_STANDARD,
    source="DfE (returns due by end June/July)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

cin_census_return = Standard(
    key="cin_census_return",
    title="CIN census annual return",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_end_31_march",
    met_by="cin_census_submitted",
    within={ALWAYS: Limit(4, Unit.MONTHS)},
    on_the_day=False,
    basis=Basis.NATIONAL_STANDARD,
    source="DfE (by 31 July)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

ofsted_action_plan_70wd = Standard(
    key="ofsted_action_plan_70wd",
    title="Written action plan after inspection",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="final_report_received",
    met_by="action_plan_submitted",
    within={ALWAYS: Limit(70, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source="Inspection of LAs Regulations 2007 (EIA 2006); ILACS framework",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

ofsted_annex_a_supply = Standard(
    key="ofsted_annex_a_supply",
    title="Annex A child-level data supplied at inspection",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="inspection_notified",
    met_by="annex_a_supplied",
    within={ALWAYS: Limit(2, Unit.WORKING_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="ILACS framework",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="Exact day differs by inspection type.",
)
