"""Permanence, special guardianship and going home."""

from ..calendar import Unit
from ..sources import CHILDREN_ACT
from ..standard import ALWAYS, ByWayOf, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind

permanence_plan_second_review = Standard(
    key="permanence_plan_second_review",
    title="Permanence plan by second review",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="permanence_plan_recorded",
    while_="cla",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    by_way_of=ByWayOf("lac_review_first_held", Limit(20, Unit.WORKING_DAYS)),
    basis=Basis.STATUTORY_GUIDANCE,
    source=(
        'Children Act 1989 Guidance, volume 2; Darlington letter, Nov 2016: IROs must "monitor permanence plans by a '
        "child's second review\""
    ),
    confidence=Confidence.HIGH,
    evidence="looked up: proceduresonline (Waltham Forest, One Adoption); Darlington letter, Nov 2016",
    applies="Every child in care",
    note="True due date = date of second review (20wd + 3 months); re-check every later review.",
)

sgo_notice_3m = Standard(
    key="sgo_notice_3m",
    title="SGO: notice of intention before application",
    kind=Kind.DEADLINE,
    starts="sgo_notice",
    met_by="sgo_application",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 14A(7)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="LA prepares Sch 1 report. Leave/court order can shorten.",
)

sgo_support_review_12m = Standard(
    key="sgo_support_review_12m",
    title="SGO financial support review",
    kind=Kind.CADENCE,
    starts="sgo_support_started",
    met_by="sgo_support_reviewed",
    while_="sgo_support",
    within={ALWAYS: Limit(12, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Special Guardianship Regulations 2005 (SI 2005/1109)",
    paragraph="regulation 18",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

return_home_review_6w = Standard(
    key="return_home_review_6w",
    title="Reunified child: first review after return",
    kind=Kind.DEADLINE,
    starts="returned_home",
    met_by="return_home_review_held",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="Doncaster peer review, July 2016",
    note='Doncaster peer review, July 2016: "less focus on reunification in relation to a framework".',
)

placement_disruption_meeting_20wd = Standard(
    key="placement_disruption_meeting_20wd",
    title="Disruption meeting after unplanned end",
    kind=Kind.DEADLINE,
    starts="placement_disrupted",
    met_by="disruption_meeting_held",
    within={ALWAYS: Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.LOCAL,
    source="Local",
    confidence=Confidence.LOW,
    evidence="Darlington letter, Nov 2016",
    note="Darlington letter, Nov 2016: not enough analysis of reasons for disruption.",
)
