"""What one piece of writing cost, in numbers that lead back to nobody; and how often each question stays empty."""

import uuid

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded


class Effort(models.Model):
    """One signature, counted. Its key is drawn at random and its day is a month: no order, no entry, no child and no
    writer can be read out of it, so no table of workers can be made of it."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    kind = models.CharField(max_length=30)
    form = models.CharField(max_length=8)
    """The form as it was asked: what its questions and their choices come to."""
    month = models.DateField()
    """The first day of it."""
    again = models.BooleanField(default=False)
    """A correction of what was signed before."""
    children = models.SmallIntegerField()
    minutes = models.SmallIntegerField()
    """In which its words were saved. What lies between two saves is not counted."""
    taps = models.IntegerField(null=True)
    """None where the page's script did not run."""
    words = models.IntegerField()
    answers = models.IntegerField()
    """How many questions had an answer at signing."""
    carried = models.IntegerField()
    """Of these, the ones that stood in the form when it opened and were left as they were."""
    retyped = models.IntegerField()
    """Passages that stand word for word in an earlier entry about the same children."""

    objects = guarded()
    labels = Labels(
        purpose="Know what writing takes, so that forms become shorter",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.DERIVED,
        basis=Basis.WORKFORCE,
        origin=Origin.PROGRAM,
        shown=Shown.FIGURES,
    )
    law = Law(
        reads=rows.may("measure"), adds=rows.may("add"), grants="select insert",
        history=False, why="append-only itself", append_only=True,
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["month"], name="effort_by_month"),
            models.Index(fields=["kind", "month"], name="effort_by_kind"),
        ]


class QuestionUse(models.Model):
    """In what was signed in one month, how often a question was asked and how often it was left empty."""

    kind = models.CharField(max_length=30)
    place = models.CharField(max_length=40, blank=True)
    """Of each child, or of which rows; empty for what is asked once."""
    question = models.CharField(max_length=60)
    month = models.DateField()
    asked = models.IntegerField()
    empty = models.IntegerField()

    objects = guarded()
    labels = Labels(
        purpose="Find questions that nobody answers",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.DERIVED,
        basis=Basis.WORKFORCE,
        origin=Origin.PROGRAM,
        shown=Shown.FIGURES,
    )
    law = Law(
        reads=rows.may("measure"),
        grants="select",
        history=False,
        why="derived, counted again each night",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "kind", "place", "question"], name="one_count_a_question_and_month"
            )
        ]
