"""What a detector found, and where staff live."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

NOT_ITS_SUBJECT = (
    f"{{row}}.account_id is distinct from {rows.UID}"
    f" and not coalesce({{row}}.figures -> 'accounts' @> to_jsonb({rows.UID}), false)"
)
"""Never shown to whom it is about, be they the privacy officer."""


class Alert(models.Model):
    """One thing that looked like misuse: a question for the privacy officer, not a finding. Numbers, never names."""

    OPEN, EXPLAINED, REFERRED = "open", "explained", "referred"
    STATUSES = [(OPEN, "Open"), (EXPLAINED, "Explained"), (REFERRED, "Referred")]

    detector = models.CharField(max_length=30)
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """Whose doing; empty where it is many people's."""
    person_id = models.BigIntegerField(null=True)
    day = models.DateField()
    figures = models.JSONField(encoder=DjangoJSONEncoder)
    """What was counted, from when until when, and the limit it passed."""
    raised_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=STATUSES, default=OPEN)
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=400, blank=True)
    at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Find and answer what looks like misuse of records",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.PRIVACY,
        special="figures why",
    )
    law = Law(
        reads=f"{rows.PRIVACY} and {NOT_ITS_SUBJECT}", grants="select update", mutable="status by_id why at"
    )

    class Meta:
        indexes = [
            models.Index(fields=["detector", "account", "day"], name="alert_by_detector"),
            models.Index(fields=["status", "-day"], name="alert_by_status"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["detector", "account", "person_id", "day"], name="one_alert_for_one_thing",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(status="open", by=None, at=None) | Q(by__isnull=False, at__isnull=False) & ~Q(why=""),
                name="closed_by_somebody_for_a_reason",
            ),
        ]  # fmt: skip


class StaffAddress(models.Model):
    """Where somebody who works here lives. Read by themselves and by `keeper`, which compares and never shows."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="+")
    lines = models.CharField(max_length=200)
    postcode = models.CharField(max_length=8)
    declared_at = models.DateTimeField()

    labels = Labels(
        purpose="Notice when somebody opens the record of their own household",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.SECURITY,
        origin=Origin.ONESELF,
        shown=Shown.COMPARED,
    )
    law = Law(reads=rows.own("account_id"))
