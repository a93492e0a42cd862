"""Who was named to hold the next step of what stands still, and why a manager thinks that standing still is right."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.people.models import Person
from throughline.standards.drift import MOVERS

ABOUT = [(mover.key, mover.title) for mover in MOVERS]
WORDS = 400
STEP = 300


def labels(purpose: str, moment: str) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.WRITTEN,
        shown=Shown.REACHED, but={moment: Column(origin=Origin.PROGRAM)},
    )  # fmt: skip


class NextStep(models.Model):
    """From this moment somebody holds the next step: one of us by name, a partner, or the court. The last row counts."""

    OURS, PARTNER, COURT = "ours", "partner", "court"
    SORTS = [(OURS, "One of us"), (PARTNER, "A partner"), (COURT, "The court")]

    person = models.ForeignKey(Person, models.CASCADE, related_name="next_steps")
    about = models.CharField(max_length=20, choices=ABOUT)
    sort = models.CharField(max_length=7, choices=SORTS)
    to = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=120, blank=True)
    """Which partner or court; empty where it is one of us."""
    step = models.CharField(max_length=STEP)
    by_when = models.DateField()
    why = models.CharField(max_length=WORDS, blank=True)
    """Why it stood still until now, in the words of whoever wrote it."""
    named_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    named_at = models.DateTimeField()

    objects = guarded()
    labels = labels("Know who holds the next step for a child, what it is and by when", "named_at")
    law = Law(
        reads=rows.content(), adds=f"{rows.own('named_by_id')} and {rows.may('add')} and ({rows.content()})",
        grants="select insert", history=False, why="append-only itself", append_only=True,
    )  # fmt: skip

    class Meta:
        indexes = [
            models.Index(fields=["person", "about", "-named_at"], name="next_step_by_child"),
            models.Index(fields=["to"], name="next_step_by_holder"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(sort="ours", to__isnull=False) | (~Q(sort="ours") & ~Q(who="")),
                name="next_step_held_by_somebody",
            )
        ]


class StillExplained(models.Model):
    """A manager wrote why standing still is right, and when to look again. Until that day it stands on no list."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="still_explained")
    about = models.CharField(max_length=20, choices=ABOUT)
    why = models.CharField(max_length=WORDS)
    look_again = models.DateField()
    explained_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    explained_at = models.DateTimeField()

    objects = guarded()
    labels = labels(
        "Know why nothing moves for a child, who thinks that right, and until when", "explained_at"
    )
    law = Law(
        reads=rows.content(), adds=f"{rows.own('explained_by_id')} and {rows.may('oversee')} and ({rows.content()})",
        grants="select insert", history=False, why="append-only itself", append_only=True,
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["person", "about", "-explained_at"], name="still_explained_by_child")]
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="still_explained_in_words")]
