"""An agency was asked why it does not come to conferences, and said what it will do by when."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.protection.models.enquiry import AGENCIES
from throughline.record.protection.models.shared import PROGRAM, WRITES


class AgencyChased(models.Model):
    """About an agency and a month, never about a child. A reply without a day is no reply."""

    agency = models.CharField(max_length=12, choices=AGENCIES)
    month = models.DateField()
    asked = models.CharField(max_length=400)
    whom = models.CharField(max_length=120)
    on = models.DateField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    reply = models.CharField(max_length=400, blank=True)
    reply_by_when = models.DateField(null=True)
    replied_on = models.DateField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Know which agency was asked to come to conferences, and what it promised by when",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.WRITTEN,
        shown=Shown.COLLEAGUES,
        but={"by_id": PROGRAM},
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{WRITES} and {rows.own('by_id')}",
        changes=WRITES,
        mutable="reply reply_by_when replied_on",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "month", "whom", "on"], name="agency_chased_once_a_day")
        ]
