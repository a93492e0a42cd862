"""What happened and what held, told by hand; and what a person says about a clock."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

ANSWERS = "select insert update"


class Milestone(models.Model):
    """One fact of the vocabulary that no other kind of entry tells yet. The day is the entry's own."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="milestone")
    which = models.CharField(max_length=60)
    clock = models.TimeField(null=True)
    until = models.DateField(null=True)
    """The first day on which it no longer held. Empty: it holds, or it is over in a moment."""
    known = models.DateField(null=True)
    why = models.CharField(max_length=160, blank=True)
    words = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Tell the clocks what happened, until a kind of its own tells it",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="words")


class MilestoneChild(models.Model):
    """What it means for one child, and when it ended for them."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="milestone_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    until = models.DateField(null=True)
    """Where it ended for this child on a day of their own."""
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what it means for one child, and when it ended for them",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="milestone_told_once")]


class ClockNote(models.Model):
    """What somebody says about one promise. It is shown beside the limit, and who decided is on the entry."""

    BOOKED, TRIED, WAITING, EXCUSED, STOPPED, SET = "booked", "tried", "waiting", "excused", "stopped", "set"
    SAID = [
        (BOOKED, "It is booked"),
        (TRIED, "It was tried"),
        (WAITING, "It waits on somebody else"),
        (EXCUSED, "It is excused"),
        (STOPPED, "It ends without being met"),
        (SET, "Another day was set"),
    ]

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="clock_note")
    standard = models.CharField(max_length=60)
    said = models.CharField(max_length=10, choices=SAID)
    begins = models.DateField()
    until = models.DateField(null=True)
    """The first day on which it no longer holds; of a day that was set, that day."""
    of = models.DateField(null=True)
    """The start of the one interval it speaks of. Empty: the one that stands on the day."""
    why = models.CharField(max_length=40, blank=True)
    because = models.CharField(max_length=40, blank=True)
    words = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Show beside a limit what was booked, tried, waited for, excused, stopped or set, and who decided",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="words")


class ClockNoteChild(models.Model):
    """What it means for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="clock_note_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what is said about a clock for one child",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="clock_note_said_once")]
