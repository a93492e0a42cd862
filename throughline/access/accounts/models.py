"""Who may sign in, and how they prove it."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown


class Account(models.Model):
    email = models.CharField(max_length=254, unique=True)
    name = models.CharField(max_length=120)
    joined_at = models.DateTimeField(null=True)
    """When a password was first set."""
    is_active = models.BooleanField(default=True)
    leaves_on = models.DateField(null=True, blank=True)
    """The first day on which they no longer work here: posts end on it, and the account is switched off."""
    local = models.BooleanField(default=False)
    """Signs in here and not through the identity provider, whether that is up or down."""

    labels = Labels(
        purpose="Know who works here and let them in",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.STAFF,
        basis=Basis.WORKFORCE,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
        but={"joined_at": Column(origin=Origin.PROGRAM)},
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

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split()[:2]).upper()


class Password(models.Model):
    """Apart from the account, because the program's own login may read no hash: only `keeper` checks one."""

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True)
    hash = models.CharField(max_length=200)

    labels = Labels(
        purpose="Let somebody in who knows it",
        sensitivity=Sensitivity.SECRET,
        keep=Keep.STAFF,
        basis=Basis.SECURITY,
        origin=Origin.ONESELF,
        shown=Shown.NOBODY,
        secret="hash",
    )
    law = Law(reads="false", grants="", history=False, why="an old password is nobody's business")


class Session(models.Model):
    """One sign-in on one device. The cookie's secret is never stored, only its hash."""

    BY = [
        ("password", "password"), ("code", "password and code"), ("recovery", "password and recovery code"),
        ("passkey", "passkey"), ("provider", "work account"), ("practice", "practice task"),
    ]  # fmt: skip
    secret_hash = models.CharField(max_length=64, unique=True)
    account = models.ForeignKey(Account, models.CASCADE)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    by = models.CharField(max_length=10, choices=BY, db_default="")
    device = models.CharField(max_length=60, db_default="")
    passkey_id = models.BigIntegerField(null=True)
    """A bare key: the passkey is removed, what it opened is remembered."""
    proved_at = models.DateTimeField(null=True)
    """When whoever sits there last proved who they are."""
    enrolling = models.BooleanField(db_default=False)
    """Opens nothing but the pages that add a second step."""

    labels = Labels(
        purpose="Keep one sign-in on one device",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.ONESELF,
        secret="secret_hash",
    )
    law = Law(
        reads=f"{rows.own('account_id')} or {rows.ADMINISTRATORS}",
        adds=rows.OPEN,
        grants="select insert update",
        history=False,
        why="holds no record and expires",
    )

    class Meta:
        indexes = [models.Index(fields=["account"], name="session_open", condition=models.Q(ended_at=None))]


class Invitation(models.Model):
    """A one-time link: the first administrator's door, and everyone's after."""

    token_hash = models.CharField(max_length=64, unique=True)
    account = models.ForeignKey(Account, models.CASCADE)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Open the door once to a new colleague",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.ONESELF,
        secret="token_hash",
    )
    law = Law(reads=rows.OPEN, grants="select insert update", history=False, why="one use, then spent")


class Halfway(models.Model):
    """A sign-in that is half done, in one browser: what it waits for, and what the answer must fit. Used once."""

    secret_hash = models.CharField(max_length=64, unique=True)
    waits_for = models.CharField(max_length=20)
    account = models.ForeignKey(Account, models.CASCADE, null=True)
    challenge = models.CharField(max_length=200)
    verifier = models.CharField(max_length=200)
    there = models.CharField(max_length=500)
    begun_at = models.DateTimeField()
    tries = models.SmallIntegerField(default=0)

    labels = Labels(
        purpose="Tie the second half of a sign-in to its first",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.NOBODY,
        secret="secret_hash challenge verifier",
    )
    law = Law(reads="false", grants="", history=False, why="minutes old, then gone")


class WrongTry(models.Model):
    """A password or code that did not fit. Sealed marks, never an e-mail or an address."""

    kind = models.CharField(max_length=10)
    at = models.DateTimeField()
    who = models.CharField(max_length=16)
    address = models.CharField(max_length=16)
    device = models.CharField(max_length=16)
    """Empty: a device that has never signed in to this account."""

    labels = Labels(
        purpose="Slow down whoever guesses passwords and codes",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.SECURITY,
        origin=Origin.PROGRAM,
        shown=Shown.NOBODY,
    )
    law = Law(reads="false", grants="", history=False, why="a day old, then gone")

    class Meta:
        indexes = [
            models.Index(fields=["who", "at"], name="wrong_try_by_who"),
            models.Index(fields=["address", "at"], name="wrong_try_by_address"),
        ]
