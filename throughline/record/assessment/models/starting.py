"""An assessment under way: who assesses, by when, and the dates that were set for it at the start."""

from django.db import models

from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.assessment.models.shared import (
    ALL_OR_ONE,
    ANSWERS,
    ONE_CHILD,
    PROGRAM,
    SHARED,
    labels,
    law,
)
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

NEW, AGAIN, UNBORN = "new", "again", "unborn"
SORTS = [
    (NEW, "A referral led to it"),
    (AGAIN, "The child is open to us: assess again"),
    (UNBORN, "Before a birth"),
]
REGISTERED, SUPERVISED = "registered", "supervised"
REQUIRED = [
    (REGISTERED, "A social worker: likely harm, a plan, or care"),
    (SUPERVISED, "Another qualified practitioner, with a social worker who supervises"),
]


class AssessmentStart(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="assessment_start")
    sort = models.CharField(max_length=6, choices=SORTS)
    began = models.DateField()
    answers = models.TextField()
    """What the assessment has to answer, and the decision that it starts from."""
    lead = models.ForeignKey(Account, models.PROTECT, related_name="+")
    requires = models.CharField(max_length=10, choices=REQUIRED)
    supervised_by = models.CharField(max_length=120, blank=True)
    planned_end = models.DateField()
    shorter_why = models.CharField(max_length=300, blank=True)
    """Why it needs as long as it does."""

    objects = guarded()
    labels = labels("Know which assessments are under way, who assesses, and by when")
    law = law(SHARED, "answers supervised_by shorter_why")


class AssessmentStartChild(models.Model):
    """The assessment of one child is under way until it is authorised, or until it stops without that."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_start_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="assessments_begun")
    hopes = models.TextField(blank=True)
    """What the child was told, and what the child wants to be asked."""
    ended = models.DateField(null=True)
    ended_by = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """The assessment whose authorisation ended it."""

    objects = guarded()
    labels = labels("Know whose assessment is under way", ended=PROGRAM, ended_by_id=PROGRAM)
    law = law(ONE_CHILD, "hopes")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="assessed_once_a_start")]
        indexes = [
            models.Index(
                fields=["person"], name="assessment_under_way", condition=models.Q(ended__isnull=True)
            )
        ]


class AssessmentLeftOut(models.Model):
    """A child of the home whom it is not about, and why."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_left_out")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    why = models.CharField(max_length=300)

    objects = guarded()
    labels = labels("Leave no brother or sister out of an assessment in silence")
    law = law(SHARED, "who why", ANSWERS)

    class Meta:
        ordering = ("position",)


class PlannedStep(models.Model):
    """One date of the plan: what happens, with whom, who does it and by when; then that it happened, or why not."""

    CHILD, PARENT, AGENCIES, NETWORK = "child", "parent", "agencies", "network"
    DRAFT, MANAGER, AUTHORISED, OTHER = "draft", "manager", "authorised", "other"
    WHATS = [
        (CHILD, "Child seen"),
        (PARENT, "Parent or significant man seen"),
        (AGENCIES, "Agencies asked"),
        (NETWORK, "Family network met"),
        (DRAFT, "Draft shared with the family"),
        (MANAGER, "Manager’s checkpoint"),
        (AUTHORISED, "Authorised"),
        (OTHER, "Something else"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_steps")
    position = models.SmallIntegerField()
    what = models.CharField(max_length=10, choices=WHATS)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    """The one child it is about; empty: all of them."""
    who = models.CharField(max_length=120, blank=True)
    owner = models.CharField(max_length=120)
    by_when = models.DateField()
    done_on = models.DateField(null=True)
    why_not = models.CharField(max_length=300, blank=True)
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    objects = guarded()
    labels = labels(
        "See early what of an assessment has not happened, and why", settled_by_id=PROGRAM, settled_at=PROGRAM
    )
    law = law(ALL_OR_ONE, "who owner why_not", ANSWERS)

    class Meta:
        ordering = ("by_when", "position")
