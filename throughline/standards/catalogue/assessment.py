"""Assessment, before and after birth."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Kind

initial_assessment_7wd = Standard(
    key="initial_assessment_7wd",
    title="Initial assessment (before WT2010; also Doncaster local target 2011)",
    kind=Kind.DEADLINE,
    starts="referral_received",
    met_by="initial_assessment_completed",
    within={date(2000, 4, 1): Limit(7, Unit.WORKING_DAYS), date(2010, 4, 1): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Framework for the Assessment of Children in Need 2000",
    paragraph="paragraph 3.9; Working Together to Safeguard Children 1999, 2006; NI 59",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    note=(
        "Doncaster inspection, 2011 para 66: local 7wd target exceeded while statutory had become 10wd. "
        "Keep both clocks for history."
    ),
)

initial_assessment_10wd = Standard(
    key="initial_assessment_10wd",
    title="Initial assessment",
    kind=Kind.DEADLINE,
    starts="referral_received",
    met_by="initial_assessment_completed",
    within={date(2010, 4, 1): Limit(10, Unit.WORKING_DAYS), date(2013, 4, 15): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2010",
    paragraph="paragraph 5.38 (approx)",
    confidence=Confidence.MEDIUM,
    evidence="looked up: communitycare 2011 (10 and 35 wd)",
    note=(
        "Replaced by single assessment 15 April 2013; eight flexibility-trial authorities 2011-13 were "
        "exempt. One trade source (Mar 2012) still said seven days."
    ),
)

core_assessment_35wd = Standard(
    key="core_assessment_35wd",
    title="Core assessment",
    kind=Kind.DEADLINE,
    starts="core_assessment_started",
    met_by="core_assessment_completed",
    within={date(2000, 4, 1): Limit(35, Unit.WORKING_DAYS), date(2013, 4, 15): None},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Framework for the Assessment of Children in Need 2000",
    paragraph="paragraph 3.11; Working Together to Safeguard Children 1999, 2006, 2010; NI 60",
    confidence=Confidence.HIGH,
    evidence="looked up: communitycare 2011; Doncaster inspection, 2011",
    note=(
        "Starts at end of initial assessment, OR the strategy discussion that started s47, OR new "
        "information on an open case. Doncaster inspection, 2011: 79.1%, target 80%."
    ),
)

single_assessment_45wd = Standard(
    key="single_assessment_45wd",
    title="Single (continuous) assessment",
    kind=Kind.DEADLINE,
    starts=("referral_received_leading_to_assessment", "decision_to_assess"),
    met_by="assessment_authorised",
    within={date(2013, 4, 15): Limit(45, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Working Together to Safeguard Children 2013/2015/2018/2023 (Assessment: timeliness)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note=(
        "Guidance counts from REFERRAL; DfE statistics count assessment actual start to authorisation "
        "(CIN census N00159 to N00160). Store both; report both. Assessments on already open cases have "
        "no referral: start = decision to assess. Does not pause for school holidays or parents not "
        'engaging. WT wording: maximum for assessment "to conclude"; proportionate shorter time set by '
        "manager at outset."
    ),
)

assessment_timescale_set_at_start = Standard(
    key="assessment_timescale_set_at_start",
    title="Manager sets planned end date when assessment allocated",
    kind=Kind.DEADLINE,
    starts="assessment_allocated",
    met_by="assessment_planned_end_recorded",
    within={ALWAYS: Limit(1, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Working Together to Safeguard Children 2013+ says timescale agreed at outset; 1wd local",
    confidence=Confidence.LOW,
    evidence="Doncaster peer review, July 2016",
    note=(
        "Doncaster peer review, July 2016: managers set timescales at outset but delay remains; most "
        "NFA took over 30 days."
    ),
)

assessment_checkpoint_10wd = Standard(
    key="assessment_checkpoint_10wd",
    title="Manager checkpoint during assessment",
    kind=Kind.CADENCE,
    starts="assessment_started",
    met_by="manager_checkpoint_recorded",
    while_="assessment",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local (10/20/30 day reviews)",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster peer review, July 2016",
    note=(
        "Doncaster peer review, July 2016: locality managers did not know how many finished in 10 days "
        "and stepped down."
    ),
)

assessment_refresh_6m = Standard(
    key="assessment_refresh_6m",
    title="Assessment reviewed and updated",
    kind=Kind.CADENCE,
    starts="assessment_authorised",
    met_by=("assessment_updated", "assessment_authorised"),
    while_="open",
    within={ALWAYS: Limit(6, Unit.MONTHS)},
    basis=Basis.SEED_LOCAL,
    source=(
        'Doncaster letter, Nov 2016: trust "set a high standard for the review and update of all '
        'assessments every six months"'
    ),
    confidence=Confidence.HIGH,
    evidence="Doncaster letter, Nov 2016",
    note=(
        "Applies to every child with a plan of any kind and every child in care. Some authorities use 12 "
        "months."
    ),
)

cla_reassessment_12m = Standard(
    key="cla_reassessment_12m",
    title="Child in care: updated assessment of need",
    kind=Kind.CADENCE,
    starts="assessment_authorised",
    met_by=("assessment_updated", "assessment_authorised"),
    while_="cla",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.LOCAL,
    source=(
        "Care Planning Regulations 2010, regulations 4 to 6 (care plan based on current assessment); no "
        "number in law"
    ),
    confidence=Confidence.MEDIUM,
    evidence="Darlington letter, Nov 2016",
    applies="Every child in care",
    note='Darlington letter, Nov 2016: "no child has had an updated assessment of need".',
)

parenting_assessment_request_response = Standard(
    key="parenting_assessment_request_response",
    title="Specialist parenting capacity assessment provided",
    kind=Kind.DEADLINE,
    starts="specialist_assessment_requested",
    met_by="specialist_assessment_received",
    within={ALWAYS: Limit(12, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="Doncaster inspection, 2011",
    note="Doncaster inspection, 2011 para 26: LD services lacked capacity to respond promptly.",
)

prebirth_assessment_start_16w = Standard(
    key="prebirth_assessment_start_16w",
    title="Pre-birth assessment started by gestation week",
    kind=Kind.DEADLINE,
    starts="pregnancy_began",
    met_by="prebirth_assessment_started",
    within={ALWAYS: Limit(16, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local pre-birth protocol; 12 to 18 weeks usual",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every unborn child we know of",
    note=(
        "Count from gestation, derived from expected date of delivery (EDD minus 280 days). Late "
        "booking: start at once."
    ),
)
