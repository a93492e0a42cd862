"""Before court: legal planning and pre-proceedings."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind

legal_planning_meeting_10wd = Standard(
    key="legal_planning_meeting_10wd",
    title="Legal gateway/planning meeting after request",
    kind=Kind.DEADLINE,
    starts="legal_planning_requested",
    met_by="legal_planning_meeting_held",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local; DfE Court Orders and Pre-proceedings 2014 (no number)",
    confidence=Confidence.LOW,
    evidence="Doncaster letter, Nov 2016",
    note=(
        "Doncaster letter, Nov 2016: panel shows oversight but not enough direction of the work; record "
        "directions as dated actions."
    ),
)

letter_before_proceedings_5wd = Standard(
    key="letter_before_proceedings_5wd",
    title="Letter before proceedings sent after decision",
    kind=Kind.DEADLINE,
    starts="preproceedings_decision",
    met_by="letter_before_proceedings_sent",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local / Public Law Working Group 2021",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
    note="Letter must contain FGDM offer (CWS Act 2026 s1(6)).",
)

preproceedings_first_meeting_10wd = Standard(
    key="preproceedings_first_meeting_10wd",
    title="First pre-proceedings (PLO) meeting",
    kind=Kind.DEADLINE,
    starts="letter_before_proceedings_sent",
    met_by="plo_meeting_held",
    while_="preproceedings",
    within={date(2021, 3, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.PRACTICE_GUIDANCE,
    source="Public Law Working Group best practice March 2021/local (7 to 10 days)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

preproceedings_review_6w = Standard(
    key="preproceedings_review_6w",
    title="Pre-proceedings review meeting",
    kind=Kind.CADENCE,
    starts="plo_meeting_held",
    met_by="plo_review_held",
    while_="preproceedings",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    basis=Basis.PRACTICE_GUIDANCE,
    source="Public Law Working Group 2021 (mid-point review)/local",
    confidence=Confidence.MEDIUM,
    evidence="Doncaster letter, Nov 2016",
    note="Doncaster letter, Nov 2016: frequency not consistent, no link to CP/CIN review.",
)

preproceedings_16w = Standard(
    key="preproceedings_16w",
    title="Pre-proceedings concluded",
    kind=Kind.DEADLINE,
    starts="letter_before_proceedings_sent",
    met_by="preproceedings_outcome",
    within={date(2021, 3, 1): Limit(16, Unit.WEEKS)},
    basis=Basis.PRACTICE_GUIDANCE,
    source="Public Law Working Group best practice guidance March 2021; PLO relaunch Jan 2023",
    confidence=Confidence.MEDIUM,
    evidence="looked up: PLWG briefing pages (number from knowledge); ssd pre proceedings.yml",
    note=(
        "Earlier local rule 12 weeks. Extension needs senior approval and is not unlimited. Outcome: "
        "step down, issue, extend. Family-level episode with child rows. SSD pre-proceedings table is "
        "still a placeholder: no vendor standard exists."
    ),
)

preproceedings_panel_4w = Standard(
    key="preproceedings_panel_4w",
    title="PLO tracking panel looks at each child",
    kind=Kind.CADENCE,
    starts="preproceedings_started",
    met_by="plo_panel_considered",
    while_="preproceedings",
    within={ALWAYS: Limit(4, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source=(
        "Local; Doncaster letter, Nov 2016; Darlington letter, Nov 2016; Buckinghamshire letter, Dec "
        "2018 name tracker/panel"
    ),
    confidence=Confidence.MEDIUM,
    evidence="Buckinghamshire letter, Dec 2018",
)

cp_plan_during_preproceedings = Standard(
    key="cp_plan_during_preproceedings",
    title="Child in pre-proceedings has a protection plan, or a recorded reason",
    kind=Kind.PRESENCE,
    starts="preproceedings",
    met_by=("cp_plan", "cp_exception_recorded"),
    while_="preproceedings",
    within={ALWAYS: Limit(0, Unit.WORKING_DAYS)},
    basis=Basis.SEED_LOCAL,
    source=(
        'Buckinghamshire letter, Dec 2018: "child protection processes are not followed for all '
        'children in pre-proceedings"'
    ),
    confidence=Confidence.HIGH,
    evidence="Buckinghamshire letter, Dec 2018",
    note="State check, re-run daily.",
)

issue_after_decision_10wd = Standard(
    key="issue_after_decision_10wd",
    title="Application issued after decision to issue",
    kind=Kind.DEADLINE,
    starts="decision_to_issue",
    met_by="application_issued",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local (5 to 10wd)",
    confidence=Confidence.LOW,
    evidence="knowledge of the field",
)

fgdm_offered_before_application = Standard(
    key="fgdm_offered_before_application",
    title="Family group decision-making meeting offered before s31 application",
    kind=Kind.DEADLINE,
    starts="care_application_date",
    met_by="fgdm_offered",
    within={ALWAYS: Limit(0, Unit.CALENDAR_DAYS)},
    direction=Direction.BEFORE,
    stopped_by=("application_issued",),
    basis=Basis.STATUTE,
    source="Children's Wellbeing and Schools Act 2026",
    paragraph="section 1 inserting section 31ZA of the Children Act 1989",
    confidence=Confidence.MEDIUM,
    evidence="looked up: legislation.gov.uk/ukpga/2026/21/section/1",
    note=(
        'Order test: offer date must precede application; if accepted the meeting too; exception "not '
        'in best interests" must be recorded with reason. Offer must be in the letter before '
        "proceedings. Royal Assent 29 April 2026; COMMENCEMENT DATE NOT CONFIRMED, leave switchable."
    ),
    commenced=False,
)
