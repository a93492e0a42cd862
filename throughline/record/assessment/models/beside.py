"""What is written beside an assessment: a manager's checkpoint, and what is new for a conference."""

from django.db import models

from throughline.access.principal import guarded
from throughline.record.assessment.models.shared import ONE_CHILD, SHARED, labels, law
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person


class Checkpoint(models.Model):
    GOES_ON, SOON, CLOSE = "goes on", "soon", "close"
    ANSWERS = [
        (GOES_ON, "No: it goes on"),
        (SOON, "Soon: finish it by the day below"),
        (CLOSE, "Yes: write it up now"),
    ]
    entry = models.OneToOneField(
        Entry, models.CASCADE, primary_key=True, related_name="assessment_checkpoint"
    )
    start = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    could_close = models.CharField(max_length=8, choices=ANSWERS)
    unknown = models.TextField()
    missing = models.TextField(blank=True)
    planned_end = models.DateField(null=True)
    moved_why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels("Show that a manager asked early whether an assessment could end, and what is unknown")
    law = law(SHARED, "unknown missing moved_why")


class CheckpointChild(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_checkpoint_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record what a manager's checkpoint means for one child")
    law = law(ONE_CHILD, "means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="checkpoint_once")]


class ConferenceNews(models.Model):
    """What is new since the assessment: with it, the assessment is the report to the conference."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="conference_news")
    assessment = models.ForeignKey(Entry, models.PROTECT, related_name="+")
    news = models.TextField()
    means = models.TextField()

    objects = guarded()
    labels = labels("Bring an assessment up to a conference without writing it again")
    law = law(SHARED, "news means")


class ConferenceNewsChild(models.Model):
    RECOMMENDS = [
        ("plan", "A child protection plan"),
        ("no plan", "No child protection plan"),
        ("end", "The plan ends"),
        ("goes on", "The plan goes on"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="conference_news_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    news = models.TextField(blank=True)
    words = models.TextField(blank=True)
    recommends = models.CharField(max_length=8, choices=RECOMMENDS)
    why = models.TextField()

    objects = guarded()
    labels = labels("Say to a conference what is new for one child, and what we recommend")
    law = law(ONE_CHILD, "news words why")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="conference_news_once")]
