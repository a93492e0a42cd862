"""Adoption: the child."""

from datetime import date

from ..calendar import Unit
from ..standard import ALWAYS, Limit, Standard
from ..ways import Basis, Confidence, Direction, Kind

adoption_authority_review_3m_6m = Standard(
    key="adoption_authority_review_3m_6m",
    title="Review: authority to place but not placed",
    kind=Kind.CADENCE,
    starts="authority_to_place",
    met_by="adoption_review_held",
    while_="authority_to_place_not_placed",
    within={date(2005, 12, 30): Limit(6, Unit.MONTHS)},
    first_within={date(2005, 12, 30): Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Adoption Agencies Regulations 2005 (SI 2005/389)",
    paragraph="regulation 36(1)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2005/389 reg 36",
    applies="Children in care with a plan for adoption",
)

adoption_placement_review = Standard(
    key="adoption_placement_review",
    title="Review after placement for adoption",
    kind=Kind.CADENCE,
    starts="placed_for_adoption",
    met_by="adoption_review_held",
    while_="adoption_placement",
    within={date(2005, 12, 30): Limit(6, Unit.MONTHS)},
    first_within={date(2005, 12, 30): Limit(4, Unit.WEEKS)},
    within_while={"adoption_placement_first_to_second_review": Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source="Adoption Agencies Regulations 2005 (SI 2005/389)",
    paragraph="regulation 36(3)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2005/389 reg 36",
    applies="Children in care with a plan for adoption",
    note="First 4 weeks, second 3 months after the first, then 6 months, until order.",
)

adoption_placement_visit_weekly = Standard(
    key="adoption_placement_visit_weekly",
    title="Visit after placement for adoption",
    kind=Kind.CADENCE,
    starts="placed_for_adoption",
    met_by="adoption_visit",
    while_="adoption_placement_before_first_review",
    within={date(2005, 12, 30): Limit(1, Unit.WEEKS)},
    basis=Basis.REGULATION,
    source="Adoption Agencies Regulations 2005 (SI 2005/389)",
    paragraph="regulation 36(4)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk SI 2005/389 reg 36",
    applies="Children in care with a plan for adoption",
    note="Weekly until first review; then frequency set at review. Replaces reg 28 for these children.",
)

adm_decision_7wd = Standard(
    key="adm_decision_7wd",
    title="Agency decision maker decision",
    kind=Kind.DEADLINE,
    starts="panel_recommendation_received",
    met_by="adm_decision",
    within={ALWAYS: Limit(7, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Adoption statutory guidance 2013; National Minimum Standard 17",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field (7wd); looked up: Walsall procedures (direct-to-ADM date)",
    applies="Children in care with a plan for adoption",
    note=(
        "From receipt of final minutes. Children going straight to ADM (since 1 Sep 2012): from receipt "
        "of papers."
    ),
)

adm_notify_oral_2wd = Standard(
    key="adm_notify_oral_2wd",
    title="Birth parents/adopters told orally",
    kind=Kind.DEADLINE,
    starts="adm_decision",
    met_by="adm_decision_told",
    within={ALWAYS: Limit(2, Unit.WORKING_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Adoption National Minimum Standards",
    paragraph="standard 17",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

adm_notify_written_5wd = Standard(
    key="adm_notify_written_5wd",
    title="Decision in writing",
    kind=Kind.DEADLINE,
    starts="adm_decision",
    met_by="adm_decision_letter_sent",
    within={ALWAYS: Limit(5, Unit.WORKING_DAYS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Adoption National Minimum Standards",
    paragraph="standard 17",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
)

adoption_plan_to_adm_2m = Standard(
    key="adoption_plan_to_adm_2m",
    title="Child considered within 2 months of review setting adoption plan",
    kind=Kind.DEADLINE,
    starts="adoption_plan_agreed_at_review",
    met_by="adm_decision",
    within={ALWAYS: Limit(2, Unit.MONTHS)},
    basis=Basis.NATIONAL_STANDARD,
    source="Adoption National Minimum Standards",
    paragraph="standard 17; statutory guidance",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children in care with a plan for adoption",
)

adoption_match_6m = Standard(
    key="adoption_match_6m",
    title="Match within 6 months of decision",
    kind=Kind.DEADLINE,
    starts="adm_decision",
    met_by="match_approved",
    within={ALWAYS: Limit(6, Unit.MONTHS)},
    within_while={"under_six_months_relinquished": Limit(3, Unit.MONTHS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Adoption statutory guidance/National Minimum Standard",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children in care with a plan for adoption",
    note="3 months for relinquished baby under 6 months.",
)

a10_426d = Standard(
    key="a10_426d",
    title="Entering care to moving in with adoptive family (A1/A10)",
    kind=Kind.DEADLINE,
    starts="entered_care_and_was_adopted",
    met_by="placed_with_adoptive_family",
    within={
        ALWAYS: Limit(639, Unit.CALENDAR_DAYS),
        date(2010, 4, 1): Limit(608, Unit.CALENDAR_DAYS),
        date(2011, 4, 1): Limit(547, Unit.CALENDAR_DAYS),
        date(2012, 4, 1): Limit(487, Unit.CALENDAR_DAYS),
        date(2013, 4, 1): Limit(426, Unit.CALENDAR_DAYS),
    },
    basis=Basis.NATIONAL_STANDARD,
    source="DfE adoption scorecard threshold 2013-16 onward (14 months)",
    confidence=Confidence.HIGH,
    evidence="looked up: gov.uk scorecards; docplayer Wolverhampton",
    applies="Children who were adopted",
    note=(
        "Earlier thresholds: 639 (2009-12), 608 (2010-13), 547 (2011-14), 487 (2012-15). A10 stops the "
        "clock at start of the FOSTER placement when foster carer adopts. 3-year rolling mean over "
        "children ADOPTED, so it ignores children still waiting."
    ),
)

a2_121d = Standard(
    key="a2_121d",
    title="Placement order to match (A2)",
    kind=Kind.DEADLINE,
    starts="placement_order_made",
    met_by="match_approved",
    within={
        ALWAYS: Limit(213, Unit.CALENDAR_DAYS),
        date(2010, 4, 1): Limit(182, Unit.CALENDAR_DAYS),
        date(2011, 4, 1): Limit(152, Unit.CALENDAR_DAYS),
        date(2012, 4, 1): Limit(121, Unit.CALENDAR_DAYS),
    },
    basis=Basis.NATIONAL_STANDARD,
    source="DfE adoption scorecard threshold 2013-16 onward (4 months)",
    confidence=Confidence.HIGH,
    evidence="looked up: gov.uk scorecards; id.esd.org.uk 912",
    applies="Children who were adopted",
    note="Earlier 213, 182, 152. Zero days if matched before the order.",
)

adoption_application_10w = Standard(
    key="adoption_application_10w",
    title="Adoption order application not before",
    kind=Kind.DEADLINE,
    starts="placed_for_adoption",
    met_by="adoption_application",
    while_="adoption_placement",
    within={ALWAYS: Limit(10, Unit.WEEKS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.STATUTE,
    source="Adoption and Children Act 2002",
    paragraph="section 42(2)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
    note="Agency placement; longer for others.",
)

adoption_consent_6w = Standard(
    key="adoption_consent_6w",
    title="Mother consent ineffective before baby is six weeks",
    kind=Kind.DEADLINE,
    starts="birth",
    met_by="parental_consent",
    within={ALWAYS: Limit(6, Unit.WEEKS)},
    direction=Direction.NOT_BEFORE,
    basis=Basis.STATUTE,
    source="Adoption and Children Act 2002",
    paragraph="section 52(3)",
    confidence=Confidence.HIGH,
    evidence="knowledge of the field",
)

later_life_letter_10wd = Standard(
    key="later_life_letter_10wd",
    title="Later life letter and completed life story book",
    kind=Kind.DEADLINE,
    starts="adoption_ceremony",
    met_by="life_story_given",
    within={ALWAYS: Limit(10, Unit.WORKING_DAYS)},
    basis=Basis.STATUTORY_GUIDANCE,
    source="Adoption statutory guidance 2013",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    note="Draft book by second review after placement.",
)
