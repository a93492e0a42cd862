"""The last day each record must be there, as worked out last night, and what was decided about keeping it."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.parts import Part
from throughline.access.principal import guarded
from throughline.record.people.models import Person

OFFICER = rows.may("retain")


class KeepingDate(models.Model):
    """For the records officer's list: a number and dates, no name. A sealed record is never in it."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="keeping")
    reference = models.CharField(max_length=12)
    until = models.DateField(null=True)
    open = models.BooleanField()
    rule = models.CharField(max_length=12)
    why = models.CharField(max_length=200, blank=True)
    reckoned_on = models.DateField()

    objects = guarded()
    labels = Labels(
        purpose="List the records whose last day is past, so that somebody looks at them",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DERIVED,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.RECORDS,
    )
    law = Law(
        reads=f"{OFFICER} or {rows.reached(Part.CONTENT)}",
        grants="select",
        history=False,
        why="derived, worked out again each night",
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["until", "id"],
                name="keeping_past",
                condition=models.Q(open=False, until__isnull=False),
            )
        ]


class KeepingDecision(models.Model):
    """Somebody decided to keep a record, to keep it longer, or that it may go. It changes nothing by itself."""

    KEEP, EXTEND, DISPOSE = "keep", "extend", "dispose"
    person = models.ForeignKey(Person, models.CASCADE, related_name="keeping_decisions")
    did = models.CharField(max_length=8, choices=[(did, did) for did in (KEEP, EXTEND, DISPOSE)])
    until = models.DateField(null=True)
    reason = models.CharField(max_length=400)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Show who decided how long a record stays, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.RECORDS,
        special="reason",
        but={"at": Column(origin=Origin.PROGRAM), "post": Column(origin=Origin.PROGRAM)},
    )
    law = Law(
        reads=f"{OFFICER} or {rows.reached(Part.CONTENT)}",
        adds=f"{OFFICER} and {rows.own('by_id')}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [models.Index(fields=["person", "-at"], name="keeping_decided")]
