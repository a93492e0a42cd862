"""What somebody decided about one passage of one letter, and why. The latest stands; none is ever changed."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.letters.models.letter import OPEN, Letter, of_letter


class PassageChoice(models.Model):
    letter = models.ForeignKey(Letter, models.CASCADE, related_name="choices")
    passage = models.CharField(max_length=80)
    digest = models.CharField(max_length=16)
    """Of the words it was decided about: other words are decided about again."""
    released = models.BooleanField()
    reason = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Show who let a passage into a letter or kept it out, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={"at": Column(origin=Origin.PROGRAM), "digest": Column(origin=Origin.PROGRAM)},
        special="reason",
    )
    law = Law(
        reads=of_letter(),
        adds=f"{OPEN} and {rows.own('by_id')}",
        changes="false",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [models.Index(fields=["letter", "id"], name="choice_by_letter")]
