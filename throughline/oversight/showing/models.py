"""Which measures stand on the scorecard: one dated line for each decision."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.oversight.labelled import READS_FIGURES, labels
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
    law = Law(
        reads=READS_FIGURES,
        adds=f"{rows.own('by_id')} and {STEERS}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [models.Index(fields=["measure", "-since", "-id"], name="shown_by_measure")]

    def __str__(self) -> str:
        return self.measure
