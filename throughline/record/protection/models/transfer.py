"""A child with a plan moves between authorities: out of ours, or into it, for good or for a while."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.protection.models.shared import ANSWERS, labels


class PlanTransfer(models.Model):
    """Out: our duty and our visits go on until their conference. In for a while: the plan stays theirs, and is not counted."""

    OUT, IN, STAYS = "out", "in", "stays"
    WAYS = [
        (OUT, "Moves away, with our plan"),
        (IN, "Moves here for good, with a plan of theirs"),
        (STAYS, "Is here for a while, with a plan of theirs"),
    ]
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="plan_transfer")
    way = models.CharField(max_length=6, choices=WAYS)
    authority = models.CharField(max_length=120)
    contact = models.CharField(max_length=200, blank=True)
    notified_on = models.DateField()
    moved_on = models.DateField()
    accepted_on = models.DateField(null=True)
    accepted_by = models.CharField(max_length=120, blank=True)
    conference_on = models.DateField(null=True)
    """For which the receiving conference is booked."""
    held_on = models.DateField(null=True)
    """When it was held: from that day the plan is theirs."""
    left_on = models.DateField(null=True)
    """When a child who was here for a while left again."""
    meanwhile = models.TextField()

    objects = guarded()
    labels = labels("Know whose duty a child with a plan is while the child moves between authorities")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="authority contact accepted_by meanwhile")


class PlanTransferChild(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_transfer_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="plan_transfers")
    plan_since = models.DateField(null=True)
    """The plan's own first day, where it began with another authority."""
    category = models.CharField(max_length=12, blank=True)
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Know since when a child has a plan elsewhere, and what the move means for the child")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="means")

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="plan_transfer_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_transferred_once")]
