"""Care proceedings and what the court asks for."""

from datetime import date

from ..calendar import Unit
from ..sources import CHILDREN_ACT
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind

gatekeeping_day2 = Standard(
    key="gatekeeping_day2",
    title="Gatekeeping and allocation directions",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="directions_on_issue",
    within={date(2014, 4, 22): Limit(2, Unit.WORKING_DAYS)},
    basis=Basis.PRACTICE_DIRECTION,
    source="Family Procedure Rules, Practice Direction 12A (PLO 2014)",
    paragraph="stage 1",
    confidence=Confidence.HIGH,
    evidence="looked up: justice.gov.uk PD12A (stage table from knowledge)",
    note="PD12A days are working (business) days.",
)

advocates_meeting_2wd_before_cmh = Standard(
    key="advocates_meeting_2wd_before_cmh",
    title="Advocates meeting before CMH",
    kind=Kind.DEADLINE,
    starts="cmh_date",
    met_by="advocates_meeting_held",
    within={date(2014, 4, 22): Limit(2, Unit.WORKING_DAYS)},
    direction=Direction.BEFORE,
    stopped_by=("cmh_held",),
    basis=Basis.PRACTICE_DIRECTION,
    source="Family Procedure Rules, Practice Direction 12A",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

cmh_not_before_12 = Standard(
    key="cmh_not_before_12",
    title="Case management hearing not before",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="cmh_held",
    within={date(2014, 4, 22): Limit(12, Unit.WORKING_DAYS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.PRACTICE_DIRECTION,
    source="Family Procedure Rules, Practice Direction 12A",
    paragraph="stage 2",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

cmh_by_18 = Standard(
    key="cmh_by_18",
    title="Case management hearing",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="cmh_held",
    within={date(2014, 4, 22): Limit(18, Unit.WORKING_DAYS)},
    basis=Basis.PRACTICE_DIRECTION,
    source="Family Procedure Rules, Practice Direction 12A",
    paragraph="stage 2",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

irh_week20 = Standard(
    key="irh_week20",
    title="Issues resolution hearing (working target)",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="irh_held",
    within={ALWAYS: Limit(20, Unit.WEEKS)},
    basis=Basis.LOCAL,
    source="Local court/LFJB practice; PD12A gives no number",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

care_proceedings_26w = Standard(
    key="care_proceedings_26w",
    title="Care or supervision proceedings concluded",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="final_order",
    within={date(2014, 4, 22): Limit(26, Unit.WEEKS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph=(
        "section 32(1)(a)(ii) as amended by section 14 of the Children and Families Act 2014; Family "
        "Procedure Rules, Practice Direction 12A"
    ),
    confidence=Confidence.HIGH,
    evidence="looked up: PD12A para 1.1; llfjb.com extension note",
    note=(
        "From day of issue. Court may extend; each extension up to 8 weeks, reasons recorded. Clock "
        "does not pause for experts or transfers. MoJ measures case to first disposal in weeks; "
        "children in one case counted once or per child - say which."
    ),
)

care_proceedings_extension_8w = Standard(
    key="care_proceedings_extension_8w",
    title="Extension to 26 weeks: each",
    kind=Kind.DEADLINE,
    starts="extension_granted",
    met_by=("extension_ended", "final_order"),
    within={date(2014, 4, 22): Limit(8, Unit.WEEKS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 32(8)-(9)",
    confidence=Confidence.HIGH,
    evidence="looked up: llfjb.com",
    note="Several may be granted, each needs its own order.",
)

care_proceedings_40w = Standard(
    key="care_proceedings_40w",
    title="Care proceedings (protocol 2003)",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="final_order",
    within={date(2003, 11, 1): Limit(40, Unit.WEEKS), date(2008, 4, 1): None},
    basis=Basis.PRACTICE_DIRECTION,
    source="Judicial Protocol for Case Management 2003",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Superseded by PLO 2008.",
)

plo_pilot_26w = Standard(
    key="plo_pilot_26w",
    title="26-week PLO pilot",
    kind=Kind.DEADLINE,
    starts="application_issued",
    met_by="final_order",
    within={date(2013, 7, 1): Limit(26, Unit.WEEKS), date(2014, 4, 22): None},
    basis=Basis.PRACTICE_DIRECTION,
    source="Family Procedure Rules, Practice Direction 36C",
    confidence=Confidence.HIGH,
    evidence="looked up: justice.gov.uk PD36C",
    note="Court-by-court start 1 Jul, 5 Aug, 2 Sep, 7 Oct 2013.",
)

s37_report_8w = Standard(
    key="s37_report_8w",
    title="Section 37 report to court",
    kind=Kind.DEADLINE,
    starts="s37_direction",
    met_by="s37_report_filed",
    within={ALWAYS: Limit(8, Unit.WEEKS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 37(4)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Unless court directs otherwise: court date overrides.",
)

discharge_of_order_considered = Standard(
    key="discharge_of_order_considered",
    title="Legal status and discharge considered at each review",
    kind=Kind.DEADLINE,
    starts="lac_review_held",
    met_by="legal_status_considered",
    within={ALWAYS: Limit(0, Unit.CALENDAR_DAYS)},
    basis=Basis.SEED_LOCAL,
    source="Doncaster inspection, 2011 para 109",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Every child in care",
    note="State check on each review record.",
)
