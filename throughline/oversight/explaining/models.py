"""Explanations, one line each time somebody says what a figure means."""

from django.db import models
from django.db.models import Q

from throughline.access.models import Account, Team
from throughline.access.principal import guarded
from throughline.oversight.explaining.signals import KINDS, Signal
from throughline.oversight.explaining.writers import EXPLAINS
from throughline.oversight.labelled import READS_FIGURES, labels, written_once


class Explanation(models.Model):
    """What somebody who answers for a figure knew of it, and did about it. It names no child."""

    measure = models.CharField(max_length=60)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    month = models.DateField()
    """The first day of the month whose figure is explained."""
    signal = models.CharField(max_length=10, choices=KINDS, blank=True)
    signal_since = models.DateField(null=True)
    known = models.TextField()
    doing = models.TextField()
    owner = models.ForeignKey(Account, models.PROTECT, related_name="+")
    """Who sees to what we are doing."""
    check_on = models.DateField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = labels("Say what a figure means, what is done about it, by whom, and when it is looked at again")
    law = written_once(adds=f"{READS_FIGURES} and {EXPLAINS}")

    class Meta:
        indexes = [models.Index(fields=["measure", "team", "-at", "-id"], name="explained_by_measure")]
        constraints = [
            models.CheckConstraint(condition=Q(month__day=1), name="explains_a_month"),
            models.CheckConstraint(
                condition=Q(signal="", signal_since__isnull=True)
                | ~Q(signal="") & Q(signal_since__isnull=False),
                name="a_signal_began_somewhen",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.month:%B %Y}"

    @property
    def answers(self) -> Signal | None:
        """The signal that asked for it, when one did."""
        if not self.signal_since:
            return None
        return Signal(measure=self.measure, team=self.team_id, kind=self.signal, since=self.signal_since)
