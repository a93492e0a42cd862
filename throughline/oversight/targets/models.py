"""Targets, one dated line each."""

from django.db import models
from django.db.models import F, Q

from throughline.access.models import Account, Team
from throughline.access.principal import guarded
from throughline.oversight.labelled import labels, written_once
from throughline.oversight.steering import STEERS


class Target(models.Model):
    """From this day the measure should be so much, here; or, without a value, nothing is asked of it."""

    measure = models.CharField(max_length=60)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    """Empty: the whole service."""
    value = models.DecimalField(max_digits=9, decimal_places=2, null=True)
    since = models.DateField()
    until = models.DateField(null=True)
    """The first day without it, where an end was set with it."""
    owner = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=400)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = labels("Say what a figure should be, since when, who answers for it, and who decided so")
    law = written_once(adds=STEERS)

    class Meta:
        indexes = [models.Index(fields=["measure", "team", "-since", "-id"], name="target_by_measure")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="target_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=False, owner__isnull=False)
                | Q(value__isnull=True, owner__isnull=True, until__isnull=True),
                name="a_target_has_an_owner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.value}"
