"""What we hold of what comes to the front door: the contact, its children, the checks, and what was written of it."""

from throughline.record.front_door.models.checks import CheckGrade, ContactCheck
from throughline.record.front_door.models.children import (
    ContactAdult,
    ContactChild,
    ContactChildSaid,
    ContactNotSame,
)
from throughline.record.front_door.models.contact import Contact, ContactSaid, ContactStep
from throughline.record.front_door.models.written import (
    ContactDecision,
    ContactDecisionChild,
    ContactEntry,
    ContactEntryChild,
)

__all__ = [
    "CheckGrade",
    "Contact",
    "ContactAdult",
    "ContactCheck",
    "ContactChild",
    "ContactChildSaid",
    "ContactDecision",
    "ContactDecisionChild",
    "ContactEntry",
    "ContactEntryChild",
    "ContactNotSame",
    "ContactSaid",
    "ContactStep",
]
