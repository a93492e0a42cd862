"""An alert that somebody acted on or that a night counted, and what was done with it."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.people.models import Person
from throughline.record.people.models.holding import ANSWERS_FOR


class ChildAlert(models.Model):
    """One thing that asked for attention. What it was is worked out; here it is only named, so that it can be answered
    and counted once."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="alerts")
    rule = models.CharField(max_length=10)
    about = models.CharField(max_length=60, blank=True)
    """The standard that is spoken of; empty where it is about who holds the child."""
    start = models.DateField()
    since = models.DateField()
    danger = models.BooleanField(default=False)
    stored_at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Count what asked for attention, and keep what was done with it",
        sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )  # fmt: skip
    law = Law(
        reads=rows.content(), adds=f"({rows.content()}) and {ANSWERS_FOR}", grants="select insert",
        history=False, why="append-only itself", append_only=True,
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "rule", "about", "start"], name="one_alert_for_a_thing")
        ]
        indexes = [models.Index(fields=["stored_at"], name="alert_by_moment")]

    @property
    def key(self) -> str:
        return f"{self.rule}.{self.about or 'child'}.{self.start:%Y%m%d}"


class ChildAlertStep(models.Model):
    """What somebody did with an alert, or that it ended by itself. How it stands is read from these."""

    SEEN, SNOOZED, HANDED, WENT_UP, FINISHED, ENDED = (
        "seen",
        "snoozed",
        "handed",
        "went up",
        "finished",
        "ended",
    )
    DIDS = [(did, did) for did in (SEEN, SNOOZED, HANDED, WENT_UP, FINISHED, ENDED)]
    USEFUL, KNOWN, NOT_NEEDED, WRONG = "useful", "known", "not needed", "wrong"
    ANSWERS = [
        (USEFUL, "It is done, and this alert helped"),
        (KNOWN, "It is done; I knew already"),
        (NOT_NEEDED, "It is not needed"),
        (WRONG, "This was raised wrongly"),
    ]

    alert = models.ForeignKey(ChildAlert, models.CASCADE, related_name="steps")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    number = models.SmallIntegerField()
    did = models.CharField(max_length=8, choices=DIDS)
    by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    """Empty where the night noted it."""
    at = models.DateTimeField()
    why = models.CharField(max_length=400, blank=True)
    until = models.DateField(null=True)
    to = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    answer = models.CharField(max_length=10, choices=ANSWERS, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Show who knew of what was asked, who put it off and why, and how it ended",
        sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.OVERSIGHT, origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={"at": Column(origin=Origin.PROGRAM), "number": Column(origin=Origin.PROGRAM)},
    )  # fmt: skip
    law = Law(
        reads=rows.content(),
        adds=f"{rows.own('by_id')} and ({rows.content()}) and {ANSWERS_FOR}",
        grants="select insert", history=False, why="append-only itself", append_only=True,
    )  # fmt: skip

    class Meta:
        ordering = ("alert_id", "number")
        constraints = [
            models.UniqueConstraint(fields=["alert", "number"], name="one_step_at_a_time"),
            models.CheckConstraint(
                condition=~Q(did="snoozed") | (Q(until__isnull=False) & ~Q(why="")), name="put_off_until_a_day_for_a_reason"
            ),
            models.CheckConstraint(condition=~Q(did="finished") | ~Q(answer=""), name="finished_says_how"),
            models.CheckConstraint(
                condition=~(Q(answer="not needed") | Q(answer="wrong")) | ~Q(why=""), name="not_needed_says_why"
            ),
            models.CheckConstraint(condition=~Q(did="handed") | Q(to__isnull=False), name="handed_to_somebody"),
        ]  # fmt: skip
