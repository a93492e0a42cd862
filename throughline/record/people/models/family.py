"""How people are related."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.principal import guarded
from throughline.record.people.models.person import Person


class Relationship(models.Model):
    """`person` is `kind` of `other`."""

    KINDS = [
        ("mother", "mother"),
        ("father", "father"),
        ("brother or sister", "brother or sister"),
        ("half-brother or half-sister", "half-brother or half-sister"),
        ("grandparent", "grandparent"),
        ("aunt or uncle", "aunt or uncle"),
    ]
    person = models.ForeignKey(Person, models.CASCADE, related_name="relationships")
    other = models.ForeignKey(Person, models.CASCADE, related_name="related")
    kind = models.CharField(max_length=30, choices=KINDS)
    parental_responsibility = models.BooleanField(default=False)

    objects = guarded()
    labels = Labels(
        purpose="Know the family, and who has parental responsibility",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.FOUND,
    )
    law = Law(reads=f"({rows.header()}) and ({rows.header('other_id')})")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "other", "kind"], name="related_once_each_way")
        ]
