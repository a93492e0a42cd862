"""What one administrator asks for and another agrees to, before anybody reaches a record by it."""

from django.db import models
from django.db.models import F, Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.posts.models import Organisation, Post, Team


class ProposedPost(models.Model):
    """A post to begin, perhaps in place of another of the same person; or another line above one that runs."""

    POST, LINE = "post", "line"
    KINDS = [(POST, "A post"), (LINE, "Another line above a post")]
    kind = models.CharField(max_length=4, choices=KINDS, default=POST)
    holder = models.ForeignKey(Account, models.PROTECT, related_name="proposed_posts")
    role = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    team = models.ForeignKey(Team, models.PROTECT, null=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True)
    reports_to = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    acting = models.BooleanField(default=False)
    level = models.SmallIntegerField(null=True)
    started = models.DateField()
    ended = models.DateField(null=True)
    instead_of = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    """The post that ends as this one begins, or the one whose line changes."""
    proposed_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    confirmed = models.BooleanField(default=False)

    labels = Labels(
        purpose="Show which two people gave a post that opens records",
        sensitivity=Sensitivity.PERSONAL, keep=Keep.STAFF, basis=Basis.SECURITY, origin=Origin.ARRANGED,
        shown=Shown.ADMINISTRATORS,
    )  # fmt: skip
    law = Law(
        reads=rows.ADMINISTRATORS,
        adds=f"{rows.ADMINISTRATORS} and {rows.own('proposed_by_id')} and not {rows.own('holder_id')}"
        " and {row}.settled_by_id is null",
        changes=f"{rows.ADMINISTRATORS} and not {rows.own('holder_id')}",
        mutable="settled_by_id settled_at confirmed",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(holder=F("proposed_by")) & (Q(settled_by=None) | ~Q(settled_by=F("holder"))),
                name="no_post_for_oneself",
            ),
            models.CheckConstraint(
                condition=Q(confirmed=False)
                | (Q(settled_by__isnull=False) & ~Q(settled_by=F("proposed_by"))),
                name="a_post_takes_two",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.team}" if self.team_id else self.title
