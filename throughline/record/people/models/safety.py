"""What whoever opens the record must know first."""

from datetime import date

from django.db import models

from throughline.access.law.labels import Sensitivity
from throughline.access.law.lawful import Origin
from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.person import Person
from throughline.record.people.models.said import Said


class Flag(Said):
    """What whoever opens the record must know first: what to do, who says so, until when, and whom to ring."""

    KINDS = [("danger", "Safety"), ("health", "Health"), ("voice", "How the child talks"), ("note", "Note")]
    person = models.ForeignKey(Person, models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=8, choices=KINDS)
    """How it looks and where it stands; `type` says what it is about, and which kind that is."""
    type = models.CharField(max_length=20, blank=True)
    words = models.CharField(max_length=160)
    instruction = models.CharField(max_length=160, blank=True)
    ring = models.CharField(max_length=120, blank=True)
    started = models.DateField()
    review_on = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = telling.labels(
        "Tell whoever opens the record what they must know first",
        sensitivity=Sensitivity.SPECIAL, origin=Origin.WRITTEN,
    )  # fmt: skip
    law = telling.SAFETY

    class Meta:
        indexes = [models.Index(fields=["person"], name="flag_of")]

    @property
    def unverified(self) -> bool:
        """Nobody said where it comes from; or nobody said until when, nor when somebody looks at it again."""
        return not self.source or not (self.ended or self.review_on)

    def overdue(self, on: date) -> bool:
        return self.review_on is not None and self.review_on < on
