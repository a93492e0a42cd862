"""Accounts, teams, posts, reach, sessions and the log of who looked."""

from django.db import models
from django.db.models import Q

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


class Reach(models.Model):
    """The decision, not the relationship: which parts of whose record this account may read, until when.

    Written only by triggers. `person_id` is a bare id: the record is a higher room.
    """

    user = models.ForeignKey(Account, models.CASCADE)
    person_id = models.BigIntegerField()
    parts = models.SmallIntegerField()
    via = models.CharField(max_length=12)
    source_id = models.BigIntegerField()
    until = models.DateTimeField()

    labels = Labels(
        purpose="Hold the decision who may read whose record",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.DERIVED,
    )
    law = Law(
        reads=rows.own("user_id"),
        grants="select",
        history=False,
        why="derived, rebuilt nightly from allocations",
    )

    class Meta:
        indexes = [
            models.Index(fields=["user", "person_id"], include=["until", "parts"], name="reach_by_user"),
            models.Index(fields=["via", "source_id"], name="reach_by_source"),
            models.Index(fields=["person_id"], name="reach_by_person"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} reaches {self.person_id} as {self.via}"


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


class AccessEvent(models.Model):
    """One line for each answer, allowed or refused. No names, no words, no foreign keys: it outlives what it saw."""

    at = models.DateTimeField()
    account_id = models.BigIntegerField(null=True)
    session = models.CharField(max_length=16, blank=True)
    request = models.CharField(max_length=32, blank=True)
    verb = models.CharField(max_length=20)
    part = models.CharField(max_length=1)
    page = models.CharField(max_length=80)
    person_id = models.BigIntegerField(null=True)
    entry_id = models.BigIntegerField(null=True)
    rule = models.CharField(max_length=40)
    allowed = models.BooleanField()
    reason = models.CharField(max_length=80, blank=True)

    labels = Labels(
        purpose="Show who looked at whose record, and why", sensitivity=Sensitivity.PERSONAL, keep=Keep.LOG
    )
    law = Law(
        reads=rows.LOG_READERS,
        adds=f"{{row}}.account_id is not distinct from {rows.UID}",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "-at"], name="event_by_person"),
            models.Index(fields=["entry_id"], name="event_by_entry", condition=Q(entry_id__isnull=False)),
        ]


class LogSeal(models.Model):
    """A root over the log's next rows, chained to the seal before: a changed or cut row is found."""

    first_id = models.BigIntegerField()
    last_id = models.BigIntegerField()
    counted = models.IntegerField()
    root = models.CharField(max_length=64)
    chained = models.CharField(max_length=64)
    at = models.DateTimeField()

    labels = Labels(
        purpose="Find a log that was changed or cut", sensitivity=Sensitivity.ORDINARY, keep=Keep.LOG
    )
    law = Law(reads=rows.OPEN, grants="select", history=False, why="append-only itself", append_only=True)
