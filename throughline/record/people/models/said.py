"""What is said of a person: by whom, since when, until when. Who wrote it down, and when, the database keeps."""

from datetime import date
from uuid import uuid4

from django.db import models

from throughline.record.people.models.person import Person


class Said(models.Model):
    """Nothing is overwritten by something newer: the old one ends, and stays to be found."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="%(class)s_said")
    source = models.CharField(max_length=160, blank=True)
    """Who says so: a person, a letter, a court. Empty where nobody has said."""
    started = models.DateField(null=True, blank=True)
    """Empty where nobody knows since when."""
    ended = models.DateField(null=True, blank=True)
    ended_why = models.CharField(max_length=160, blank=True)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    """Of the form it came from: pressed twice, it is told once."""

    class Meta:
        abstract = True

    def stands(self, on: date) -> bool:
        return (self.started is None or self.started <= on) and (self.ended is None or self.ended > on)
