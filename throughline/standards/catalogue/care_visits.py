"""Visits to children in care: by placement, regulation, order, year and intended permanence."""

from datetime import date

from ..calendar import Unit
from ..coronavirus import CORONAVIRUS
from ..sources import CARE_PLANNING
from ..standard import Limit, Standard
from ..ways import Basis, Confidence, Kind

lac_visit_first_week = Standard(
    key="lac_visit_first_week",
    title="Visit in the first week of any placement",
    kind=Kind.DEADLINE,
    starts="placement_started",
    met_by="lac_visit_child_seen",
    while_="placement",
    within={date(2011, 4, 1): Limit(1, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(2)(a)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Every child in care",
    note="Each new placement restarts, incl. move within same provider if new placement episode.",
    eased=(CORONAVIRUS,),
)

lac_visit_6w_first_year = Standard(
    key="lac_visit_6w_first_year",
    title="Visit in first year of placement",
    kind=Kind.CADENCE,
    starts="lac_visit_child_seen",
    met_by="lac_visit_child_seen",
    while_="placement_first_year",
    within={date(2011, 4, 1): Limit(6, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(2)(b)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Every child in care",
    eased=(CORONAVIRUS,),
)

lac_visit_6w_after_year = Standard(
    key="lac_visit_6w_after_year",
    title="Visit after first year, not intended to 18",
    kind=Kind.CADENCE,
    starts="lac_visit_child_seen",
    met_by="lac_visit_child_seen",
    while_="placement_after_year",
    within={date(2011, 4, 1): Limit(6, Unit.WEEKS)},
    carries_over=True,
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(2)(c)(ii)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Every child in care",
    eased=(CORONAVIRUS,),
)

lac_visit_3m_permanent = Standard(
    key="lac_visit_3m_permanent",
    title="Visit after first year, placement intended to last to 18",
    kind=Kind.CADENCE,
    starts="lac_visit_child_seen",
    met_by="lac_visit_child_seen",
    while_="placement_to_18_after_year",
    within={date(2011, 4, 1): Limit(3, Unit.MONTHS)},
    carries_over=True,
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(2)(c)(i)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Every child in care",
    note='Needs a recorded "intended to last until 18" flag with date.',
    eased=(CORONAVIRUS,),
)

lac_visit_6m_longterm_foster = Standard(
    key="lac_visit_6m_longterm_foster",
    title="Visit in formal long-term foster placement after a year, child agrees",
    kind=Kind.CADENCE,
    starts="lac_visit_child_seen",
    met_by="lac_visit_child_seen",
    while_="long_term_foster_after_year",
    within={date(2015, 4, 1): Limit(6, Unit.MONTHS)},
    carries_over=True,
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=(
        "SI 2015/495, amending the Care Planning Regulations 2010; Children Act 1989 Guidance, volume 2, "
        "June 2015"
    ),
    confidence=Confidence.LOW,
    evidence="knowledge of the field; contradicted by looked up SI 2015/495 explanatory note",
    applies="Every child in care",
    note=(
        "From memory of Vol 2 (2015): only with a child of sufficient age agreeing. BUT the SI "
        "explanatory note and Fostering Network both speak of REVIEWS, not visits. Default off until "
        "reg 28 as amended is read."
    ),
)

lac_visit_pwp_unassessed_weekly = Standard(
    key="lac_visit_pwp_unassessed_weekly",
    title="Visit: placed with parent before assessment complete (reg 19)",
    kind=Kind.CADENCE,
    starts="pwp_unassessed_placement_started",
    met_by="lac_visit_child_seen",
    while_="pwp_unassessed",
    within={date(2011, 4, 1): Limit(1, Unit.WEEKS)},
    within_while={"pwp_unassessed_after_first_review": Limit(6, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(3)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Children in care who live with a parent",
    note="Weekly until first review, then 6 weeks.",
    eased=(CORONAVIRUS,),
)

lac_visit_connected_person_weekly = Standard(
    key="lac_visit_connected_person_weekly",
    title="Visit: temporarily approved connected person (reg 24) or ICO living with parent",
    kind=Kind.CADENCE,
    starts="reg24_placement_started",
    met_by="lac_visit_child_seen",
    while_="reg24_before_first_review",
    within={date(2011, 4, 1): Limit(1, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(4)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Children in care with a connected person, or with a parent on an interim care order",
    note="Weekly until first review, then 4 weeks (see next row).",
    eased=(CORONAVIRUS,),
)

lac_visit_connected_person_4w = Standard(
    key="lac_visit_connected_person_4w",
    title="Visit: reg 24 / ICO at home after first review",
    kind=Kind.CADENCE,
    starts="lac_review_first_held",
    met_by="lac_visit_child_seen",
    while_="reg24_after_first_review",
    within={date(2011, 4, 1): Limit(4, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(4)(b)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Children in care with a connected person, or with a parent on an interim care order",
    eased=(CORONAVIRUS,),
)

lac_visit_care_order_home = Standard(
    key="lac_visit_care_order_home",
    title="Visit: full care order living with parent",
    kind=Kind.CADENCE,
    starts="care_order_home_started",
    met_by="lac_visit_child_seen",
    while_="care_order_home",
    within={date(2011, 4, 1): Limit(6, Unit.WEEKS)},
    first_within={date(2011, 4, 1): Limit(1, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(5)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2010/959 reg 28",
    applies="Children in care who live with a parent",
    note="First within one week of the order.",
    eased=(CORONAVIRUS,),
)

lac_visit_on_request = Standard(
    key="lac_visit_on_request",
    title="Visit asked for by the child, a carer or the reviewing officer",
    kind=Kind.DEADLINE,
    starts="visit_requested",
    met_by="lac_visit_child_seen",
    while_="cla",
    within={date(2011, 4, 1): Limit(1, Unit.WEEKS)},
    not_possible_while=("missing",),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 28(7)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Every child in care",
    note='Regulation says "whenever reasonably requested"; 1 week is for a s30A notice about the setting.',
)

lac_seen_alone_each_visit = Standard(
    key="lac_seen_alone_each_visit",
    title="Child in care seen alone at each visit, unless there is a reason",
    kind=Kind.DEADLINE,
    starts="lac_visit_child_seen",
    met_by=("seen_alone", "seen_alone_exception_recorded"),
    while_="cla",
    within={date(2011, 4, 1): Limit(0, Unit.CALENDAR_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 29",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    applies="Every child in care",
    note="Exceptions: child refuses, inappropriate, unable.",
)
