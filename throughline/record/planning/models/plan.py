"""One plan for the children of a home, whatever its status is called: what must change, how we shall know, and who says so."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.planning.models.shared import ALL_OR_ONE, ANSWERS, PROGRAM, labels

FAMILY_HELP, IN_NEED, PROTECTION = "family help", "in need", "protection"
STATUSES = [
    (FAMILY_HELP, "Family help plan"),
    (IN_NEED, "Child in need plan"),
    (PROTECTION, "Child protection plan"),
]


class Plan(models.Model):
    STAGES = [("outline", "In outline: agreed at a conference"), ("working", "Worked out with the family")]

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="plan")
    status = models.CharField(max_length=12, choices=STATUSES)
    stage = models.CharField(max_length=8, choices=STAGES)
    why = models.TextField()
    if_not = models.TextField(blank=True)
    if_not_who = models.CharField(max_length=160, blank=True)
    if_wrong = models.TextField(blank=True)
    """What everybody does on a bad night."""
    family_plan = models.TextField(blank=True)
    """The family's own plan, as they made it."""
    next_review = models.DateField(null=True)

    objects = guarded()
    labels = labels("Say to a family what must change, what happens then, and what happens if it does not")
    law = Law(
        reads=rows.by_entry(),
        grants=ANSWERS,
        searched="why if_not if_not_who if_wrong family_plan",
    )


class PlanChild(models.Model):
    """What the plan means for one child, and the child's own words about it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="plans")
    words = models.TextField(blank=True)
    heard = models.CharField(max_length=200, blank=True)
    """Who heard it, where and how."""
    means = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Record what a plan means for one child, and the child's own words about it")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="words heard means")

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="plan_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_planned_once")]


class PlanOutcome(models.Model):
    """One thing that must change, with the measure by which everybody will know."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_outcomes")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    change = models.CharField(max_length=300)
    measure = models.CharField(max_length=400)
    safe_enough = models.CharField(max_length=400, blank=True)
    """In words, as the conference or the meeting set it."""
    by_when = models.DateField()

    objects = guarded()
    labels = labels("Say what must change for a child, by when, and how everybody will know")
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="change measure safe_enough")

    class Meta:
        ordering = ("position",)


class PlanJudgement(models.Model):
    """Where one person puts it, on a day, on what evidence. Several stand side by side; none are averaged."""

    WHOSE = [
        ("child", "The child"),
        ("parent", "A parent"),
        ("worker", "The social worker"),
        ("chair", "The chair"),
        ("partner", "Another agency"),
        ("family", "Other family"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_judgements")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    """The one child it is about; empty: all of them."""
    plan = models.BigIntegerField(null=True)
    """The entry of the plan whose outcome is judged."""
    toward = models.CharField(max_length=2)
    whose = models.CharField(max_length=8, choices=WHOSE)
    who = models.CharField(max_length=120)
    point = models.CharField(max_length=2, blank=True)
    """0 the worst it has been, 10 no worry. Empty: not scored."""
    evidence = models.CharField(max_length=300)
    on = models.DateField()

    objects = guarded()
    labels = labels("Show whose judgement of a change stands where, on what evidence", plan=PROGRAM)
    law = Law(reads=ALL_OR_ONE, grants=ANSWERS, searched="who evidence")

    class Meta:
        ordering = ("position",)
        indexes = [models.Index(fields=["plan"], name="judgement_of_plan")]


class PlanComment(models.Model):
    """What a parent, or whoever else cares for the child, says about the plan, in their words."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="plan_comments")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    words = models.TextField()

    objects = guarded()
    labels = labels("Keep what parents say about the plan, in their own words")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who words")

    class Meta:
        ordering = ("position",)
