"""What is still to be written again after a record was sealed: nobody else's history may go with it."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person


class SharedToRewrite(models.Model):
    """An entry names a sealed child and this one: for this one it has to be written again, without the other."""

    sealed = models.ForeignKey(Person, models.CASCADE, related_name="+")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="to_rewrite")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    """For whom it is written again; the sealed child too, whose own list reads no entry that names others."""
    written_id = models.BigIntegerField(null=True)
    """The draft it was begun in, and so the entry that was signed from it."""
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """Whoever said that there is nothing in it to keep for this child."""

    objects = guarded()
    labels = Labels(
        purpose="Keep every other child's history when a record is sealed",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )
    law = Law(
        reads=rows.spine_row(),
        grants="select update",
        mutable="written_id done_at done_by_id",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sealed", "entry", "person"], name="rewritten_once_for_each"),
            models.CheckConstraint(
                condition=Q(done_at=None, done_by=None) | Q(done_at__isnull=False, done_by__isnull=False),
                name="done_by_somebody",
            ),
        ]
