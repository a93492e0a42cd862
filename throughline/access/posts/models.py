"""Where each person stands in the authority, between two days."""

from django.db import models
from django.db.models import Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity


class Team(models.Model):
    name = models.CharField(max_length=120, unique=True)

    labels = Labels(purpose="Say who works together", sensitivity=Sensitivity.ORDINARY, keep=Keep.STAFF)
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
    reports_to = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    started = models.DateField()
    ended = models.DateField(null=True, blank=True)

    labels = Labels(
        purpose="Decide what each person may see and do, on each day",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
    )
    law = Law(
        reads=rows.EVERYONE,
        adds=rows.ADMINISTRATORS,
        changes=rows.ADMINISTRATORS,
        grants="select insert update",
    )

    class Meta:
        indexes = [models.Index(fields=["holder", "ended"], name="post_by_holder")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended__isnull=True) | Q(ended__gt=models.F("started")),
                name="post_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.team}" if self.team_id else self.title
