"""A senior manager looked at a long plan, or at the plan of a disabled child, and said what has to be different."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.protection.models.shared import ANSWERS, labels


class SeniorReview(models.Model):
    BECAUSE = [
        ("9", "The plan has run for 9 months"),
        ("15", "The plan has run for 15 months"),
        ("18", "The plan has run for 18 months"),
        ("24", "The plan has run for 24 months"),
        ("disabled", "A disabled child has a plan"),
        ("again", "A second plan"),
        ("asked", "Somebody asked for it"),
    ]
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="senior_review")
    because = models.CharField(max_length=10, choices=BECAUSE)
    changed = models.TextField()
    not_changed = models.TextField()
    different = models.TextField()
    by_day = models.DateField()

    objects = guarded()
    labels = labels("Record what a senior manager found of a long plan, and what has to be different by when")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="changed not_changed different")


class SeniorReviewChild(models.Model):
    SAFER = [("safer", "Safer"), ("same", "No safer"), ("less", "Less safe"), ("not known", "Not known")]
    NEXT = [
        ("goes on", "The plan goes on, changed"),
        ("early review", "An earlier review conference"),
        ("legal", "Legal advice"),
        ("step down", "Ask the next conference to end it"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="senior_review_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    safer = models.CharField(max_length=10, choices=SAFER)
    next = models.CharField(max_length=12, choices=NEXT)
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record whether a senior manager finds one child safer, and what follows")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="means")

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="senior_review_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_reviewed_once")]
