"""What partners asked, and whoever asked too much and waits for a person to release them."""

from django.db import models
from django.db.models import Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.lookups.reasons import REASONS
from throughline.access.posts.models import Organisation


class LookUp(models.Model):
    """One question by a partner and whether it met anybody. Whom, is in the log alone."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    reference = models.CharField(max_length=10, unique=True)
    """Printed on the answer, so that two people on the telephone speak of the same one."""
    code = models.CharField(max_length=12, choices=list(REASONS.items()))
    present = models.BooleanField()
    """The child was with whoever asked."""
    by_number = models.BooleanField()
    matched = models.BooleanField()

    labels = Labels(
        purpose="Show what partners asked, why, and how much",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.OVERSEERS,
    )
    law = Law(reads=rows.PRIVACY, grants="select", history=False, why="append-only itself", append_only=True)

    class Meta:
        indexes = [
            models.Index(fields=["account", "at"], name="look_up_by_account"),
            models.Index(fields=["organisation", "at"], name="look_up_by_organisation"),
        ]


class LookUpHold(models.Model):
    """A person or an agency asked more than an hour allows: no answers until somebody has looked and says why."""

    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    released_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    released_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=400, blank=True)

    labels = Labels(
        purpose="Stop somebody who fishes, and show who let them go on and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.OVERSEERS,
    )
    law = Law(
        reads=rows.PRIVACY,
        adds="false",
        grants="select update",
        mutable="released_by_id released_at reason",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(account=None, organisation__isnull=False)
                | Q(account__isnull=False, organisation=None),
                name="a_hold_is_of_one",
            ),
            models.UniqueConstraint(
                fields=["account"], condition=Q(released_at=None), name="one_hold_of_an_account"
            ),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(released_at=None), name="one_hold_of_an_agency"
            ),
        ]
