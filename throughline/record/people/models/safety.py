"""What whoever opens the record must know first."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.people.models.person import Person


class Flag(models.Model):
    """What whoever opens the record must know first: an instruction with its source and its end."""

    KINDS = [("danger", "Safety"), ("health", "Health"), ("voice", "How the child talks"), ("note", "Note")]
    person = models.ForeignKey(Person, models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=8, choices=KINDS)
    words = models.CharField(max_length=160)
    source = models.CharField(max_length=160, blank=True)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Tell whoever opens the record what they must know first",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.FOUND,
    )
    law = Law(reads=rows.safety())

    @property
    def unverified(self) -> bool:
        return not self.source
