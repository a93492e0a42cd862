"""Objectives, and the measures that show whether they move."""

from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.oversight.labelled import READS_FIGURES, labels
from throughline.oversight.steering import STEERS

IN_ORDER = Q(until__isnull=True) | Q(until__gte=F("since"))
"""One that was a mistake ends on the day it began."""


class Objective(models.Model):
    """Something that this authority set out to make better, since a day and perhaps until one."""

    words = models.CharField(max_length=200)
    why = models.CharField(max_length=400)
    owner = models.ForeignKey(Account, models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = labels("Say what the authority set out to make better, who answers for it, and why")
    law = Law(
        reads=READS_FIGURES,
        adds=f"{rows.own('by_id')} and {STEERS}",
        changes=STEERS,
        grants="select insert update",
        mutable="owner_id until",
    )

    class Meta:
        ordering = ("since", "id")
        constraints = [models.CheckConstraint(condition=IN_ORDER, name="objective_ends_after_start")]

    def __str__(self) -> str:
        return self.words


class ObjectiveMeasure(models.Model):
    """A measure by which one objective is judged, between two days."""

    objective = models.ForeignKey(Objective, models.PROTECT, related_name="judged_by")
    measure = models.CharField(max_length=60)
    since = models.DateField()
    until = models.DateField(null=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = labels("Say by which figures an objective is judged")
    law = Law(
        reads=READS_FIGURES,
        adds=f"{rows.own('by_id')} and {STEERS}",
        changes=STEERS,
        grants="select insert update",
        mutable="until",
    )

    class Meta:
        ordering = ("since", "id")
        constraints = [
            models.CheckConstraint(condition=IN_ORDER, name="objective_measure_ends_after_start"),
            models.UniqueConstraint(
                fields=["objective", "measure"],
                condition=Q(until__isnull=True),
                name="a_measure_once_an_objective",
            ),
        ]

    def __str__(self) -> str:
        return self.measure
