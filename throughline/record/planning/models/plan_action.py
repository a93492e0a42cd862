"""What was agreed that somebody does, and each step since: done, dropped, moved to another day, with why."""

from django.db import models

from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.planning.models.shared import ALL_OR_ONE, ANSWERS, PROGRAM, WRITES, labels


class PlanAction(models.Model):
    """It stands on the pages of the children and on its owner's, until done or dropped, wherever it was agreed."""

    OURS, PARTNER, FAMILY, COURT = "ours", "partner", "family", "court"
    HOLDERS = [
        (OURS, "Children’s services"),
        (PARTNER, "Another agency"),
        (FAMILY, "The family"),
        (COURT, "The court"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_actions")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="plan_actions")
    """The one child it is for; empty: all the children of the plan or the meeting."""
    what = models.CharField(max_length=300)
    who = models.CharField(max_length=120)
    owner = models.ForeignKey(Account, models.PROTECT, null=True, related_name="plan_actions")
    """Who of us it is, where the name is one of ours."""
    holder = models.CharField(max_length=8, choices=HOLDERS, blank=True)
    toward = models.CharField(max_length=2, blank=True)
    """Which outcome of the plan it serves, by its number there."""
    by_when = models.DateField()
    by_clock = models.TimeField(null=True)
    first_by = models.DateField(null=True)
    """The day first agreed. What moved it since is in its steps."""
    done_on = models.DateField(null=True)
    dropped_why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels(
        "Know what somebody promised to do for a child, by when, and whether it was done",
        owner_id=PROGRAM,
        first_by=PROGRAM,
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


SEEN_WITH_ITS_ACTION = (
    "exists (select 1 from public.record_planaction agreed where agreed.id = {row}.action_id)"
)


class PlanStep(models.Model):
    """One thing that became of an action. Its state is what its steps add up to, so that taking one back puts it back."""

    DONE, DROPPED, MOVED = "done", "dropped", "moved"
    DID = [(DONE, "Done"), (DROPPED, "Dropped"), (MOVED, "Moved to another day")]
    WALK, PRESS, CHANGE = "walk", "press", "change"
    HOW = [(WALK, "Said in a meeting"), (PRESS, "Pressed on a page"), (CHANGE, "Changed in the plan")]

    action = models.ForeignKey(PlanAction, models.CASCADE, related_name="steps")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    """Where it was said: the meeting, or the entry that holds the action."""
    how = models.CharField(max_length=8, choices=HOW)
    did = models.CharField(max_length=8, choices=DID)
    on = models.DateField()
    moved_to = models.DateField(null=True)
    why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels("Know how often an action moved, and why each time", by_id=PROGRAM, how=PROGRAM)
    law = Law(
        reads=SEEN_WITH_ITS_ACTION,
        adds=f"{SEEN_WITH_ITS_ACTION} and {WRITES}",
        changes=f"{SEEN_WITH_ITS_ACTION} and {WRITES}",
        grants=ANSWERS,
        searched="",
    )

    class Meta:
        ordering = ("on", "pk")
