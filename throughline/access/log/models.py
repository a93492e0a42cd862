"""Who looked at what, the seals that show it unchanged, and the questions that people ask about it."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Cast

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.log import readers

RUN = Func(function="pg_postmaster_start_time", output_field=models.DateTimeField())
TRANSACTION = Cast(Cast(Func(function="pg_current_xact_id"), models.TextField()), models.BigIntegerField())


class AccessEvent(models.Model):
    """One line for each answer, allowed or refused. No names, no words, no foreign keys: it outlives what it saw.

    A column that is added later is null in the rows before it, or the seals over them no longer fit.
    """

    run = models.DateTimeField(db_default=RUN)
    """When the database server that wrote the row was started: transactions are numbered anew elsewhere."""
    xact = models.BigIntegerField(db_default=TRANSACTION)
    """The writing transaction, which says what a seal has seen. It stands before `id`, so it has its number first."""
    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    account_id = models.BigIntegerField(null=True)
    role = models.CharField(max_length=20, blank=True)
    """The post held then: its role and team."""
    team_id = models.BigIntegerField(null=True)
    session = models.CharField(max_length=16, blank=True)
    request = models.CharField(max_length=32, blank=True)
    """The answer's own key. Empty for a note beside it, such as a keeper's purpose or a wrong password."""
    verb = models.CharField(max_length=20)
    part = models.CharField(max_length=1)
    page = models.CharField(max_length=80)
    person_id = models.BigIntegerField(null=True)
    entry_id = models.BigIntegerField(null=True)
    rule = models.CharField(max_length=40)
    via = models.CharField(max_length=12, blank=True)
    """The relationship with the child that opened it."""
    allowed = models.BooleanField()
    reason = models.CharField(max_length=80, blank=True)

    labels = Labels(
        purpose="Show who looked at whose record, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.OVERSEERS,
    )
    law = Law(
        reads=readers.OF_THE_LOG,
        adds=f"{{row}}.account_id is not distinct from {rows.UID}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
        by_month="at",
    )

    class Meta:
        managed = False
        indexes = [
            models.Index(fields=["person_id", "-at"], name="event_by_person"),
            models.Index(fields=["account_id", "-at"], name="event_by_account"),
            models.Index(fields=["entry_id"], name="event_by_entry", condition=Q(entry_id__isnull=False)),
            BrinIndex(fields=["at"], name="event_by_day"),
        ]


class LogSeal(models.Model):
    """A root over rows of the log, chained to the seal before: a changed or cut row is found."""

    run = models.DateTimeField()
    seen = models.TextField()
    """The transactions that were finished, as PostgreSQL writes a snapshot; earlier seals of the run took theirs."""
    last_id = models.BigIntegerField()
    """The highest row sealed so far."""
    counted = models.IntegerField()
    root = models.CharField(max_length=64)
    chained = models.CharField(max_length=64)
    at = models.DateTimeField()

    labels = Labels(
        purpose="Find a log that was changed or cut",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.COLLEAGUES,
    )
    law = Law(reads=rows.OPEN, grants="select", history=False, why="append-only itself", append_only=True)


class LogQuestion(models.Model):
    """Why did they look? Asked by who holds the child, answered by the privacy officer, hidden from whom it is about."""

    OUTCOMES = [("right", "Right"), ("not", "Not right"), ("further", "Goes further")]
    person_id = models.BigIntegerField()
    about_id = models.BigIntegerField()
    """Whose looking it asks about."""
    words = models.CharField(max_length=400, blank=True)
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due = models.DateField()
    outcome = models.CharField(max_length=10, choices=OUTCOMES, blank=True)
    answer = models.CharField(max_length=400, blank=True)
    answered_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Have a look that surprises somebody explained",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.WRITTEN,
        shown=Shown.OVERSEERS,
        special="words answer",
    )
    law = Law(
        reads=readers.OF_A_QUESTION,
        adds=f"{rows.own('asked_by_id')} and {readers.ASKS_OF_THE_CHILD}",
        changes=f"{rows.PRIVACY} and {{row}}.about_id <> {rows.UID}",
        grants="select insert update",
        mutable="outcome answer answered_by_id answered_at",
    )

    class Meta:
        indexes = [
            models.Index(fields=["person_id"], name="question_by_child"),
            models.Index(fields=["due"], name="question_waiting", condition=Q(answered_at=None)),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person_id", "about_id", "asked_by"],
                condition=Q(answered_at=None),
                name="one_open_question",
            ),
            models.CheckConstraint(condition=~Q(about_id=F("asked_by")), name="nobody_asks_about_themselves"),
        ]
