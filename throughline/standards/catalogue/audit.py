"""Audit and the programme of quality."""

from ..calendar import StartDay, Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind, Subject

audit_monthly = Standard(
    key="audit_monthly",
    title="Audit programme",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="month_start",
    met_by="audit_programme_completed",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source='Doncaster letter, Nov 2016: "monthly audit trends"',
    confidence=Confidence.HIGH,
    evidence="Doncaster letter, Nov 2016",
)

audit_immediate_action_2wd = Standard(
    key="audit_immediate_action_2wd",
    title="Audit: immediate safety action confirmed",
    kind=Kind.DEADLINE,
    starts="audit_completed",
    met_by="immediate_action_confirmed",
    within={ALWAYS: Limit(2, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="Doncaster inspection, 2011",
    note="Doncaster inspection, 2011 para 65: immediate actions taken and rigorously monitored.",
)

audit_action_20wd = Standard(
    key="audit_action_20wd",
    title="Audit remedial actions closed",
    kind=Kind.DEADLINE,
    starts="audit_completed",
    met_by="audit_actions_closed",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="Buckinghamshire letter, Dec 2018",
    note="Buckinghamshire letter, Dec 2018: subsequent action not rigorous enough.",
)

reaudit_6m = Standard(
    key="reaudit_6m",
    title="Re-audit after thematic audit",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="thematic_audit_reported",
    met_by="reaudit_completed",
    within={ALWAYS: Limit(6, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="Local; Doncaster letter, Nov 2016 plans one (April audit, re-audit due)",
    confidence=Confidence.LOW,
    evidence="Doncaster letter, Nov 2016",
)

performance_weekly = Standard(
    key="performance_weekly",
    title="Weekly performance information",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="week_start",
    met_by="weekly_report_issued",
    within={ALWAYS: Limit(1, Unit.WEEKS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 66",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)

self_assessment_monthly = Standard(
    key="self_assessment_monthly",
    title="Monthly self-assessment whole service and each locality",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="month_start",
    met_by="self_assessment_signed_off",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Doncaster peer review, July 2016 section 3.3",
    confidence=Confidence.HIGH,
    evidence="Doncaster peer review, July 2016",
)

qpm_quarterly = Standard(
    key="qpm_quarterly",
    title="Quarterly performance monitoring (contract)",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="quarter_start",
    met_by="qpm_meeting_held",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Doncaster peer review, July 2016 introduction",
    confidence=Confidence.HIGH,
    evidence="Doncaster peer review, July 2016",
)

contract_annual_review = Standard(
    key="contract_annual_review",
    title="Contract annual review",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="year_start",
    met_by="contract_review_held",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Doncaster peer review, July 2016 introduction",
    confidence=Confidence.HIGH,
    evidence="Doncaster peer review, July 2016",
)

finance_to_finance_monthly = Standard(
    key="finance_to_finance_monthly",
    title="Finance to finance meeting",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="month_start",
    met_by="finance_meeting_held",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Doncaster peer review, July 2016 introduction",
    confidence=Confidence.HIGH,
    evidence="Doncaster peer review, July 2016",
)

corporate_parenting_board_2m = Standard(
    key="corporate_parenting_board_2m",
    title="Corporate parenting board",
    kind=Kind.CADENCE,
    subject=Subject.AUTHORITY,
    starts="board_met",
    met_by="board_met",
    within={ALWAYS: Limit(2, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 114: six times a year",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
)

section11_audit = Standard(
    key="section11_audit",
    title="Section 11 audit",
    kind=Kind.CADENCE,
    subject=Subject.AUTHORITY,
    starts="s11_completed",
    met_by="s11_completed",
    within={ALWAYS: Limit(24, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="Children Act 2004",
    paragraph="section 11; local 12 to 24 months",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
)
