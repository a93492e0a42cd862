"""A visit: the shared part once, and a row for each child, each adult and each earlier try."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

ANSWERS = "select insert update delete"


class Visit(models.Model):
    PLACES = [
        ("home", "At home"),
        ("school", "School or nursery"),
        ("family", "With family"),
        ("placement", "Placement"),
        ("office", "Our office"),
        ("other", "Somewhere else"),
    ]
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="visit")
    began = models.TimeField()
    finished = models.TimeField(null=True)
    place = models.CharField(max_length=12, choices=PLACES)
    announced = models.BooleanField(null=True)
    story = models.TextField(blank=True)
    analysis = models.TextField(blank=True)
    agreed = models.TextField(blank=True)
    changes_worry = models.BooleanField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Record a visit once, for all the children seen",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="story analysis agreed")


class VisitChild(models.Model):
    SEEN = [("seen", "Seen"), ("not seen", "Not seen")]
    ALONE = [
        ("alone", "Yes"),
        ("not alone", "No"),
        ("offered", "Offered, said no"),
        ("watched", "Watched at play"),
    ]

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="visit_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="visits")
    seen = models.CharField(max_length=8, choices=SEEN)
    not_seen_why = models.CharField(max_length=200, blank=True)
    alone = models.CharField(max_length=10, choices=ALONE, blank=True)
    tools = models.CharField(max_length=120, blank=True)
    words = models.TextField(blank=True)
    observed = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record how one child was seen and what the child said",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="not_seen_why tools words observed")

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="visit_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_answered_once")]


class VisitPresence(models.Model):
    """Each household member and significant adult: seen, not seen, or not known."""

    SEEN = [("seen", "Seen"), ("not seen", "Not seen"), ("not known", "Not known")]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="presences")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=120)
    seen = models.CharField(max_length=10, choices=SEEN)
    note = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record who was in the home, and who was not",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who note")

    class Meta:
        ordering = ("position",)


class VisitTry(models.Model):
    """A failed attempt. It never meets the clock, and never looks like neglect of it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="tries")
    position = models.SmallIntegerField()
    day = models.DateField()
    clock = models.TimeField(null=True)
    announced = models.BooleanField(null=True)
    what = models.CharField(max_length=300)

    objects = guarded()
    labels = Labels(
        purpose="Record each try that failed",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        special="what",
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="what")

    class Meta:
        ordering = ("position",)
