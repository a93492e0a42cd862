"""Children with a child protection plan."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard, Words
from ..ways import Basis, Confidence, Kind

core_group_first_10wd = Standard(
    key="core_group_first_10wd",
    title="First core group",
    kind=Kind.DEADLINE,
    starts=("icpc_held", "transfer_in_conference_held"),
    met_by="core_group_held",
    while_="cp_plan",
    within={date(2000, 4, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="chapter 5; Working Together 2013/2015/2018/2023 (flow chart after ICPC)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Detailed plan is agreed here.",
)

core_group_6w = Standard(
    key="core_group_6w",
    title="Core group thereafter",
    kind=Kind.CADENCE,
    starts="core_group_held",
    met_by="core_group_held",
    while_="cp_plan",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source=(
        "Local safeguarding partnership procedures (4 to 6 weeks; Working Together gives no number "
        "after the first)"
    ),
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note=(
        'Buckinghamshire letter, Dec 2018: "do not take place regularly enough", "significant gaps". '
        "Store attendance and plan-action updates."
    ),
)

rcpc_3m_6m = Standard(
    key="rcpc_3m_6m",
    title="Child protection review conference",
    kind=Kind.CADENCE,
    starts=("icpc_held", "transfer_in_conference_held"),
    met_by="rcpc_held",
    while_="cp_plan",
    within={date(2000, 4, 1): Limit(6, Unit.MONTHS)},
    first_within={date(2000, 4, 1): Limit(3, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010; Working Together 2013/2015/2018/2023; NI 67",
    confidence=Confidence.HIGH,
    evidence="looked up: safeguardingchildren.co.uk; COLLECT spec list",
    note=(
        "First within 3 months of ICPC, then not more than 6 months. DfE counts plans open at 31 March "
        "that have been open 3+ months and every due review was on time; one late review fails the plan "
        "for the year. Use real calendar months for practice; state the day rule used for the statistic "
        "(census tools convert to days)."
    ),
)

rcpc_after_birth = Standard(
    key="rcpc_after_birth",
    title="Review conference after birth of an unborn child on a plan",
    kind=Kind.DEADLINE,
    starts="birth_on_plan",
    met_by="rcpc_held",
    while_="cp_plan",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local safeguarding partnership procedures (4 weeks / 1 month)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every unborn child we know of",
    note="In addition to the 3/6 month cycle, whichever is sooner.",
)

cp_visit_fortnightly = Standard(
    key="cp_visit_fortnightly",
    title="Child protection visit, fortnightly",
    kind=Kind.CADENCE,
    starts="cp_plan",
    met_by="cp_visit_child_seen",
    while_="cp_plan",
    within={ALWAYS: Limit(14, Unit.CALENDAR_DAYS)},
    exempt_while={"unborn": "unborn: the mother is seen instead"},
    not_possible_while=("missing",),
    basis=Basis.SEED_LOCAL,
    source=(
        'Doncaster inspection, 2011 para 28: "Child protection visits are required to be undertaken '
        'fortnightly"'
    ),
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    note=(
        "Fortnightly and 10wd differ at bank holidays. A visit where the child was not seen does not "
        "satisfy the standard; record failed visit. In force for a plan that is open, incl. child in "
        "hospital."
    ),
)

cp_visit_10wd = Standard(
    key="cp_visit_10wd",
    title="Child protection visit",
    kind=Kind.CADENCE,
    starts="cp_plan",
    met_by="cp_visit_child_seen",
    while_="cp_plan",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    exempt_while={"unborn": "unborn: the mother is seen instead"},
    not_possible_while=("missing",),
    basis=Basis.LOCAL,
    source="Local standard: no number in law or in Working Together to Safeguard Children",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child with a plan, also while in hospital, missing or away from home",
    note="ChAT/Annex A list 7 shows last visit date and seen alone.",
    on=True,
    words=Words(
        started="The child protection plan started",
        again="The child was last seen on a visit",
        met="A visit at which this child was seen",
        stops="The plan ends",
    ),
)

cp_seen_alone_4w = Standard(
    key="cp_seen_alone_4w",
    title="Child on a plan seen alone",
    kind=Kind.CADENCE,
    starts="cp_plan",
    met_by=("child_seen_alone", "seen_alone_not_needed"),
    while_="cp_plan",
    within={ALWAYS: Limit(4, Unit.WEEKS)},
    exempt_while={"infant": "too young to be seen alone"},
    not_possible_while=("missing",),
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="Age-appropriate exemption (infants) must be recordable, not counted as a failure.",
)

cp_contingency_plan_at_icpc = Standard(
    key="cp_contingency_plan_at_icpc",
    title="Contingency plan recorded on the protection plan",
    kind=Kind.DEADLINE,
    starts="icpc_held",
    met_by="contingency_plan_recorded",
    while_="cp_plan",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Working Together plan content; local date",
    confidence=Confidence.LOW,
    evidence="Buckinghamshire letter, Dec 2018",
    note='Buckinghamshire letter, Dec 2018: contingency plans "not always evident, or are vague".',
)

cp_plan_escalation_15m = Standard(
    key="cp_plan_escalation_15m",
    title="Protection plan still open: senior review",
    kind=Kind.DEADLINE,
    starts="cp_plan_first_day",
    met_by="senior_review_recorded",
    while_="cp_plan",
    within={ALWAYS: Limit(15, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source="Local (9, 12, 15 or 18 months)",
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
    note=(
        "Feeds 2+ year indicator (NI 64). Buckinghamshire letter, Dec 2018: began reviewing children on "
        "plans for longer periods and disabled children."
    ),
)
