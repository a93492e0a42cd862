"""What finding remembers: whose names changed, who is who after a merge, who is not, and who opened a record."""

from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.people.models import Person

BOTH_SEEN = f"{rows.whoever_is_seen('a_id')} and {rows.whoever_is_seen('b_id')}"
"""Nothing of a sealed record: who sees only one of two learns nothing of the other."""


class NameChange(models.Model):
    """Written by a trigger as each transaction ends; the key is the version. Bare, so that nothing follows it."""

    id = models.BigAutoField(primary_key=True)
    person_id = models.BigIntegerField(unique=True)

    objects = guarded()
    labels = Labels(
        purpose="Keep the list that people are found by new",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.DERIVED,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.NOBODY,
    )
    law = Law(
        reads="false", grants="", history=False, why="derived: the people's own rows keep their history"
    )


class OldIdentity(models.Model):
    """A record that was found to be about somebody who has another: its number and its address lead to that one."""

    person = models.OneToOneField(Person, models.PROTECT, primary_key=True, related_name="old_identity")
    now = models.ForeignKey(Person, models.PROTECT, related_name="merged_from")
    since = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Lead from a number that is no longer used to the record it belongs to",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=f"{rows.whoever_is_seen()} and {rows.whoever_is_seen('now_id')}", adds="false", grants="select"
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(person=F("now")), name="merged_into_another")]


class NotSame(models.Model):
    """Somebody compared two records and says that they are of two people. The lower key stands first."""

    a = models.ForeignKey(Person, models.CASCADE, related_name="+")
    b = models.ForeignKey(Person, models.CASCADE, related_name="+")
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    why = models.CharField(max_length=200, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Ask once whether two records are of one person, and remember who answered",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
        but={"at": Column(origin=Origin.PROGRAM)},
        special="why",
    )
    law = Law(
        reads=BOTH_SEEN,
        adds=f"{rows.own('by_id')} and {rows.may('add')} and {BOTH_SEEN}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [models.Index(fields=["b"], name="not_same_as")]
        constraints = [
            models.UniqueConstraint(fields=["a", "b", "by"], name="said_once_by_each"),
            models.CheckConstraint(condition=Q(a__lt=F("b")), name="two_in_order"),
        ]


class PersonMade(models.Model):
    """Who opened a record that was not there, when, and from which form: pressed twice, it is opened once."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="made")
    key = models.UUIDField(unique=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Show who opened a record, and open it once",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=rows.whoever_is_seen(),
        adds=f"{rows.own('by_id')} and {rows.may('add')} and {rows.whoever_is_seen()}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )
