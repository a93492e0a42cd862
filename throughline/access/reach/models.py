"""The decision who may read whose record."""

from django.db import models

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity


class Reach(models.Model):
    """The decision, not the relationship: which parts of whose record this account may read, until when.

    Written only by triggers. `person_id` is a bare id: the record is a higher room.
    """

    user = models.ForeignKey(Account, models.CASCADE)
    person_id = models.BigIntegerField()
    parts = models.SmallIntegerField()
    via = models.CharField(max_length=12)
    source_id = models.BigIntegerField()
    until = models.DateTimeField()

    labels = Labels(
        purpose="Hold the decision who may read whose record",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.DERIVED,
    )
    law = Law(
        reads=rows.own("user_id"),
        grants="select",
        history=False,
        why="derived, rebuilt nightly from allocations",
    )

    class Meta:
        indexes = [
            models.Index(fields=["user", "person_id"], include=["until", "parts"], name="reach_by_user"),
            models.Index(fields=["via", "source_id"], name="reach_by_source"),
            models.Index(fields=["person_id"], name="reach_by_person"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} reaches {self.person_id} as {self.via}"
