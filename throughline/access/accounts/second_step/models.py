"""What somebody has besides a password: an authenticator, passkeys, and codes for the day these are lost."""

from django.db import models
from django.db.models import F, Q

from throughline.access.accounts.models import Account
from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

ONLY_COMPARED = {
    "sensitivity": Sensitivity.SECRET, "keep": Keep.STAFF, "basis": Basis.SECURITY,
    "origin": Origin.ONESELF, "shown": Shown.NOBODY,
}  # fmt: skip


def keepers(why: str) -> Law:
    """The program's own login can neither read these nor put one in: `keeper` alone compares them."""
    return Law(reads="false", grants="", history=False, why=why)


class Authenticator(models.Model):
    """The secret that a telephone's codes are worked out from."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True)
    secret = models.CharField(max_length=64, blank=True)
    offered = models.CharField(max_length=64, blank=True)
    """Shown, and not yet proved by a first code."""
    last_step = models.BigIntegerField(default=0)
    """A code that was used, or an older one, is never taken again."""
    confirmed_at = models.DateTimeField(null=True)

    labels = Labels(purpose="Prove a sign-in with a second thing", secret="secret offered", **ONLY_COMPARED)
    law = keepers("an old secret is nobody's business")


class Passkey(models.Model):
    """A key that never leaves its device. Only its public half is here."""

    account = models.ForeignKey(Account, models.CASCADE)
    credential = models.BinaryField(unique=True)
    public_key = models.BinaryField()
    sign_count = models.BigIntegerField()
    hardware = models.BooleanField()
    """Bound to one device: not copied to others through somebody's cloud."""
    name = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Prove a sign-in with a key", secret="credential public_key sign_count", **ONLY_COMPARED
    )
    law = keepers("the log tells when one was added, used or removed")


class RecoveryCode(models.Model):
    """One of ten, each good once. Only its hash is here."""

    account = models.ForeignKey(Account, models.CASCADE)
    code_hash = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    labels = Labels(purpose="Let somebody in who lost the second thing", secret="code_hash", **ONLY_COMPARED)
    law = keepers("one use, then spent")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "code_hash"], name="one_code_once")]


class SecondStepReset(models.Model):
    """Taking somebody's second step away needs two administrators, neither of them that person."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    reason = models.CharField(max_length=200)
    settled_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    confirmed = models.BooleanField(default=False)

    labels = Labels(
        purpose="Show who took away somebody's second step, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.SECURITY,
        origin=Origin.ARRANGED,
        shown=Shown.ADMINISTRATORS,
    )
    law = Law(
        reads=rows.ADMINISTRATORS,
        adds=f"{rows.ADMINISTRATORS} and {rows.own('asked_by_id')} and not {rows.own('account_id')}",
        changes=f"{rows.ADMINISTRATORS} and not {rows.own('asked_by_id')} and not {rows.own('account_id')}",
        mutable="settled_by_id settled_at confirmed",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(account=F("asked_by"))
                & (Q(settled_by=None) | ~Q(settled_by=F("asked_by")) & ~Q(settled_by=F("account"))),
                name="a_reset_takes_two",
            )
        ]
