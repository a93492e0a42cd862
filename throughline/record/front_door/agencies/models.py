"""A worked example that goes back to an agency: what was sent, what we made of it, and no name."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.front_door.models import Contact
from throughline.record.front_door.models.law import AT_THE_DOOR, WORDS
from throughline.record.front_door.sorts import AGENCIES


class WorkedExample(models.Model):
    contact = models.OneToOneField(Contact, models.PROTECT, related_name="example")
    agency = models.CharField(max_length=24, choices=AGENCIES)
    month = models.DateField()
    """Its first day."""
    told = models.TextField()
    made = models.TextField()
    """What we made of it, and what would have changed that."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Show an agency by example where our threshold is not theirs, naming nobody",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.OVERSIGHT,
        origin=Origin.WRITTEN,
        shown=Shown.FRONT_DOOR,
        but={name: Column(origin=Origin.PROGRAM) for name in ("agency", "month", "by_id", "at")},
    )
    law = Law(
        reads=f"{WORDS} and {AT_THE_DOOR}",
        adds=f"{rows.own('by_id')} and {rows.may('oversee')} and {WORDS} and {AT_THE_DOOR}",
        changes=f"{rows.may('oversee')} and {WORDS} and {AT_THE_DOOR}",
        mutable="told made by_id at",
    )

    class Meta:
        indexes = [models.Index(fields=["month", "agency"], name="example_by_month")]
