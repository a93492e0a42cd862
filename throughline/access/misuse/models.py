"""What a detector found, and the few facts about staff that detectors need."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

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

OF_ONES_STAFF = (
    "exists (select 1 from public.access_post own join public.access_post below on below.reports_to_id = own.id"
    f" where own.holder_id = {rows.UID} and below.holder_id = {{row}}.account_id and below.holder_id <> own.holder_id"
    " and own.started <= (select law.today()) and (own.ended is null or own.ended > (select law.today()))"
    " and (below.ended is null or below.ended > (select law.today())))"
)
"""Whoever the account's post answers to."""


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


class Absence(models.Model):
    """Days on which somebody is not at work, so that a look on such a day asks for a reason. Why is not our business."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="absences")
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    """The first day back."""

    labels = Labels(
        purpose="Ask about a record that was opened by somebody who was away",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.WORKFORCE,
        origin=Origin.ARRANGED,
        shown=Shown.OWN_MANAGER,
    )
    law = Law(
        reads=f"{rows.own('account_id')} or {OF_ONES_STAFF}",
        adds=OF_ONES_STAFF,
        changes=OF_ONES_STAFF,
        mutable="ended",
    )

    class Meta:
        indexes = [models.Index(fields=["account", "ended"], name="absence_by_account")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gt=F("started")), name="absence_ends_after_start"
            )
        ]


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
