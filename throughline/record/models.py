"""The contents page of the record: every table, in the order of the journey."""

from throughline.record.clocks.models import Fact, Obligation
from throughline.record.decisions.models import Decision, DecisionChild
from throughline.record.entries.models import (
    Draft,
    DraftRival,
    Entry,
    EntryChild,
    Notice,
    Release,
    Step,
    Withdrawal,
)
from throughline.record.people.models import (
    Allocation,
    Flag,
    Home,
    Identifier,
    Person,
    Relationship,
    Residence,
)
from throughline.record.protection.models import ProtectionPlan
from throughline.record.visits.models import Visit, VisitChild, VisitPresence, VisitTry

__all__ = [
    "Allocation",
    "Decision",
    "DecisionChild",
    "Draft",
    "DraftRival",
    "Entry",
    "EntryChild",
    "Fact",
    "Flag",
    "Home",
    "Identifier",
    "Notice",
    "Obligation",
    "Person",
    "ProtectionPlan",
    "Relationship",
    "Release",
    "Residence",
    "Step",
    "Visit",
    "VisitChild",
    "VisitPresence",
    "VisitTry",
    "Withdrawal",
]
