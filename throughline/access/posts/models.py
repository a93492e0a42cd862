"""Where each person stands in the authority, between two days."""

from django.db import models
from django.db.models import Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown


class Organisation(models.Model):
    """Whom a post belongs to: the authority, a trust that works for it, a partner, a council that commissions."""

    KINDS = [(kind, kind) for kind in ("authority", "trust", "partner", "commissioner")]
    name = models.CharField(max_length=120, unique=True)
    kind = models.CharField(max_length=12, choices=KINDS, default="authority")
    closed_on = models.DateField(null=True, blank=True)

    labels = Labels(
        purpose="Say whom a post belongs to",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.STAFF,
        basis=Basis.WORKFORCE,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=rows.ADMINISTRATORS,
        changes=rows.ADMINISTRATORS,
        grants="select insert update",
    )

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    name = models.CharField(max_length=120, unique=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    labels = Labels(
        purpose="Say who works together",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.STAFF,
        basis=Basis.WORKFORCE,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=rows.ADMINISTRATORS,
        changes=rows.ADMINISTRATORS,
        grants="select insert update",
    )

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Post(models.Model):
    """A person's place in the authority between two days: role, team, and whom they answer to."""

    holder = models.ForeignKey(Account, models.PROTECT, related_name="posts")
    role = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True)
    """The team's own when empty."""
    reports_to = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    acting = models.BooleanField(default=False)
    """Acting up: counts only between its two days, so it must have both."""
    level = models.SmallIntegerField(null=True, blank=True)
    """How far up, where the role does not say: a key of delegation's levels."""
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)
    proposal = models.OneToOneField(
        "access.ProposedPost", models.PROTECT, null=True, blank=True, related_name="made"
    )
    """What two administrators agreed; empty for a role that one may give, and for the first administrators."""

    labels = Labels(
        purpose="Decide what each person may see and do, on each day",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.WORKFORCE,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{rows.ADMINISTRATORS} and not {rows.own('holder_id')}",
        changes=f"{rows.ADMINISTRATORS} and not {rows.own('holder_id')}",
        mutable="ended reports_to_id",
    )

    class Meta:
        indexes = [models.Index(fields=["holder", "ended"], name="post_by_holder")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gte=models.F("started")),
                name="post_ends_no_sooner_than_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(acting=False) | Q(ended__isnull=False), name="acting_up_has_an_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.team}" if self.team_id else self.title


class Shift(models.Model):
    """A published turn at a desk. Off it, or before it is published, the desk opens nothing."""

    DESKS = [("out-of-hours", "Out of hours"), ("front-door", "Front door")]
    holder = models.ForeignKey(Account, models.PROTECT, related_name="shifts")
    desk = models.CharField(max_length=20, choices=DESKS)
    """The role whose desk this is."""
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    labels = Labels(
        purpose="Open a desk's records to whoever sits at it, for as long as they sit there",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.WORKFORCE,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=f"{rows.may('oversee')} and {rows.own('published_by_id')} and not {rows.own('holder_id')}",
        changes=f"{rows.may('oversee')} and not {rows.own('holder_id')}",
        grants="select insert update delete",
        mutable="ends_at",
    )

    class Meta:
        indexes = [models.Index(fields=["holder", "ends_at"], name="shift_by_holder")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="shift_ends_after_start"
            )
        ]
