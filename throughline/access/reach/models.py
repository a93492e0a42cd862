"""The decision who may read whose record."""

from django.db import models

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown


class Reach(models.Model):
    """The decision, not the relationship: which parts of whose record this account may read, from when until when.

    Written only by triggers, conflicts already taken away. `person_id` is a bare id: the record is a higher room.
    """

    user = models.ForeignKey(Account, models.CASCADE)
    person_id = models.BigIntegerField()
    parts = models.SmallIntegerField()
    via = models.CharField(max_length=12)
    source_id = models.BigIntegerField()
    since = models.DateTimeField()
    until = models.DateTimeField()

    labels = Labels(
        purpose="Hold the decision who may read whose record",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.DERIVED,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.ONESELF,
    )
    law = Law(
        reads=rows.own("user_id"),
        grants="select",
        history=False,
        why="derived, rebuilt nightly from allocations, named roles and grants",
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["user", "person_id"], include=["until", "parts", "since"], name="reach_by_user"
            ),
            models.Index(fields=["person_id"], name="reach_by_person"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} reaches {self.person_id} as {self.via}"
