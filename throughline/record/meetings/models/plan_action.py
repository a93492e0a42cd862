"""What was agreed that somebody does. It stands on the pages of the children and on its owner's, until done or dropped."""

from django.db import models

from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.meetings.models.shared import ALL_OR_ONE, ANSWERS, PROGRAM, WRITES, labels
from throughline.record.people.models import Person


class PlanAction(models.Model):
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_actions")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="plan_actions")
    """The one child it is for; empty: all the children of the meeting."""
    what = models.CharField(max_length=300)
    who = models.CharField(max_length=120)
    owner = models.ForeignKey(Account, models.PROTECT, null=True, related_name="plan_actions")
    """Who of us it is, where the name is one of ours."""
    by_when = models.DateField()
    by_clock = models.TimeField(null=True)
    done_on = models.DateField(null=True)
    dropped_why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels(
        "Know what somebody promised to do for a child, by when, and whether it was done", owner_id=PROGRAM
    )
    law = Law(
        reads=ALL_OR_ONE,
        adds=f"{ALL_OR_ONE} and {WRITES}",
        changes=f"{ALL_OR_ONE} and {WRITES}",
        grants=ANSWERS,
        searched="what who",
    )

    class Meta:
        ordering = ("by_when", "position")
        indexes = [
            models.Index(
                fields=["owner", "by_when"],
                name="action_open_by_owner",
                condition=models.Q(done_on=None, dropped_why=""),
            )
        ]
