"""A manager's decision about children: what, why, what was rejected, and who decided."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person


class Decision(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="decision")
    decision = models.TextField()
    reason = models.TextField()
    rejected = models.TextField(blank=True)
    review_on = models.DateField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what was decided, by whom, why, and what was rejected",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
    )
    law = Law(reads=rows.by_entry(), grants="select insert update")


class DecisionChild(models.Model):
    """What the decision means for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="decision_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what a decision means for one child", sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE
    )
    law = Law(reads=rows.by_child(), grants="select insert update")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_decided_once")]
