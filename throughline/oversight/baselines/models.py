"""Decisions that what is usual has changed."""

from django.db import models

from throughline.access.law.lawful import Shown
from throughline.access.models import Account, Team
from throughline.access.principal import guarded
from throughline.oversight.labelled import READS_FIGURES, READS_THE_CONTRACT, labels, written_once
from throughline.oversight.steering import SETS_RANGES


class RangeDecision(models.Model):
    """From this month on, the usual range of this measure is worked out again, here."""

    measure = models.CharField(max_length=60)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    """The first day of the month."""
    reason = models.CharField(max_length=400)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = labels(
        "Say since when something else is usual for a figure, who decided so, and why", Shown.SERVICE_FIGURES
    )
    law = written_once(
        # Without these a signal of the contract's scorecard would be another for the council than for the director.
        reads=f"({READS_FIGURES} or ({{row}}.team_id is null and {READS_THE_CONTRACT}))",
        adds=SETS_RANGES,
    )

    class Meta:
        indexes = [models.Index(fields=["measure", "team", "since", "id"], name="range_by_measure")]
        constraints = [
            models.CheckConstraint(condition=models.Q(since__day=1), name="a_range_begins_with_a_month")
        ]

    def __str__(self) -> str:
        return f"{self.measure} since {self.since:%B %Y}"
