"""What a contact and its decision leave on a child's record: the typed rows of the two kinds."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.front_door.sorts import ACT_NOW, AGENCIES, DECISIONS, HOW, SEEN, SORTS, THRESHOLDS
from throughline.record.people.models import Person

ANSWERS = "select insert update delete"


def labels(purpose: str) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.GIVEN,
        shown=Shown.REACHED,
    )  # fmt: skip


class ContactEntry(models.Model):
    """What was told about children of one home."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="contact")
    received_on = models.DateField()
    received_time = models.TimeField()
    how = models.CharField(max_length=10, choices=HOW)
    sort = models.CharField(max_length=16, choices=SORTS)
    agency = models.CharField(max_length=24, choices=AGENCIES)
    who = models.CharField(max_length=200, blank=True)
    words = models.TextField()
    act_now = models.CharField(max_length=12, choices=ACT_NOW, blank=True)
    threshold_theirs = models.CharField(max_length=12, choices=THRESHOLDS, blank=True)

    objects = guarded()
    labels = labels("Record what was told to the front door about a child, by whom and when")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who words")


class ContactEntryChild(models.Model):
    """How one child was found, where they were, and what they said."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="contact_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    seen = models.CharField(max_length=10, choices=SEEN)
    where = models.CharField(max_length=160, blank=True)
    said = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record how one child was seen when somebody told us about them")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="where said")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="told_of_once")]


class ContactDecision(models.Model):
    """What the front door decided about a contact: the thresholds, and where they differ."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="contact_decision")
    decided_on = models.DateField()
    decided_time = models.TimeField()
    received_on = models.DateField()
    received_time = models.TimeField()
    threshold_theirs = models.CharField(max_length=12, choices=THRESHOLDS, blank=True)
    threshold_ours = models.CharField(max_length=12, choices=THRESHOLDS, blank=True)
    differs = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record what was decided about a contact, and where our threshold is not the referrer's")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="differs")


class ContactDecisionChild(models.Model):
    """Each child has a decision of their own."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="contact_decision_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    decision = models.CharField(max_length=12, choices=DECISIONS)
    reason = models.TextField()
    rejected = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record what was decided for one child at the front door, and why")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="reason rejected")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="decided_of_once")]
