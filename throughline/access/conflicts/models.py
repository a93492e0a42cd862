"""Whose record somebody never opens: their own, their family's, one they have an interest in."""

from django.db import models
from django.db.models import Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown


class Conflict(models.Model):
    """This account never opens this person's record: own, family, a declared interest, an allegation. Beats all else."""

    KINDS = [
        ("own", "The record is about them"),
        ("family", "Family or household"),
        ("interest", "A declared interest"),
        ("subject", "Named in an allegation"),
    ]
    account = models.ForeignKey(Account, models.CASCADE, related_name="conflicts")
    person_id = models.BigIntegerField()
    kind = models.CharField(max_length=10, choices=KINDS)
    source = models.CharField(max_length=20, default="declared")
    """Declared, or learned from what the record says about families and addresses."""
    since = models.DateTimeField()
    declared_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    lifted_because = models.CharField(max_length=400, blank=True)

    labels = Labels(
        purpose="Keep staff out of the records of their own lives",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ONESELF,
        shown=Shown.OVERSEERS,
        special="kind lifted_because",
    )
    law = Law(
        reads=f"{rows.PRIVACY} or ({rows.own('account_id')} and {rows.own('declared_by_id')})",
        adds=f"({rows.own('account_id')} or {rows.PRIVACY}) and {rows.own('declared_by_id')}",
        changes=f"{rows.PRIVACY} and not {rows.own('account_id')}",
        grants="select insert update",
        mutable="lifted_at lifted_by_id lifted_because",
    )

    class Meta:
        indexes = [models.Index(fields=["account"], name="conflict_by_account")]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "person_id"], condition=Q(lifted_at=None), name="one_conflict_at_a_time"
            )
        ]


class StaffPerson(models.Model):
    """Somebody who works here is also in the record. Read by `keeper` alone, which learns conflicts from it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    person_id = models.BigIntegerField()

    labels = Labels(
        purpose="Learn whose record is a colleague's own, or their family's",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.NOBODY,
    )
    law = Law(
        reads="false", grants="", history=False, why="a link nobody reads; conflicts keep their own history"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "person_id"], name="staff_person_once")]


class ConflictCheck(models.Model):
    """On this day somebody looked at their own list and said that it is complete. Asked again a year later."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    labels = Labels(
        purpose="Ask everybody once a year whose record they must not open",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.OVERSIGHT,
        origin=Origin.ONESELF,
        shown=Shown.ONESELF,
    )
    law = Law(
        reads=rows.own("account_id"), grants="select insert", history=False, why="a row is never changed"
    )

    class Meta:
        indexes = [models.Index(fields=["account", "-at"], name="conflict_check_by_account")]


class ProposedConflict(models.Model):
    """A colleague's own address is a child's home now: a question for the privacy officer, who closes it either way."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    person_id = models.BigIntegerField()
    proposed_at = models.DateTimeField()
    taken = models.BooleanField(null=True)
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Notice that a colleague lives with a child whose record they could open",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.OVERSEERS,
    )
    law = Law(
        reads=f"{rows.PRIVACY} and not {rows.own('account_id')}",
        grants="select update",
        mutable="taken by_id at",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "person_id"], name="proposed_once"),
            models.CheckConstraint(
                condition=Q(taken=None, by=None, at=None)
                | Q(taken__isnull=False, by__isnull=False, at__isnull=False),
                name="proposal_closed_by_somebody",
            ),
        ]
