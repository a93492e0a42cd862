"""Which measures stand on the scorecard: one dated line for each decision."""

from django.db import models

from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.oversight.labelled import labels, written_once
from throughline.oversight.steering import STEERS


class ShownMeasure(models.Model):
    """From this day the measure stands on the scorecard, or it does no more."""

    measure = models.CharField(max_length=60)
    shown = models.BooleanField()
    since = models.DateField()
    why = models.CharField(max_length=400)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = labels("Say which figures this authority looks at first, since when, and who decided so")
    law = written_once(adds=STEERS)

    class Meta:
        indexes = [models.Index(fields=["measure", "-since", "-id"], name="shown_by_measure")]

    def __str__(self) -> str:
        return self.measure
