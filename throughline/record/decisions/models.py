"""A manager's decision about children: what, why, what was rejected, and who decided."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account, Delegation
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person


class Decision(models.Model):
    RATIFIED, UNRATIFIED = "ratified", "unratified"
    OUTCOMES = [(RATIFIED, "Ratified"), (UNRATIFIED, "Not ratified")]

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="decision")
    which = models.CharField(max_length=40, default="other")
    """A key of the scheme of delegation, or "other"."""
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    decision = models.TextField()
    reason = models.TextField()
    rejected = models.TextField(blank=True)
    review_on = models.DateField(null=True)
    inside = models.BooleanField(null=True)
    """Inside the scheme of its day. Empty: it needs no delegation."""
    line = models.ForeignKey(Delegation, models.PROTECT, null=True, related_name="+")
    """The adopted line that covered it; a default line has no row."""
    authority = models.CharField(max_length=400, blank=True)
    outside_since = models.DateField(null=True)
    """The day it was found to be outside: ratifying is counted from here."""
    settled = models.CharField(max_length=10, choices=OUTCOMES, blank=True)
    settled_on = models.DateField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what was decided, by whom, why, and what was rejected",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={
            name: Column(origin=Origin.PROGRAM)
            for name in ("inside", "line_id", "authority", "outside_since", "settled", "settled_on")
        },
    )
    law = Law(reads=rows.by_entry(), grants="select insert update", searched="decision reason rejected")

    class Meta:
        indexes = [
            models.Index(
                fields=["outside_since"],
                name="decision_to_ratify",
                condition=models.Q(inside=False, settled=""),
            )
        ]


class Ratification(models.Model):
    """Somebody inside the scheme made a decision from outside it theirs, or did not, and said why."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="ratifications")
    version = models.IntegerField()
    outcome = models.CharField(max_length=10, choices=Decision.OUTCOMES)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160)
    """In which post, by which line, on that day, in words."""
    line = models.ForeignKey(Delegation, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=400)

    objects = guarded()
    labels = Labels(
        purpose="Show who ratified a decision made outside the scheme of delegation, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        special="reason",
    )
    law = Law(
        reads=rows.by_entry(),
        adds=f"{rows.own('by_id')} and {rows.may('ratify')} and exists (select 1 from public.record_entry spine"
        " where spine.id = {row}.entry_id and spine.author_id <> {row}.by_id and spine.decided_by_id <> {row}.by_id)",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "version"], name="ratified_once_a_version")]


class DecisionChild(models.Model):
    """What the decision means for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="decision_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Record what a decision means for one child",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants="select insert update", searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_decided_once")]
