"""A challenge about children, and each step taken with it."""

from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.challenge.sorts import (
    ABOUT,
    DIDS,
    INFORMAL,
    OUTCOMES,
    RAISED_AS,
    REFERRALS,
    STAGES,
)
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

WRITTEN = "select insert update"
BY_ITS_WRITER = (
    "exists (select 1 from public.record_entry spine where spine.id = {row}.entry_id"
    f" and spine.author_id = {rows.UID})"
)
WHOEVER_MAY = (
    "exists (select 1 from public.record_challenge asked where asked.entry_id = {row}.challenge_id"
    f" and (({{row}}.did = 'answered' and asked.now_with_id = {rows.UID})"
    f" or ({{row}}.did::text <> 'answered' and asked.raised_by_id = {rows.UID})))"
)
"""Whoever it is with answers; whoever raised it does the rest."""
STILL_OPEN = (
    "exists (select 1 from public.record_challenge going where going.entry_id = {row}.challenge_id"
    " and going.closed_on is null)"
)
STATE = ("raised_by_id", "now_with_id", "now_stage", "since", "due", "whole_due", "closed_on", "outcome")


def labels(purpose: str, *worked_out: str) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.OVERSIGHT, origin=Origin.WRITTEN,
        shown=Shown.REACHED, but={name: Column(origin=Origin.PROGRAM) for name in worked_out},
    )  # fmt: skip


class Challenge(models.Model):
    """Who disagrees about what, what they ask for, and where it stands. Only whoever raised it changes this row."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="challenge")
    raised_as = models.CharField(max_length=8, choices=RAISED_AS)
    agency = models.CharField(max_length=160, blank=True)
    """Of a partner's: which agency, and who there said so."""
    about = models.CharField(max_length=10, choices=ABOUT)
    words = models.TextField()
    asks = models.TextField()
    asks_by = models.DateField(null=True)
    decider = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """Who made the decision that is challenged."""
    to = models.ForeignKey(Account, models.PROTECT, related_name="+")
    stage = models.CharField(max_length=8, choices=STAGES)
    raised_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    now_with = models.ForeignKey(Account, models.PROTECT, related_name="+")
    now_stage = models.CharField(max_length=8, choices=STAGES, default=INFORMAL)
    since = models.DateTimeField()
    due = models.DateField()
    whole_due = models.DateField()
    closed_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, choices=OUTCOMES, blank=True)

    objects = guarded()
    labels = labels("Keep every challenge about a child, with whom it is and how it ended", *STATE)
    law = Law(
        reads=rows.by_entry(),
        adds=f"{rows.own('raised_by_id')} and {BY_ITS_WRITER}"
        f" and ({{row}}.raised_as = 'partner' or {rows.holds('reviewer')})",
        changes=rows.own("raised_by_id"), grants=WRITTEN, searched="words asks agency",
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["now_with", "due"], name="challenge_with", condition=Q(closed_on=None)),
            models.Index(fields=["raised_by"], name="challenge_by"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(about="threshold")
                | (Q(decider__isnull=False) & ~Q(decider=F("to")) & ~Q(decider=F("now_with"))),
                name="nobody_answers_for_own_threshold",
            ),
            models.CheckConstraint(
                condition=~Q(to=F("raised_by")) & ~Q(now_with=F("raised_by")), name="nobody_answers_own_challenge"
            ),
            models.CheckConstraint(
                condition=~Q(raised_as="partner") | ~Q(agency=""), name="partner_challenge_names_agency"
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None, outcome="") | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="closed_challenge_has_outcome",
            ),
        ]  # fmt: skip


class ChallengeChild(models.Model):
    """What the challenge is about for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="challenge_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Keep what a challenge is about for one child")
    law = Law(
        reads=rows.by_child(), adds=BY_ITS_WRITER, changes=BY_ITS_WRITER, grants=WRITTEN, searched="means"
    )

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="challenge_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_challenged_once")]


class ChallengeStep(models.Model):
    """An answer, a next stage, a referral or the end, each an entry of its own."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="challenge_step")
    challenge = models.ForeignKey(Challenge, models.CASCADE, related_name="steps")
    did = models.CharField(max_length=8, choices=DIDS)
    words = models.TextField(blank=True)
    will = models.TextField(blank=True)
    """Of an answer: what will happen, and who does it."""
    by_when = models.DateField(null=True)
    to = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    stage = models.CharField(max_length=8, choices=STAGES, blank=True)
    """To which it was taken; of an answer, at which it was given."""
    referred = models.CharField(max_length=8, choices=REFERRALS, blank=True)
    outcome = models.CharField(max_length=10, choices=OUTCOMES, blank=True)

    objects = guarded()
    labels = labels("Keep each step of a challenge: answered, taken further, referred, closed", "did")
    law = Law(
        reads=rows.by_entry(), adds=f"{BY_ITS_WRITER} and {WHOEVER_MAY} and {STILL_OPEN}", changes=BY_ITS_WRITER,
        grants=WRITTEN, searched="words will",
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["challenge", "entry"], name="challenge_step_of")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(did="answered") | (Q(by_when__isnull=False) & ~Q(will="")),
                name="answer_says_what_by_when",
            ),
            models.CheckConstraint(
                condition=~Q(did="further") | (Q(to__isnull=False) & ~Q(stage="") & ~Q(words="")),
                name="further_to_somebody",
            ),
            models.CheckConstraint(condition=~Q(did="referred") | ~Q(referred=""), name="referred_says_where"),
            models.CheckConstraint(
                condition=~Q(did="closed") | (~Q(outcome="") & ~Q(words="")), name="close_says_how"
            ),
        ]  # fmt: skip


class ChallengeStepChild(models.Model):
    """One of the children whom the step is about."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="challenge_step_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Keep what a step of a challenge means for one child")
    law = Law(
        reads=rows.by_child(), adds=BY_ITS_WRITER, changes=BY_ITS_WRITER, grants=WRITTEN, searched="means"
    )

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="challenge_step_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_in_step_once")]
