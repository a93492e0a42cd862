"""The child in need plan as a spell; a step up or down that somebody accepts; to whom the plan was given."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.planning.models.plan import STATUSES
from throughline.record.planning.models.shared import PROGRAM, WRITES, labels


class NeedPlan(models.Model):
    """Started by a plan or a conference, ended by a review, a conference or a step. `ended` is the first day without."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="need_plans")
    started = models.DateField()
    ended = models.DateField(null=True)
    opened_by = models.BigIntegerField(null=True)
    """The entry that started it: undone, it takes it along."""
    ended_by = models.BigIntegerField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Know which children have a child in need plan, since when",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
        but={"opened_by": PROGRAM, "ended_by": PROGRAM},
    )
    law = Law(
        reads=rows.safety(),
        adds=f"{WRITES} and ({rows.content()})",
        changes=f"{WRITES} and ({rows.content()})",
        grants="select insert update delete",
    )

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_need_plan_at_a_time",
                expressions=[
                    (
                        Func(F("person"), F("person"), template="int8range(%(expressions)s, '[]')"),
                        RangeOperators.OVERLAPS,
                    ),
                    (Func(F("started"), F("ended"), function="daterange"), RangeOperators.OVERLAPS),
                ],
            )
        ]


class PlanMove(models.Model):
    """The same plan under another status, once whoever takes it on has accepted."""

    WAITING, ACCEPTED, RETURNED = "", "accepted", "returned"
    SAID = [(WAITING, "Waiting"), (ACCEPTED, "Accepted"), (RETURNED, "Returned")]

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_moves")
    was = models.CharField(max_length=12, choices=STATUSES)
    becomes = models.CharField(max_length=12, choices=STATUSES)
    why = models.CharField(max_length=400)
    family_told = models.BooleanField()
    agencies_told = models.BooleanField()
    child_asked = models.BooleanField()
    actions_read = models.BooleanField()
    to = models.ForeignKey(Account, models.PROTECT, related_name="+")
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    answer = models.CharField(max_length=8, choices=SAID, blank=True, default=WAITING)
    answered_on = models.DateField(null=True)
    answer_why = models.CharField(max_length=300, blank=True)

    objects = guarded()
    labels = labels(
        "Step a plan up or down without writing it again, and know who took it on", by_id=PROGRAM, was=PROGRAM
    )
    law = Law(
        reads=rows.by_entry(),
        adds=f"{rows.by_entry()} and {WRITES} and {rows.own('by_id')}",
        changes=f"{rows.by_entry()} and {rows.own('to_id')}",
        grants="select insert update",
        mutable="answer answered_on answer_why",
    )

    class Meta:
        ordering = ("asked_on", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=models.Q(answer=""), name="one_step_waits_for_an_answer"
            )
        ]


class PlanGiven(models.Model):
    """The plan was given to somebody, explained, in a language and a form that they can use."""

    FORMS = [
        ("paper", "On paper"),
        ("screen", "Read together on a screen"),
        ("easy read", "Easy Read"),
        ("translated", "Translated"),
        ("read out", "Read out or interpreted"),
        ("e-mail", "By secure e-mail"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_given")
    version = models.IntegerField()
    """Which version of the plan they have."""
    who = models.CharField(max_length=120)
    on = models.DateField()
    form = models.CharField(max_length=10, choices=FORMS)
    language = models.CharField(max_length=80)
    explained_by = models.CharField(max_length=120, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels(
        "Know who has which version of the plan, and how it was explained", by_id=PROGRAM, version=PROGRAM
    )
    law = Law(
        reads=rows.by_entry(),
        adds=f"{rows.by_entry()} and {WRITES} and {rows.own('by_id')}",
        changes="false",
        grants="select insert",
    )

    class Meta:
        ordering = ("on", "pk")
