"""Short breaks."""

from datetime import date

from ..calendar import Unit
from ..sources import CARE_PLANNING
from ..standard import Limit, Standard
from ..ways import Basis, Confidence, Kind

short_break_17d = Standard(
    key="short_break_17d",
    title="Short break single stay",
    kind=Kind.MAXIMUM,
    starts="short_break_started",
    met_by="short_break_ended",
    within={date(2011, 4, 1): Limit(17, Unit.CALENDAR_DAYS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 48(2)(c)(i)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk reg 48; 903 rule 365",
    applies="Children who have short breaks",
    note="Over the limit child becomes ordinarily looked after: full duties start.",
)

short_break_75d_year = Standard(
    key="short_break_75d_year",
    title="Short breaks total in any 12 months",
    kind=Kind.MAXIMUM,
    starts="short_breaks_began",
    met_by="short_break_started",
    while_="short_breaks",
    within={date(2011, 4, 1): Limit(75, Unit.CALENDAR_DAYS)},
    in_any=Limit(12, Unit.MONTHS),
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 48(2)(c)(iii)",
    confidence=Confidence.HIGH,
    evidence="looked up: legislation.gov.uk reg 48; 903 rule 367",
    applies="Children who have short breaks",
    note="Rolling 12 months; a sum, not an interval.",
)

short_break_review_3m_6m = Standard(
    key="short_break_review_3m_6m",
    title="Short breaks review",
    kind=Kind.CADENCE,
    starts="short_breaks_began",
    met_by="short_break_review_held",
    while_="short_breaks",
    within={date(2011, 4, 1): Limit(6, Unit.MONTHS)},
    first_within={date(2011, 4, 1): Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 48(3)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children who have short breaks",
)

short_break_visit_3m_6m = Standard(
    key="short_break_visit_3m_6m",
    title="Short breaks visit during a placement",
    kind=Kind.CADENCE,
    starts="short_breaks_began",
    met_by="short_break_visit_seen",
    while_="short_breaks",
    within={date(2011, 4, 1): Limit(6, Unit.MONTHS)},
    first_within={date(2011, 4, 1): Limit(3, Unit.MONTHS)},
    basis=Basis.REGULATION,
    source=CARE_PLANNING,
    paragraph="regulation 48(3)(c)",
    confidence=Confidence.MEDIUM,
    evidence="knowledge of the field",
    applies="Children who have short breaks",
)
