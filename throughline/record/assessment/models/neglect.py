"""The neglect tool: the same plain items each time, so that two dates can be laid beside each other."""

from django.db import models

from throughline.access.principal import guarded
from throughline.record.assessment.models.shared import ONE_CHILD, SHARED, labels, law
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

LEVELS = [
    ("met", "Met"),
    ("mostly", "Mostly met"),
    ("often not", "Often not met"),
    ("not met", "Not met"),
    ("unknown", "Not known"),
]
ITEMS = {
    "food": "Enough to eat and drink, when needed",
    "clothes": "Clean, dry, in clothes and shoes that fit",
    "home": "A home that is warm, safe and clean enough",
    "sleep": "A bed of their own place, and enough sleep",
    "health": "Taken to the doctor, dentist and other appointments",
    "watched": "Watched over by somebody able to, by day and night",
    "warmth": "Comforted, noticed and spoken to kindly",
    "learning": "At school or nursery, on time, ready to learn and play",
    "outside": "Kept from harm outside, online and from visitors",
    "steady": "Days that are steady: the same people, mealtimes, bedtimes",
}
"""Ours: nobody else's scale. An item is never reworded: it would stop meaning what it meant on an earlier day."""


class NeglectTool(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="neglect_tool")
    done_with = models.CharField(max_length=200, blank=True)
    means = models.TextField()

    objects = guarded()
    labels = labels("Look at a child's daily care in the same way on more than one day")
    law = law(SHARED, "done_with means")


def _level() -> models.CharField:
    return models.CharField(max_length=10, choices=LEVELS)


class NeglectToolChild(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="neglect_tool_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="neglect_tools")
    food = _level()
    clothes = _level()
    home = _level()
    sleep = _level()
    health = _level()
    watched = _level()
    warmth = _level()
    learning = _level()
    outside = _level()
    steady = _level()
    seen = models.TextField()
    """What was seen and heard that the answers rest on."""
    words = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Know how one child's daily needs were met on a day, and what that rests on")
    law = law(ONE_CHILD, "seen words")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="neglect_tool_once")]
        indexes = [models.Index(fields=["person", "entry"], name="neglect_tool_by_child")]
