"""What came to the front door: when, from which service, how far it has come; and, apart, what was said."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.front_door.models.law import (
    AT_THE_DOOR,
    OF_A_CONTACT,
    OURS,
    PROGRAM,
    READS,
    WORDS,
    WRITES,
    labels,
)
from throughline.record.front_door.sorts import (
    ACT_NOW,
    AGENCIES,
    DECISIONS,
    HOW,
    NEW,
    SORTS,
    STAGES,
    THRESHOLDS,
)


class Contact(models.Model):
    """The line on the board, and the safety of now. Stays readable when a child of it is restricted; its words do not."""

    received_at = models.DateTimeField()
    """When it reached us, not when it was typed: the decision's limit counts from here."""
    decide_by = models.DateTimeField()
    how = models.CharField(max_length=10, choices=HOW)
    sort = models.CharField(max_length=16, choices=SORTS)
    agency = models.CharField(max_length=24, choices=AGENCIES)
    threshold_theirs = models.CharField(max_length=12, choices=THRESHOLDS, blank=True)
    threshold_ours = models.CharField(max_length=12, choices=THRESHOLDS, blank=True)

    act_now = models.CharField(max_length=12, choices=ACT_NOW, blank=True)
    where_now = models.CharField(max_length=160, blank=True)
    with_whom = models.CharField(max_length=160, blank=True)
    until_when = models.CharField(max_length=80, blank=True)
    acting = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    acting_at = models.DateTimeField(null=True)
    discussion = models.BigIntegerField(null=True)
    """The key of the strategy discussion's draft, which is the key of its entry when it is signed."""
    discussion_at = models.DateTimeField(null=True)
    discussion_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    stage = models.CharField(max_length=8, choices=STAGES, default=NEW)
    suggested = models.CharField(max_length=12, choices=DECISIONS, blank=True)
    """What whoever made the checks would decide: a manager or the desk decides."""
    taken_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    told_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """Who typed it. Nobody, when the public page did."""
    key = models.UUIDField(unique=True)
    """Of the form that made it, so that a second press makes no second contact."""
    joined_to = models.ForeignKey("self", models.PROTECT, null=True, related_name="joined")
    decided_at = models.DateTimeField(null=True)

    objects = guarded()
    labels = labels(
        "Know what came to the front door, whether a child is safe now, and how far it has come",
        received_at=OURS, decide_by=PROGRAM, key=PROGRAM, stage=OURS, taken_by_id=OURS, told_by_id=PROGRAM,
        discussion=PROGRAM, discussion_at=PROGRAM, discussion_by_id=PROGRAM, decided_at=PROGRAM, acting_at=PROGRAM,
        acting_id=OURS, joined_to_id=OURS, threshold_ours=OURS, suggested=OURS,
    )  # fmt: skip
    law = Law(reads=READS, adds=WRITES, changes=f"({READS}) and {AT_THE_DOOR}")

    class Meta:
        indexes = [
            models.Index(fields=["stage", "decide_by"], name="contact_by_stage"),
            models.Index(fields=["-received_at"], name="contact_by_day"),
            models.Index(fields=["acting"], name="contact_by_acting", condition=Q(acting__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage="checks") | Q(act_now="") | Q(discussion__isnull=False),
                name="act_now_never_waits_in_checks",
            )
        ]


class ContactSaid(models.Model):
    """Who told us and what they said, word for word."""

    contact = models.OneToOneField(Contact, models.CASCADE, primary_key=True, related_name="said")
    headline = models.CharField(max_length=160)
    words = models.TextField()
    from_name = models.CharField(max_length=120, blank=True)
    from_role = models.CharField(max_length=120, blank=True)
    from_service = models.CharField(max_length=120, blank=True)
    answer_to = models.CharField(max_length=200, blank=True)
    """How they can be answered: an address, a number; or that they want none."""
    knows = models.CharField(max_length=300, blank=True)
    """Whether the family knows that they told us."""
    address = models.CharField(max_length=200, blank=True)
    differs = models.TextField(blank=True)
    """Why our threshold is not theirs."""

    objects = guarded()
    labels = labels("Know what was told, by whom, and how they can be answered", differs=OURS)
    law = Law(reads=WORDS, changes=f"{WORDS} and {AT_THE_DOOR}", adds=f"{WORDS} and {AT_THE_DOOR}")


class ContactStep(models.Model):
    """How a contact went on, and when: the time in each stage is worked out from these."""

    DID = [
        ("received", "Came in"),
        ("taken", "Taken"),
        ("act-now", "Moved to Act now"),
        ("safe", "Where the child is now"),
        ("acting", "Somebody is acting"),
        ("discussion", "Strategy discussion opened"),
        ("checks", "Checks began"),
        ("ready", "Ready for a decision"),
        ("decided", "Decided"),
        ("joined", "Another contact joined"),
        ("to worker", "Gone to worker and manager"),
    ]
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="steps")
    did = models.CharField(max_length=12, choices=DID)
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = labels("Show how long a contact waited in each stage", did=PROGRAM, at=PROGRAM, by_id=PROGRAM)
    law = Law(
        reads=OF_A_CONTACT,
        adds=f"{OF_A_CONTACT} and {AT_THE_DOOR} and {rows.own('by_id')}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        ordering = ("at", "id")
        indexes = [models.Index(fields=["contact", "at"], name="contact_step_by_contact")]
