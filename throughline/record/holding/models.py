"""A child handed on: what is said, and who is asked to take the child. A child closed: why, what was checked, who was told."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account, Team
from throughline.access.parts import Part
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.holding.answers import CLOSED_FOR, GOODBYES, HOW, TOLD
from throughline.record.people.models import Person
from throughline.record.people.models.holding import ANSWERS_FOR

ANSWERS = "select insert update"
ROWS = "select insert update delete"


def written(purpose: str) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )  # fmt: skip


class Handover(models.Model):
    """What whoever takes a child must know before they knock at the door."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="handover")
    to = models.ForeignKey(Account, models.PROTECT, related_name="+")
    matters = models.TextField()
    risks = models.TextField()
    open_actions = models.TextField()
    family_told = models.TextField()
    next_dates = models.TextField(blank=True)
    joint_visit_on = models.DateField(null=True)
    no_joint_visit = models.CharField(max_length=200, blank=True)
    warned = models.CharField(max_length=400, blank=True)
    """What stood against the choice when it was made: away, or as many children as they should hold."""

    objects = guarded()
    labels = written("Hand a child to another worker without losing what matters")
    law = Law(
        reads=rows.by_entry(),
        grants=ANSWERS,
        searched="matters risks open_actions family_told next_dates no_joint_visit",
    )


class HandoverChild(models.Model):
    """Goodbye to one child, and what the child said."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="handover_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    goodbye = models.CharField(max_length=12, choices=GOODBYES)
    goodbye_on = models.DateField(null=True)
    said = models.TextField(blank=True)
    means = models.TextField(blank=True)

    objects = guarded()
    labels = written("Record how one child was told that their worker changes, and what the child said")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="said means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="handed_over_once")]


class Transfer(models.Model):
    """A child is offered to another worker. Until they accept, whoever held the child holds them."""

    WAITING, ACCEPTED, RETURNED, TAKEN_BACK = "", "accepted", "returned", "taken back"
    STATES = [
        (WAITING, "Waiting"),
        (ACCEPTED, "Accepted"),
        (RETURNED, "Returned"),
        (TAKEN_BACK, "Taken back"),
    ]

    person = models.ForeignKey(Person, models.CASCADE, related_name="transfers")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="transfers")
    giver = models.ForeignKey(Account, models.PROTECT, related_name="+")
    """Whoever held the child when it was offered."""
    giver_team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    to = models.ForeignKey(Account, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    opened_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    answer = models.CharField(max_length=10, choices=STATES, blank=True, default=WAITING)
    answered_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=400, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know who was asked to take a child, since when, and what they answered",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
        but={"opened_at": Column(origin=Origin.PROGRAM), "answered_at": Column(origin=Origin.PROGRAM)},
    )
    law = Law(
        reads=f"{rows.safety()} or {rows.own('to_id')}",
        adds=f"{rows.own('opened_by_id')} and {ANSWERS_FOR}",
        changes=f"{rows.own('to_id')} or {ANSWERS_FOR} or ({rows.may('oversee')} and {rows.reached(Part.CONTENT)})",
        grants=ANSWERS,
        mutable="answer answered_by_id answered_at why",
    )

    class Meta:
        indexes = [models.Index(fields=["to", "answer"], name="transfer_by_receiver")]
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(answer=""), name="one_transfer_at_a_time"),
            models.CheckConstraint(condition=~Q(answer="returned") | ~Q(why=""), name="returned_says_why"),
        ]


class Closure(models.Model):
    """We stop working with children: why, what was checked, what would bring us back."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="closure")
    reason = models.CharField(max_length=20, choices=CLOSED_FOR)
    because = models.TextField()
    actions = models.TextField()
    dues = models.TextField()
    contingency = models.TextField()
    ring = models.CharField(max_length=200)

    objects = guarded()
    labels = written(
        "Record why we stopped working with a child, what was checked, and what would bring us back"
    )
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="because actions dues contingency ring")


class ClosureChild(models.Model):
    """What changed for one child, and the goodbye."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="closure_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="closures")
    changed = models.TextField()
    goodbye = models.CharField(max_length=12, choices=GOODBYES)
    goodbye_on = models.DateField(null=True)
    said = models.TextField(blank=True)

    objects = guarded()
    labels = written("Record what changed for one child, and how we said goodbye")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="changed said")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="closed_once_an_entry")]


class ClosureTold(models.Model):
    """Who was told that we stop, when and how: the family, and each agency."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="closure_told")
    position = models.SmallIntegerField()
    kind = models.CharField(max_length=8, choices=TOLD)
    who = models.CharField(max_length=120)
    day = models.DateField()
    how = models.CharField(max_length=10, choices=HOW)

    objects = guarded()
    labels = written("Record who was told that we stopped working with a child, when and how")
    law = Law(reads=rows.by_entry(), grants=ROWS, searched="who")

    class Meta:
        ordering = ("position",)


class ClosureLeftOut(models.Model):
    """A brother or sister who is not closed with the others, and why."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="closure_left_out")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    why = models.CharField(max_length=300)

    objects = guarded()
    labels = written("Record why a brother or sister stays open when another child is closed")
    law = Law(reads=rows.by_entry(), grants=ROWS, searched="who why")

    class Meta:
        ordering = ("position",)
