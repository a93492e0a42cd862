"""Who looked at what, and the seals that show it unchanged."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity


class AccessEvent(models.Model):
    """One line for each answer, allowed or refused. No names, no words, no foreign keys: it outlives what it saw."""

    at = models.DateTimeField()
    account_id = models.BigIntegerField(null=True)
    session = models.CharField(max_length=16, blank=True)
    request = models.CharField(max_length=32, blank=True)
    verb = models.CharField(max_length=20)
    part = models.CharField(max_length=1)
    page = models.CharField(max_length=80)
    person_id = models.BigIntegerField(null=True)
    entry_id = models.BigIntegerField(null=True)
    rule = models.CharField(max_length=40)
    allowed = models.BooleanField()
    reason = models.CharField(max_length=80, blank=True)

    labels = Labels(
        purpose="Show who looked at whose record, and why", sensitivity=Sensitivity.PERSONAL, keep=Keep.LOG
    )
    law = Law(
        reads=rows.LOG_READERS,
        adds=f"{{row}}.account_id is not distinct from {rows.UID}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "-at"], name="event_by_person"),
            models.Index(fields=["entry_id"], name="event_by_entry", condition=Q(entry_id__isnull=False)),
        ]


class LogSeal(models.Model):
    """A root over the log's next rows, chained to the seal before: a changed or cut row is found."""

    first_id = models.BigIntegerField()
    last_id = models.BigIntegerField()
    counted = models.IntegerField()
    root = models.CharField(max_length=64)
    chained = models.CharField(max_length=64)
    at = models.DateTimeField()

    labels = Labels(
        purpose="Find a log that was changed or cut", sensitivity=Sensitivity.ORDINARY, keep=Keep.LOG
    )
    law = Law(reads=rows.OPEN, grants="select", history=False, why="append-only itself", append_only=True)
