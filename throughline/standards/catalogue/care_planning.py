"""Plans and reviews of children in care."""

from datetime import date

from ..calendar import Unit
from ..coronavirus import CORONAVIRUS
from ..sources import CARE_PLANNING, CHILDREN_ACT
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind

care_plan_10wd = Standard(
    key="care_plan_10wd",
    title="Care plan prepared",
    kind=Kind.DEADLINE,
    starts="first_placement_started",
    met_by="care_plan_recorded",
    while_="cla",
    within={date(2011, 4, 1): Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 4",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Before placement, or if not practicable within 10wd.",
)

placement_plan_5wd = Standard(
    key="placement_plan_5wd",
    title="Placement plan prepared",
    kind=Kind.DEADLINE,
    starts="placement_started",
    met_by="placement_plan_recorded",
    while_="placement",
    within={date(2011, 4, 1): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 9",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Before placement or within 5wd.",
)

placement_notification_5wd = Standard(
    key="placement_notification_5wd",
    title="Placement notifications sent",
    kind=Kind.DEADLINE,
    starts="placement_started",
    met_by="placement_notifications_sent",
    within={date(2011, 4, 1): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 13",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Parents, ICB, school, area authority for out of area. Before placement where practicable.",
)

iro_named_5wd = Standard(
    key="iro_named_5wd",
    title="Independent reviewing officer appointed",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="iro_appointed",
    while_="cla",
    within={date(2011, 4, 1): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child in care",
)

lac_review_first_20wd = Standard(
    key="lac_review_first_20wd",
    title="First review of a child in care",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="lac_review_held",
    while_="cla",
    within={date(2011, 4, 1): Limit(20, Unit.WORKING_DAYS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 33(1)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 33",
    applies="Every child in care",
    note=(
        "Calculated from becoming looked after, not from placement. A move to a new legal status inside "
        "the same period of care does not restart. Ending and re-starting does."
    ),
)

lac_review_second_3m = Standard(
    key="lac_review_second_3m",
    title="Second review of a child in care",
    kind=Kind.DEADLINE,
    starts="lac_review_first_held",
    met_by="lac_review_held",
    while_="cla",
    within={date(2011, 4, 1): Limit(3, Unit.MONTHS)},
    on_the_day=False,
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 33(2)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 33",
    applies="Every child in care",
    note="Not more than three months after the first (not from entry). Permanence plan expected here.",
)

lac_review_6m = Standard(
    key="lac_review_6m",
    title="Later reviews of a child in care",
    kind=Kind.CADENCE,
    starts="lac_review_second_held",
    met_by="lac_review_held",
    while_="cla",
    within={date(2011, 4, 1): Limit(6, Unit.MONTHS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 33(2)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 33",
    applies="Every child in care",
    note=(
        "Earlier if IRO requests, reg 30, or change proposed (reg 33(3)). In established long-term "
        "foster placements the review can be without a full meeting, at least one meeting a year (Vol "
        "2, 2015). DfE/ChAT test: every review in the year on time."
    ),
    eased=(CORONAVIRUS,),
)

lac_review_first_4w_old = Standard(
    key="lac_review_first_4w_old",
    title="First review of a child in care (1991 regulations)",
    kind=Kind.DEADLINE,
    starts="became_looked_after",
    met_by="lac_review_held",
    while_="cla",
    within={date(1991, 10, 14): Limit(4, Unit.WEEKS), date(2011, 4, 1): None},
    basis=Basis.REGULATION,
    source="Review of Children's Cases Regulations 1991 (SI 1991/895)",
    paragraph="regulation 3",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Then 3 months and 6 months. The 2011 Doncaster inspection straddles the change on 1 April 2011.",
)

review_docs_to_iro_3wd = Standard(
    key="review_docs_to_iro_3wd",
    title="Care plan/PEP/health plan to IRO before review",
    kind=Kind.DEADLINE,
    starts="lac_review_date",
    met_by="documents_with_iro",
    while_="cla",
    within={date(2011, 4, 1): Limit(3, Unit.WORKING_DAYS)},
    direction=Direction.BEFORE,
    stopped_by=("lac_review_held",),
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    paragraph="chapter 3",
    confidence=Confidence.MEDIUM,
    evidence="looked up: epep.tv",
    applies="Every child in care",
)

review_decisions_5wd = Standard(
    key="review_decisions_5wd",
    title="Review decisions circulated",
    kind=Kind.DEADLINE,
    starts="lac_review_held",
    met_by="review_decisions_sent",
    within={date(2011, 4, 1): Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    paragraph="chapter 3",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Manager has a further 5wd to object.",
)

review_record_15wd = Standard(
    key="review_record_15wd",
    title="IRO full review record",
    kind=Kind.DEADLINE,
    starts="lac_review_held",
    met_by="review_record_completed",
    within={date(2011, 4, 1): Limit(15, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    paragraph="chapter 3",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child in care",
)

review_record_distributed_20wd = Standard(
    key="review_record_distributed_20wd",
    title="Review record distributed",
    kind=Kind.DEADLINE,
    starts="lac_review_held",
    met_by="review_record_distributed",
    within={date(2011, 4, 1): Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    paragraph="chapter 3",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child in care",
)

midpoint_review_between_lac_reviews = Standard(
    key="midpoint_review_between_lac_reviews",
    title="IRO midway check between reviews",
    kind=Kind.DEADLINE,
    starts="lac_review_held",
    met_by="iro_midpoint_recorded",
    while_="cla",
    within={ALWAYS: Limit(3, Unit.MONTHS)},
    on_the_day=False,
    basis=Basis.LOCAL,
    source="Local (Independent Reviewing Officers Handbook expects monitoring between reviews)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child in care",
)

iro_dispute_20wd = Standard(
    key="iro_dispute_20wd",
    title="IRO dispute resolution concluded",
    kind=Kind.DEADLINE,
    starts="dispute_raised",
    met_by="dispute_resolved",
    within={date(2011, 4, 1): Limit(20, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Independent Reviewing Officers Handbook 2010",
    paragraph="chapter 6",
    confidence=Confidence.HIGH,
    evidence="Doncaster inspection, 2011",
    applies="Every child in care",
    note=(
        "Total; local stages inside. Doncaster inspection, 2011: each dispute recorded and aggregated. "
        "IRO may refer to Cafcass at any time, clock does not bar it."
    ),
)

contact_refusal_7d = Standard(
    key="contact_refusal_7d",
    title="Refusal of contact without court",
    kind=Kind.MAXIMUM,
    starts="contact_refused",
    met_by="contact_restored_or_order",
    within={ALWAYS: Limit(7, Unit.CALENDAR_DAYS)},
    basis=Basis.STATUTE,
    source=CHILDREN_ACT,
    paragraph="section 34(6)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Children in care on a care order",
)
