"""That somebody proposed to merge two records, or divided one; what was decided; and each row that moved."""

from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.people.models import Person

BOTH_SEEN = f"({rows.whoever_is_seen('kept_id')}) and ({rows.whoever_is_seen('gone_id')})"
PROGRAM = Column(origin=Origin.PROGRAM)


class Merge(models.Model):
    """Waits until it is decided; once done it can be taken back. A division is one whose rows move the other way."""

    MERGE, DIVIDE = "merge", "divide"
    kind = models.CharField(max_length=6, choices=[(MERGE, "Put together"), (DIVIDE, "Divided")])
    kept = models.ForeignKey(Person, models.PROTECT, related_name="+")
    """The record that rows move to."""
    gone = models.ForeignKey(Person, models.PROTECT, related_name="+")
    """The record that they leave: after a merge its number leads to the other, after a division it stays."""
    reason = models.CharField(max_length=400)
    proposed_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    done_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    done_at = models.DateTimeField(null=True)
    moment = models.DateTimeField(null=True)
    """When the database wrote it: by this the history knows each row as it was before."""
    refused_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    refused_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_why = models.CharField(max_length=400, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Show why two records became one, who decided, and how to take it back",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
        but={"moment": PROGRAM, "proposed_at": PROGRAM, "done_at": PROGRAM},
        special="reason undone_why",
    )
    law = Law(
        reads=BOTH_SEEN,
        adds=f"{rows.own('proposed_by_id')} and {rows.may('add')} and {{row}}.done_at is null and {BOTH_SEEN}",
        grants="select insert",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(kept=F("gone")), name="merged_records_are_two"),
            models.CheckConstraint(
                condition=Q(kind="divide") | Q(done_by=None) | ~Q(done_by=F("proposed_by")),
                name="two_people_merge",
            ),
            models.UniqueConstraint(
                fields=["gone"],
                condition=Q(kind="merge", refused_at=None, undone_at=None),
                name="merged_once",
            ),
        ]

    @property
    def waiting(self) -> bool:
        return self.done_at is None and self.refused_at is None

    @property
    def stands(self) -> bool:
        return self.done_at is not None and self.undone_at is None


class MergedRow(models.Model):
    """One row that moved, or was set aside because it could not stand beside another. The history keeps what it said."""

    MOVED, ASIDE, ENDED, RENAMED = "moved", "aside", "ended", "renamed"
    DID = [
        (MOVED, "Moved"),
        (ASIDE, "Set aside"),
        (ENDED, "Ended when the other began"),
        (RENAMED, "Draft moved"),
    ]
    merge = models.ForeignKey(Merge, models.CASCADE, related_name="rows")
    model = models.CharField(max_length=40)
    row = models.BigIntegerField()
    column = models.CharField(max_length=40)
    did = models.CharField(max_length=8, choices=DID)
    why = models.CharField(max_length=120, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Show each thing that moved between two records, and put it back",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.FOUND,
    )
    law = Law(
        reads="exists (select 1 from public.record_merge whose where whose.id = {row}.merge_id)",
        adds="false",
        grants="select",
        history=False,
        why="append-only itself",
        append_only=True,
    )
