"""Why a record is restricted or sealed, and the other identity of an adopted child."""

from django.db import models
from django.db.models import F, Q

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.people.models.person import Person


class Restriction(models.Model):
    """Why a record is restricted or sealed, since when, by whom. One click restricts; two people lower it."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="restrictions")
    level = models.SmallIntegerField(choices=[(Person.RESTRICTED, "restricted"), (Person.SEALED, "sealed")])
    reason = models.CharField(max_length=400)
    ring = models.ForeignKey(Account, models.PROTECT, related_name="+")
    """Whom a colleague rings who needs to know more."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lower_asked_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    lower_asked_at = models.DateTimeField(null=True)
    lower_reason = models.CharField(max_length=400, blank=True)
    lowered_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    lowered_at = models.DateTimeField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Show who restricted a record, why, and which two people lowered it",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.FOUND,
    )
    law = Law(
        reads=rows.whoever_is_seen(),
        adds=f"{rows.own('by_id')} and {rows.whoever_is_seen()} and (({{row}}.level = 1 and {rows.may('restrict')})"
        f" or ({{row}}.level = 2 and {rows.holds('adoption-manager', 'director')}))",
        changes=f"{rows.may('restrict')} and {rows.whoever_is_seen()}",
        mutable="lower_asked_by_id lower_asked_at lower_reason lowered_by_id lowered_at",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "level"], condition=Q(lowered_at=None), name="one_restriction_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(lower_asked_by=F("lowered_by")), name="two_people_lower"),
            models.CheckConstraint(
                condition=Q(lowered_by=None, lowered_at=None)
                | Q(lower_asked_by__isnull=False, lowered_by__isnull=False, lowered_at__isnull=False),
                name="lowered_only_when_asked",
            ),
        ]


class AdoptionLink(models.Model):
    """The only thing that leads from a sealed identity to the one before it. No login reads this table."""

    after = models.OneToOneField(Person, models.CASCADE, related_name="+")
    before = models.OneToOneField(Person, models.CASCADE, related_name="+")

    objects = guarded()
    labels = Labels(
        purpose="Let those on a sealed record's list find what came before",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.ARRANGED,
        shown=Shown.NOBODY,
    )
    law = Law(reads="false", grants="", role="linker", history=False, why="made once, at the seal")
