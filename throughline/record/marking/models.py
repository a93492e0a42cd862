"""What a writer said of one passage: whom it is about, and why it must not go into a copy by itself."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.people.models import Person

ITS_DRAFT = "exists (select 1 from public.record_draft writing where writing.id = {row}.entry_id)"
"""A draft is its author's alone, and so is what was said of its passages."""


class PassageMark(models.Model):
    """The newest row of a passage stands. The number is the draft's, and so the entry's when it is signed."""

    CONFIDENCE, PERSON, SERVICE, NONE = "confidence", "person", "service", "none"
    WHYS = [
        (CONFIDENCE, "Told in confidence"),
        (PERSON, "About somebody else"),
        (SERVICE, "From another service, which must be asked first"),
        (NONE, "Nothing: it may go as it is"),
    ]

    entry_id = models.BigIntegerField()
    passage = models.CharField(max_length=60)
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    """Of somebody who is not on the record."""
    why = models.CharField(max_length=10, choices=WHYS)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Keep what was told in confidence, and what is about somebody else, out of copies",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={"at": Column(origin=Origin.PROGRAM)},
    )
    law = Law(
        reads=f"({ITS_DRAFT}) or ({rows.by_entry()})",
        adds=f"{rows.own('by_id')} and (({ITS_DRAFT}) or ({rows.may('correct')} and {rows.by_entry()}))",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    @property
    def whom(self) -> str:
        return str(self.about) if self.about else self.name

    @property
    def words(self) -> str:
        """As a copy's guard and the entry's page say it."""
        whom = f", about {self.whom}" if self.whom and self.why != self.PERSON else ""
        return f"About {self.whom}" if self.why == self.PERSON else f"{self.get_why_display()}{whom}"

    class Meta:
        indexes = [models.Index(fields=["entry_id", "passage"], name="mark_of_a_passage")]
        constraints = [
            models.CheckConstraint(
                condition=Q(about__isnull=True) | Q(name=""), name="marked_about_one_person"
            )
        ]
