"""Who may sign in, and how they prove it."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Keep, Labels, Sensitivity


class Account(models.Model):
    email = models.CharField(max_length=254, unique=True)
    name = models.CharField(max_length=120)
    joined_at = models.DateTimeField(null=True)
    """When a password was first set."""
    is_active = models.BooleanField(default=True)

    labels = Labels(
        purpose="Know who works here and let them in",
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
        secret="hash",
    )
    law = Law(reads="false", grants="", history=False, why="an old password is nobody's business")


class Session(models.Model):
    """One sign-in on one device. The cookie's secret is never stored, only its hash."""

    secret_hash = models.CharField(max_length=64, unique=True)
    account = models.ForeignKey(Account, models.CASCADE)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    labels = Labels(
        purpose="Keep one sign-in on one device",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        secret="secret_hash",
    )
    law = Law(
        reads=rows.OPEN, grants="select insert update", history=False, why="holds no record and expires"
    )


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
        secret="token_hash",
    )
    law = Law(reads=rows.OPEN, grants="select insert update", history=False, why="one use, then spent")
