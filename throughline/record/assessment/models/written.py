"""The assessment as it is written: shared passages once, a part for each child, and rows of people, views and scales."""

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
from throughline.record.assessment.models.starting import SORTS
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

PASSAGES = (
    "history", "development", "parenting", "environment", "worries", "complicating", "strengths", "safety", "goals",
)  # fmt: skip
"""What practice frameworks ask, under whatever words: a framework chooses among these, orders and names them."""
NEED_PLAN = "need plan"
OUTCOMES = [
    ("conference", "Child protection conference"),
    (NEED_PLAN, "Child in need plan"),
    ("keep plan", "The plan that stands goes on"),
    ("family help", "Family help or early help"),
    ("legal advice", "Legal advice: pre-proceedings"),
    ("care", "Care: a placement or an order is sought"),
    ("no further", "Nothing further from us"),
]


class Assessment(models.Model):
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="assessment")
    sort = models.CharField(max_length=6, choices=SORTS)
    framework = models.CharField(max_length=40)
    began = models.DateField()
    start = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """The plan it was written under."""
    last = models.ForeignKey(Entry, models.PROTECT, null=True, related_name="+")
    """The assessment that it was opened from."""
    network = models.TextField(blank=True)
    history = models.TextField(blank=True)
    development = models.TextField(blank=True)
    parenting = models.TextField(blank=True)
    environment = models.TextField(blank=True)
    worries = models.TextField(blank=True)
    complicating = models.TextField(blank=True)
    strengths = models.TextField(blank=True)
    safety = models.TextField(blank=True)
    goals = models.TextField(blank=True)
    analysis = models.TextField()
    changed = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)
    authorised_on = models.DateField(null=True)
    authorised_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = labels(
        "Judge what a child needs, on evidence, and say why", authorised_on=PROGRAM, authorised_by_id=PROGRAM
    )
    law = law(SHARED, f"network {' '.join(PASSAGES)} analysis changed next_steps")


class AssessmentChild(models.Model):
    """One child's own part: a day in their life, who they are, and what was decided for them."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="assessments")
    lived = models.TextField()
    words = models.TextField(blank=True)
    how_heard = models.CharField(max_length=300, blank=True)
    identity = models.TextField(blank=True)
    outcome = models.CharField(max_length=12, choices=OUTCOMES)
    why = models.TextField()

    objects = guarded()
    labels = labels("Know what one child's life is like, who they are, and what was decided for them")
    law = law(ONE_CHILD, "lived words how_heard identity why")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="assessed_once")]
        indexes = [models.Index(fields=["person", "entry"], name="assessment_by_child")]


class AssessmentAdult(models.Model):
    """Each parent and significant man: met, or why not; and what they say."""

    MET = [("met", "Met"), ("spoke", "Spoke, not met"), ("not met", "Not met")]
    STANDS = [
        ("mother", "Mother"),
        ("father", "Father"),
        ("partner", "Partner of a parent"),
        ("carer", "Carer or guardian"),
        ("home", "Adult of the home"),
        ("other", "Other who matters"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_adults")
    position = models.SmallIntegerField()
    who = models.CharField(max_length=120)
    stands = models.CharField(max_length=8, choices=STANDS)
    met = models.CharField(max_length=8, choices=MET)
    met_on = models.DateField(null=True)
    why_not = models.CharField(max_length=300, blank=True)
    says = models.TextField(blank=True)

    objects = guarded()
    labels = labels("Know that each parent and significant man was met, or why not, and what they say")
    law = law(SHARED, "who why_not says", ANSWERS)

    class Meta:
        ordering = ("position",)


class AssessmentView(models.Model):
    """What somebody else sees. Views from different sources stand side by side, and are never merged."""

    SOURCES = [
        ("child", "The child, directly"),
        ("observed", "Watching a child who cannot say"),
        ("family", "Family or friends"),
        ("school", "School or nursery"),
        ("health", "Health"),
        ("police", "Police"),
        ("advocate", "Advocate"),
        ("other", "Another professional"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_views")
    position = models.SmallIntegerField()
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    source = models.CharField(max_length=8, choices=SOURCES)
    who = models.CharField(max_length=120)
    told_on = models.DateField(null=True)
    words = models.TextField()

    objects = guarded()
    labels = labels("Keep the views of others apart from ours, each with its source")
    law = law(ALL_OR_ONE, "who words", ANSWERS)

    class Meta:
        ordering = ("position",)


class AssessmentScale(models.Model):
    """One person's judgement on one scale, with what it rests on."""

    WHOSE = [
        ("child", "Child"),
        ("mother", "Mother"),
        ("father", "Father"),
        ("carer", "Carer"),
        ("network", "Family network"),
        ("worker", "Whoever assesses"),
        ("school", "School or nursery"),
        ("health", "Health"),
        ("other", "Another professional"),
    ]
    SCORED = [*((str(n), str(n)) for n in range(11)), ("no", "Not scored")]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="assessment_scales")
    position = models.SmallIntegerField()
    scale = models.CharField(max_length=40)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    whose = models.CharField(max_length=8, choices=WHOSE)
    scored = models.CharField(max_length=2, choices=SCORED)
    evidence = models.CharField(max_length=300)

    objects = guarded()
    labels = labels("Show whose judgement a number is, on what evidence, beside the others")
    law = law(ALL_OR_ONE, "evidence", ANSWERS)

    class Meta:
        ordering = ("scale", "position")
