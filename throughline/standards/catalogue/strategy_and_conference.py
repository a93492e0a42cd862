"""Strategy discussion, section 47 enquiry and conference."""

from datetime import date

from ..calendar import StartDay, Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind, Subject

strategy_discussion_same_day = Standard(
    key="strategy_discussion_same_day",
    title="Strategy discussion: immediate risk",
    kind=Kind.DEADLINE,
    starts="act_now_threshold_met",
    met_by="strategy_discussion_held",
    within={ALWAYS: Limit(0, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source='Local safeguarding partnership procedures; Working Together: "immediately"',
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="0 = same working day.",
)

strategy_discussion_3wd = Standard(
    key="strategy_discussion_3wd",
    title="Strategy discussion: other cases",
    kind=Kind.DEADLINE,
    starts="harm_threshold_met",
    met_by="strategy_discussion_held",
    within={ALWAYS: Limit(3, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local safeguarding partnership procedures",
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note=(
        "No number in WT. Buckinghamshire letter, Dec 2018: most include police and social care only; "
        "check attendance incl. health."
    ),
)

strategy_minutes_1wd = Standard(
    key="strategy_minutes_1wd",
    title="Strategy discussion record circulated",
    kind=Kind.DEADLINE,
    starts="strategy_discussion_held",
    met_by="strategy_record_circulated",
    within={date(2010, 4, 1): Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="paragraph 5.59 (approx)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Many local manuals say 5wd.",
)

interim_safety_plan_at_strategy = Standard(
    key="interim_safety_plan_at_strategy",
    title="Interim safety plan recorded at strategy meeting",
    kind=Kind.DEADLINE,
    starts="strategy_discussion_held",
    met_by="interim_safety_plan_recorded",
    within={ALWAYS: Limit(0, Unit.WORKING_DAYS)},
    basis=Basis.SEED_LOCAL,
    source="Local; the inspection names it",
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note="Buckinghamshire letter, Dec 2018 para k.",
)

s47_completed_15wd = Standard(
    key="s47_completed_15wd",
    title="Section 47 enquiry concluded",
    kind=Kind.DEADLINE,
    starts="s47_started",
    met_by="s47_outcome_recorded",
    within={ALWAYS: Limit(15, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Implied by ICPC limit; local 10 to 15wd",
    confidence=Confidence.MEDIUM,
    evidence="looked up: csc-validator-be-cin rule 8675Q",
    note=(
        "No separate statutory limit. CIN census query 8675Q fires at 15wd with no ICPC date and ICPC "
        "not flagged unnecessary."
    ),
)

icpc_15wd_old = Standard(
    key="icpc_15wd_old",
    title="Initial child protection conference (until 2010): from the last strategy discussion",
    kind=Kind.DEADLINE,
    starts="last_strategy_discussion",
    met_by="icpc_held",
    within={date(2000, 4, 1): Limit(15, Unit.WORKING_DAYS), date(2010, 4, 1): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 1999, 2006",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note=(
        "Wording changed in 2010 to the discussion that STARTED s47: do not let repeat strategy "
        "meetings reset the clock."
    ),
)

icpc_15wd = Standard(
    key="icpc_15wd",
    title="Initial child protection conference",
    kind=Kind.DEADLINE,
    starts="strategy_discussion_initiating_s47",
    met_by="icpc_held",
    within={date(2010, 4, 1): Limit(15, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="paragraph 5.83 (approx); Working Together 2013/2015/2018/2023",
    confidence=Confidence.HIGH,
    evidence="looked up: id.esd.org.uk metric 3217; EES C4 footnote; Doncaster inspection, 2011",
    note=(
        "DfE from 2012-13 measures s47 ACTUAL START to ICPC date. One ICPC per child per s47. A "
        "postponed or inquorate conference does not count as held. Sat/Sun ICPC date is a census error "
        "(8875); bank holidays are not checked. Doncaster inspection, 2011: 89% (target 100%). "
        "Buckinghamshire letter, Dec 2018: declining."
    ),
)

icpc_transfer_in_15wd = Standard(
    key="icpc_transfer_in_15wd",
    title="Transfer-in conference (child moves in on a plan)",
    kind=Kind.DEADLINE,
    starts="transfer_notification_received",
    met_by="transfer_in_conference_held",
    within={ALWAYS: Limit(15, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source=(
        "Working Together to Safeguard Children 2010; Local safeguarding partnership procedures; CIN "
        "census transfer-in ICPC"
    ),
    confidence=Confidence.MEDIUM,
    evidence="looked up: COLLECT report spec (separate transfer-in ICPC report)",
    note=(
        "Receiving authority clock starts at notification of permanent move; originating plan stays "
        "until conference. Not preceded by s47 so recorded at CIN details level, never in s47 "
        "timeliness."
    ),
)

icpc_report_to_family_2wd = Standard(
    key="icpc_report_to_family_2wd",
    title="Social work report shared with parents before the initial conference",
    kind=Kind.DEADLINE,
    starts="icpc_date",
    met_by="report_shared_with_family",
    within={ALWAYS: Limit(2, Unit.WORKING_DAYS)},
    direction=Direction.BEFORE,
    stopped_by=("icpc_held",),
    basis=Basis.LOCAL,
    source="London child protection procedures/local",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster inspection, 2011",
    note=(
        "Counts backwards. Doncaster inspection, 2011 para 31 and area for improvement: reports not "
        "shared sufficiently early for advocate/solicitor."
    ),
)

agency_report_to_chair_3wd = Standard(
    key="agency_report_to_chair_3wd",
    title="Agency reports to conference chair",
    kind=Kind.DEADLINE,
    starts="conference_date",
    met_by="agency_report_received",
    within={ALWAYS: Limit(3, Unit.WORKING_DAYS)},
    direction=Direction.BEFORE,
    stopped_by=("icpc_held", "rcpc_held"),
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="Track per agency (police, health, school).",
)

rcpc_report_to_family_5wd = Standard(
    key="rcpc_report_to_family_5wd",
    title="Report shared with parents before review conference",
    kind=Kind.DEADLINE,
    starts="rcpc_date",
    met_by="report_shared_with_family",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    direction=Direction.BEFORE,
    stopped_by=("rcpc_held",),
    basis=Basis.LOCAL,
    source="Local safeguarding partnership procedures (e.g. North Yorkshire, London)",
    confidence=Confidence.HIGH,
    evidence="looked up: safeguardingchildren.co.uk",
)

conference_decisions_1wd = Standard(
    key="conference_decisions_1wd",
    title="Conference decisions and outline plan sent",
    kind=Kind.DEADLINE,
    starts=("icpc_held", "transfer_in_conference_held", "rcpc_held"),
    met_by="decisions_sent",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local safeguarding partnership procedures",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

conference_minutes_20wd = Standard(
    key="conference_minutes_20wd",
    title="Conference minutes sent",
    kind=Kind.DEADLINE,
    starts=("icpc_held", "transfer_in_conference_held", "rcpc_held"),
    met_by="minutes_sent",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local safeguarding partnership procedures (15 to 20wd)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

prebirth_icpc_10w_before = Standard(
    key="prebirth_icpc_10w_before",
    title="Pre-birth conference before expected delivery",
    kind=Kind.DEADLINE,
    starts="expected_date_of_delivery",
    met_by="icpc_held",
    within={ALWAYS: Limit(10, Unit.WEEKS)},
    direction=Direction.BEFORE,
    basis=Basis.LOCAL,
    source="Local safeguarding partnership pre-birth procedures (by 30 to 32 weeks)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every unborn child we know of",
    note="Counts backwards and 15wd still applies from strategy discussion.",
)

hospital_discharge_planning_monthly = Standard(
    key="hospital_discharge_planning_monthly",
    title="Substance-misuse pregnancy discharge planning conference",
    kind=Kind.DEADLINE,
    subject=Subject.AUTHORITY,
    starts="month_start",
    met_by="discharge_conference_held",
    within={ALWAYS: Limit(1, Unit.MONTHS)},
    start_day=StartDay.IS_ONE,
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 48",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Every unborn child we know of",
)

cp_chair_dispute_resolution = Standard(
    key="cp_chair_dispute_resolution",
    title="CP chair dispute/escalation resolved",
    kind=Kind.DEADLINE,
    starts="cp_dispute_raised",
    met_by="cp_dispute_resolved",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="Doncaster letter, Nov 2016",
    note=(
        'Doncaster letter, Nov 2016: dispute resolution process to be embedded "to support consistent '
        'timely resolution".'
    ),
)
