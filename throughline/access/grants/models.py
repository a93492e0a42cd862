"""What somebody gave, for a reason and until a moment: to another, or to themselves by breaking the glass."""

import uuid

from django.db import models
from django.db.models import F, Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.parts import Part
from throughline.access.roles import GIVEN, RELATIONSHIPS

LOOKS_AGAIN = "law.glass_steps({row}.account_id, {row}.together) is not null"
"""The privacy officer, and the line above whoever broke it or holds the child; nobody whose own matter it is."""


class Grant(models.Model):
    """Somebody was let into one person's record, for a reason, until a moment: by another, or by breaking the glass."""

    KINDS = [(key, RELATIONSHIPS[key].sentence) for key in GIVEN]
    account = models.ForeignKey(Account, models.PROTECT, related_name="grants")
    person_id = models.BigIntegerField()
    kind = models.CharField(max_length=12, choices=KINDS)
    together = models.UUIDField(default=uuid.uuid4)
    """The same for every child of one household, or every record of one sample."""
    code = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=400)
    restricted = models.BooleanField(default=False)
    """Ticked by whoever gives it: a restricted record is opened too."""
    started = models.DateTimeField()
    until = models.DateTimeField()
    given_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    second = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """The second of two people, where one may not decide alone."""
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    labels = Labels(
        purpose="Show who was let into whose record, by whom, why and until when",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.NAMED,
        special="reason",
    )
    law = Law(
        reads=f"{rows.own('account_id')} or {rows.own('given_by_id')} or {rows.PRIVACY} or {rows.reached(Part.CONTENT)}"
        f" or ({{row}}.kind::text = 'break-glass' and {rows.may('review glass')} and {LOOKS_AGAIN})",
        adds=rows.a_grant(),
        changes=f"{rows.own('account_id')} or {rows.own('given_by_id')} or {rows.PRIVACY} or {rows.may('grant')}",
        grants="select insert update",
        mutable="ended_at ended_by_id",
    )

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "until"], name="grant_by_person"),
            models.Index(fields=["account", "until"], name="grant_by_account"),
            models.Index(fields=["together"], name="grant_together"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=F("started")), name="grant_ends_after_start"),
            models.CheckConstraint(
                condition=(Q(kind="break-glass") | Q(kind="listed")) | ~Q(account=F("given_by")),
                name="nobody_gives_to_themselves",
            ),
        ]


class GlassReview(models.Model):
    """Was it right to break the glass? Somebody else says so within two working days."""

    VERDICTS = [("justified", "It was right"), ("not", "It was not right"), ("refer", "It goes further")]
    together = models.UUIDField(unique=True)
    account_id = models.BigIntegerField()
    """Whose breaking it was."""
    due = models.DateField()
    verdict = models.CharField(max_length=10, choices=VERDICTS, blank=True)
    reason = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Have every broken glass looked at by somebody else",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.NAMED,
        special="reason",
    )
    law = Law(
        reads=f"{rows.own('account_id')} or ({rows.may('review glass')} and {LOOKS_AGAIN})",
        adds=rows.own("account_id"),
        changes=f"{rows.may('review glass')} and {LOOKS_AGAIN}",
        grants="select insert update",
        mutable="verdict reason by_id at",
    )


class SealedRelease(models.Model):
    """Two people let somebody into a sealed record for an hour: one asks, another agrees, neither of them the reader."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    person_id = models.BigIntegerField()
    reason = models.CharField(max_length=400)
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    agreed_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Show which two people opened a sealed record, to whom and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.NAMED,
        special="reason",
    )
    law = Law(
        reads=f"{rows.own('asked_by_id')} or {rows.may('release')} or {rows.PRIVACY}",
        adds=f"{rows.own('asked_by_id')} and {rows.holds('adoption-manager')} and {rows.reached(Part.ADOPTION)}",
        changes=f"{rows.may('release')} and not {rows.own('asked_by_id')} and not {rows.own('account_id')}",
        grants="select insert update",
        mutable="agreed_by_id agreed_at refused_at",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(account=F("asked_by"))
                & ~Q(account=F("agreed_by"))
                & ~Q(asked_by=F("agreed_by")),
                name="a_release_has_three_people",
            )
        ]


class AccessNotice(models.Model):
    """A notice to one person that something happened to a record they answer for. Never a name."""

    WHATS = [
        ("glass", "Somebody broke the glass"),
        ("looked-up", "A partner looked this child up"),
        ("conflict", "Somebody tried a record that is closed to them"),
        ("lowering", "A restriction is to be lowered"),
        ("to-merge", "Two records may be one"),
        ("merged", "Two records became one"),
        ("split", "A merge was taken back"),
        ("divided", "A record was divided"),
    ]
    account = models.ForeignKey(Account, models.CASCADE, related_name="access_notices")
    what = models.CharField(max_length=10, choices=WHATS)
    person_id = models.BigIntegerField(null=True)
    source_id = models.CharField(max_length=36, blank=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Tell those who answer for a record what happened to it",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.NAMED,
    )
    law = Law(
        reads=rows.own("account_id"),
        grants="select update",
        mutable="read_at",
        history=False,
        why="a pointer to what the grants and the log already keep",
    )

    class Meta:
        indexes = [models.Index(fields=["account", "read_at"], name="access_notice_by_account")]
