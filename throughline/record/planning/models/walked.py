"""What a meeting said of each action and each outcome of the plan, one by one."""

from django.db import models

from throughline.access.law.declaration import Law
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.planning.models.shared import ALL_OR_ONE, ANSWERS, PROGRAM, labels

GOES_ON, DONE, MOVED, DROPPED = "goes on", "done", "moved", "dropped"


class WalkedAction(models.Model):
    SAID = [
        (DONE, "Done"),
        (GOES_ON, "Goes on, same day"),
        (MOVED, "Goes on, another day"),
        (DROPPED, "Dropped"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="walked_actions")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    action_id = models.BigIntegerField()
    said = models.CharField(max_length=300)
    """What was agreed, as it was read out."""
    answer = models.CharField(max_length=8, choices=SAID)
    moved_to = models.DateField(null=True)
    why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels(
        "Record what a meeting said of each action of the plan", action_id=PROGRAM, person_id=PROGRAM
    )
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="said why")

    class Meta:
        ordering = ("position",)


class WalkedOutcome(models.Model):
    PROGRESS = [
        ("better", "Better"),
        ("same", "The same"),
        ("worse", "Worse"),
        ("reached", "Reached: safe enough"),
        ("unknown", "Nobody here knows"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="walked_outcomes")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    plan = models.BigIntegerField()
    toward = models.CharField(max_length=2)
    said = models.CharField(max_length=300)
    progress = models.CharField(max_length=8, choices=PROGRESS)
    words = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Record whether each outcome of a plan came nearer", plan=PROGRAM, person_id=PROGRAM)
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="said words")

    class Meta:
        ordering = ("position",)
        indexes = [models.Index(fields=["plan"], name="outcome_walked_by_plan")]
