"""The contents page of the record: every table, in the order of the journey."""

from throughline.record.alerts.models import ChildAlert, ChildAlertStep, WeekCover
from throughline.record.clocks.models import Duty, Fact, LocalLine, Obligation, SchoolClosure, SchoolTerm
from throughline.record.decisions.models import Decision, DecisionChild, Ratification
from throughline.record.entries.models import (
    Draft,
    DraftRival,
    Entry,
    EntryChild,
    ItemReader,
    ItemSeal,
    Notice,
    Release,
    Step,
    Withdrawal,
)
from throughline.record.keeping.models import KeepingDate, KeepingDecision
from throughline.record.matters.models import Happening, Matter
from throughline.record.milestones.models import ClockNote, ClockNoteChild, Milestone, MilestoneChild
from throughline.record.people.models import (
    AdoptionLink,
    Allocation,
    Flag,
    Home,
    Identifier,
    NamedRole,
    Person,
    Relationship,
    Residence,
    Restriction,
)
from throughline.record.protection.models import ProtectionPlan
from throughline.record.restricting.models import SharedToRewrite
from throughline.record.visits.models import Visit, VisitChild, VisitPresence, VisitTry

__all__ = [
    "AdoptionLink",
    "Allocation",
    "ChildAlert",
    "ChildAlertStep",
    "ClockNote",
    "ClockNoteChild",
    "Decision",
    "DecisionChild",
    "Draft",
    "DraftRival",
    "Duty",
    "Entry",
    "EntryChild",
    "Fact",
    "Flag",
    "Happening",
    "Home",
    "Identifier",
    "ItemReader",
    "ItemSeal",
    "KeepingDate",
    "KeepingDecision",
    "LocalLine",
    "Matter",
    "Milestone",
    "MilestoneChild",
    "NamedRole",
    "Notice",
    "Obligation",
    "Person",
    "ProtectionPlan",
    "Ratification",
    "Relationship",
    "Release",
    "Residence",
    "Restriction",
    "SchoolClosure",
    "SchoolTerm",
    "SharedToRewrite",
    "Step",
    "Visit",
    "VisitChild",
    "VisitPresence",
    "VisitTry",
    "WeekCover",
    "Withdrawal",
]
