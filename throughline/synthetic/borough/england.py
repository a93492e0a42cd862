"""What is published about England, and the chances by which a story comes near it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class Published(NamedTuple):
    """One published figure of England, and how far ours may lie from it: a share of it, both ways."""

    key: str
    words: str
    england: float
    within: float
    source: str


IN_NEED = "Children in need, DfE"
YEAR = "2024-25"
PER_CHILD = "a rate per 10,000 children"
AT_31_MARCH = date(2026, 3, 31)
PUBLISHED = (
    Published("referrals", "Referrals in the year, per 10,000 children", 519.4, 0.12, IN_NEED),
    Published("referred again", "Referrals within 12 months of another, %", 22.6, 0.15, IN_NEED),
    Published("no further action", "Referrals with no further action, %", 6.5, 0.25, IN_NEED),
    Published("not in need", "Referrals assessed, and found not in need, %", 30.8, 0.15, IN_NEED),
    Published("from police", "Referrals from the police, %", 28.3, 0.12, IN_NEED),
    Published("from schools", "Referrals from schools, %", 20.6, 0.12, IN_NEED),
    Published("from health", "Referrals from health, %", 15.2, 0.15, IN_NEED),
    Published("assessed in 45", "Assessments within 45 working days, %", 85.7, 0.06, IN_NEED),
    Published("enquiries", "Section 47 enquiries in the year, per 10,000 children", 189.3, 0.15, IN_NEED),
    Published("conferences", "Initial conferences in the year, per 10,000 children", 59.2, 0.2, IN_NEED),
    Published("conference in 15", "Conferences within 15 working days of the discussion, %", 81.4, 0.08, IN_NEED),
    Published("plans begun", "Protection plans begun in the year, per 10,000 children", 50.8, 0.2, IN_NEED),
    Published("plans ended", "Protection plans ended in the year, per 10,000 children", 51.1, 0.25, IN_NEED),
    Published("on plans", "Children with a protection plan on 31 March, per 10,000", 40.6, 0.2, IN_NEED),
    Published("second plans", "Plans begun that are the child's second or later, %", 24.5, 0.25, IN_NEED),
    Published("in need", "Children in need on 31 March, per 10,000", 330.3, 0.1, IN_NEED),
    Published("under 3 months", "… open for less than 3 months, %", 26.7, 0.2, IN_NEED),
    Published("over 2 years", "… open for 2 years or more, %", 35.6, 0.2, IN_NEED),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Chances:
    """How likely each step is. Found by trying until the story lay near the figures above."""

    nothing: float = 0.065
    enquiry: float = 0.43
    """A section 47 enquiry, of those assessed."""
    conference: float = 0.29
    """An initial conference, of the enquiries about families that never had a plan."""
    conference_again: float = 0.95
    """The same where there was a plan before."""
    plan: float = 0.86
    in_need: float = 0.64
    """Found in need, of those with no conference."""
    again: float = 0.53
    """Referred again, once closed."""
    reviewed: float = 0.906
    """A review conference in time."""


ENGLAND = Chances()
SOURCES = (
    ("police",) * 283 + ("school",) * 206 + ("health",) * 152 + ("family or public",) * 165
    + ("local authority",) * 120 + ("other",) * 74
)  # fmt: skip
CATEGORIES = ("neglect",) * 49 + ("emotional",) * 38 + ("physical",) * 8 + ("sexual",) * 5
