"""Who is told what, by when, and in which words. Pure."""

from datetime import date, datetime

from throughline.config.clock import london_day
from throughline.record.front_door.sorts import FAMILY, PUBLIC, SELF
from throughline.standards.calendar import ENGLAND, Unit

NOT_PROFESSIONAL = (PUBLIC, FAMILY, SELF)
"""Told that it was read, and nothing more: families and young people hear the rest from whoever works with them."""
OUTCOMES = {
    "strategy": "We are talking with the police, health and others about what to do now. You may be asked to join us.",
    "assessment": "A social worker will assess what the child and the family need.",
    "help": "We are offering the family help, with their agreement.",
    "need": "A social worker works with the family on what you told us.",
    "nothing": "We do not take it further. The family may be told where else to find help.",
    "information": "We have noted what you told us. We do not take it further.",
    "transfer": "We have passed it to the authority of the area where the child lives.",
    "return": "We cannot decide on what you sent. Please tell us what is missing: it is named below.",
}
"""To a professional, by decision: what they need to go on, never what else is known about the family."""
THANKS = (
    "Thank you for telling us. A social worker has read it. We cannot tell you what happens next, or whether a child is"
    " known to us. If you learn more, tell us again; in danger, ring 999."
)


def is_professional(agency: str) -> bool:
    return agency not in NOT_PROFESSIONAL


def send_by(decided: datetime) -> date:
    """One working day: what the front door promises whoever told it, sooner than the three of the local standard."""
    return ENGLAND.add(london_day(decided), 1, Unit.WORKING_DAYS)


def in_time(decided: datetime, sent: datetime) -> bool:
    return london_day(sent) <= send_by(decided)


def is_late(decided: datetime, on: date) -> bool:
    return on > send_by(decided)
