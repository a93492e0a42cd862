"""What people chose for a child's chronology, and what they said it means."""

from django.db import models
from django.db.models import Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

ITS_ENTRY = f"({{row}}.entry_id is null or ({rows.by_entry()}))"
"""A line of an entry goes when the entry goes: withdrawn, or kept to a list that the reader is not on."""


class ChronologyMark(models.Model):
    """One line of one child's chronology, as somebody chose it. The newest row of a line is the one that stands."""

    ENTRY, OWN = "entry", "own"
    SOURCES = [
        (ENTRY, "an entry"), ("plan", "a protection plan"), ("home", "a home"), ("holder", "who held the child"),
        ("flag", "a safety flag"), (OWN, "a line written for the chronology"),
    ]  # fmt: skip
    WORRY, STRENGTH, TURN, OUT = "worry", "strength", "turn", "out"
    WEIGHTS = [(WORRY, "A worry"), (STRENGTH, "A strength"), (TURN, "A turning point"), (OUT, "Left out")]

    person = models.ForeignKey(Person, models.CASCADE, related_name="chronology_marks")
    source = models.CharField(max_length=8, choices=SOURCES)
    key = models.CharField(max_length=40)
    """The number of what it points at; of a line of its own, what its rows share."""
    entry = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="chronology_marks")
    weight = models.CharField(max_length=8, choices=WEIGHTS)
    analysis = models.CharField(max_length=400, blank=True)
    for_family = models.BooleanField(default=False)
    for_court = models.BooleanField(default=False)
    for_supervision = models.BooleanField(default=False)
    day = models.DateField(null=True)
    words = models.CharField(max_length=300, blank=True)
    paper = models.CharField(max_length=200, blank=True)
    """Where a line of its own was read: which paper, which file, who told it."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="See the pattern in what happened to a child, and what somebody thought it meant",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={name: Column(origin=Origin.PROGRAM) for name in ("at", "post", "key")},
    )
    law = Law(
        reads=f"({rows.content()}) and {ITS_ENTRY}",
        adds=f"{rows.own('by_id')} and {rows.may('correct')} and ({rows.content()}) and {ITS_ENTRY}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [models.Index(fields=["person", "source", "key"], name="chronology_by_line")]
        constraints = [
            models.CheckConstraint(
                condition=Q(source="entry", entry__isnull=False) | (~Q(source="entry") & Q(entry__isnull=True)),
                name="chronology_points_at_its_entry",
            ),
            models.CheckConstraint(
                condition=~Q(source="own") | (Q(day__isnull=False) & ~Q(words="") & ~Q(paper="")),
                name="own_line_has_day_words_source",
            ),
        ]  # fmt: skip
