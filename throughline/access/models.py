"""The contents page of access: every table, by the part of the work it belongs to."""

from throughline.access.accounts.models import Account, Halfway, Invitation, Password, Session, WrongTry
from throughline.access.accounts.second_step.models import (
    Authenticator,
    Passkey,
    RecoveryCode,
    SecondStepReset,
)
from throughline.access.accounts.sso.models import Identity
from throughline.access.conflicts.models import Conflict, ConflictCheck, ProposedConflict, StaffPerson
from throughline.access.delegation.models import Delegation, DelegationChange, Deputy
from throughline.access.grants.models import AccessNotice, GlassReview, Grant, SealedRelease
from throughline.access.log.models import AccessEvent, LogQuestion, LogSeal
from throughline.access.lookups.models import LookUp, LookUpHold
from throughline.access.misuse.models import Alert, StaffAddress
from throughline.access.posts.absences.models import Absence, AbsenceKind
from throughline.access.posts.models import Organisation, Post, Shift, Team
from throughline.access.posts.proposals.models import ProposedPost
from throughline.access.reach.models import Reach

__all__ = [
    "Absence",
    "AbsenceKind",
    "AccessEvent",
    "AccessNotice",
    "Account",
    "Alert",
    "Authenticator",
    "Conflict",
    "ConflictCheck",
    "Delegation",
    "DelegationChange",
    "Deputy",
    "GlassReview",
    "Grant",
    "Halfway",
    "Identity",
    "Invitation",
    "LogQuestion",
    "LogSeal",
    "LookUp",
    "LookUpHold",
    "Organisation",
    "Passkey",
    "Password",
    "Post",
    "ProposedConflict",
    "ProposedPost",
    "Reach",
    "RecoveryCode",
    "SealedRelease",
    "SecondStepReset",
    "Session",
    "Shift",
    "StaffAddress",
    "StaffPerson",
    "Team",
    "WrongTry",
]
