"""A section 47 enquiry as it was concluded: what was done, each child's outcome, who was told, who asked for a conference."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person
from throughline.record.protection.models.shared import ANSWERS, PROGRAM, WRITES, labels

AGENCIES = [
    ("police", "Police"),
    ("health", "Health"),
    ("education", "School or nursery"),
    ("adults", "Services for adults"),
    ("housing", "Housing"),
    ("other", "Another"),
]


class Section47(models.Model):
    """It began with the strategy discussion that decided it; a later discussion in the same enquiry begins nothing."""

    HOW = [("joint", "Jointly with the police"), ("single", "By children’s services alone")]
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="section_47")
    began = models.DateField()
    how = models.CharField(max_length=6, choices=HOW)
    lead = models.ForeignKey(Account, models.PROTECT, related_name="+")
    """Always a registered social worker."""
    done = models.TextField()
    analysis = models.TextField()
    disagreed = models.TextField(blank=True)
    not_told_why = models.CharField(max_length=300, blank=True)
    """Why no agency was told the outcome yet, where no conference is held."""

    objects = guarded()
    labels = labels("Record how a section 47 enquiry was made, by whom, and what it found")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="done analysis disagreed not_told_why")


class Section47Child(models.Model):
    NOT, STOPS, CONTINUES = "not substantiated", "not continuing", "continuing"
    OUTCOMES = [
        (NOT, "Concerns not substantiated"),
        (STOPS, "Substantiated, but no continuing risk of significant harm"),
        (CONTINUES, "Substantiated, and a continuing risk: to a conference"),
    ]
    EARLY_REVIEW = "early review"
    AFTER = [
        ("in need", "Child in need plan"),
        ("early help", "Family or early help"),
        ("nothing", "Nothing more from us"),
        ("conference", "Initial child protection conference"),
        (EARLY_REVIEW, "On a plan already: an earlier review conference"),
    ]
    SEEN = [("alone", "Seen alone"), ("seen", "Seen, not alone"), ("not seen", "Not seen")]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="section_47_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="enquiries")
    outcome = models.CharField(max_length=18, choices=OUTCOMES)
    after = models.CharField(max_length=12, choices=AFTER)
    seen = models.CharField(max_length=8, choices=SEEN)
    seen_why = models.CharField(max_length=300, blank=True)
    words = models.TextField(blank=True)
    reason = models.TextField()

    objects = guarded()
    labels = labels("Record what an enquiry found for one child, and what follows")
    law = Law(reads=rows.by_child(), grants=ANSWERS, searched="seen_why words reason")

    class Meta:
        indexes = [models.Index(fields=["person", "entry"], name="enquiry_by_child")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_enquired_once")]


class OutcomeShared(models.Model):
    """An agency was told what the enquiry decided, so that it may ask for a conference all the same."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="outcomes_shared")
    position = models.SmallIntegerField()
    agency = models.CharField(max_length=12, choices=AGENCIES)
    who = models.CharField(max_length=120)
    on = models.DateField()

    objects = guarded()
    labels = labels("Show which agency was told the outcome of an enquiry, and when")
    law = Law(reads=rows.by_entry(), grants=ANSWERS, searched="who")

    class Meta:
        ordering = ("position",)


class ConferenceRequest(models.Model):
    """An agency asks for a conference that we decided not to hold. Any agency may; it is answered by name."""

    HELD, NOT_HELD = "held", "not held"
    ANSWERED = [(HELD, "A conference is held"), (NOT_HELD, "The agency agrees that none is needed")]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="conference_requests")
    agency = models.CharField(max_length=12, choices=AGENCIES)
    who = models.CharField(max_length=120)
    why = models.CharField(max_length=400)
    asked_on = models.DateField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=ANSWERED, blank=True)
    answer_why = models.CharField(max_length=400, blank=True)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = labels(
        "Know which agency asks for a conference, why, and what it was answered", by_id=PROGRAM, answered_by_id=PROGRAM,
    )  # fmt: skip
    law = Law(
        reads=rows.by_entry(),
        adds=f"{rows.by_entry()} and {WRITES} and {rows.own('by_id')}",
        changes=f"{rows.by_entry()} and {rows.may('oversee')}",
        mutable="answer answer_why answered_on answered_by_id",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry", "agency", "who"], name="asked_once_for_a_conference")
        ]
