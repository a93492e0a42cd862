"""What got in somebody's way, who answers it, and how far the record is trusted. Who said it stands apart."""

import uuid

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.access.roles import ROLES

WORDS = 400
READS_FIGURES = rows.may("measure")
MAY_SAY = f"{rows.EVERYONE} and not {rows.holds(*(role.key for role in ROLES.values() if role.reads_only))}"
SAID_BY_ME = (
    "exists (select 1 from public.oversight_hindrancevoice mine where mine.hindrance_id = {row}.key"
    f" and mine.account_id = {rows.UID})"
)
NOT_KEPT = {"history": False, "why": "append-only itself", "append_only": True}


def labels(purpose: str, *, sensitivity: Sensitivity, shown: Shown, origin: Origin) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=sensitivity, keep=Keep.LOG, basis=Basis.WORKFORCE, origin=origin, shown=shown
    )  # fmt: skip


class Hindrance(models.Model):
    """One press. The key is drawn at random and the moment is a day: its order tells nobody who it was."""

    SLOW, AGAIN, FIND, WRONG, STOPPED, OTHER = "slow", "again", "find", "wrong", "stopped", "other"
    SORTS = [
        (SLOW, "It was slow"),
        (AGAIN, "It asked me again"),
        (FIND, "I could not find it"),
        (WRONG, "It did not work"),
        (STOPPED, "It would not let me"),
        (OTHER, "Something else"),
    ]

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    page = models.CharField(max_length=80)
    """The page's name in the program, never its address: an address holds the key of a child."""
    kind = models.CharField(max_length=30, blank=True)
    """What was being written, where something was."""
    release = models.CharField(max_length=20)
    sort = models.CharField(max_length=7, choices=SORTS)
    words = models.CharField(max_length=WORDS, blank=True)
    on = models.DateField()

    objects = guarded()
    labels = labels(
        "Find and mend what hinders people who write", sensitivity=Sensitivity.PERSONAL, shown=Shown.FIGURES,
        origin=Origin.ONESELF,
    )  # fmt: skip
    law = Law(reads=f"{READS_FIGURES} or {SAID_BY_ME}", adds=MAY_SAY, grants="select insert", **NOT_KEPT)

    class Meta:
        indexes = [models.Index(fields=["page", "-on"], name="hindrance_by_page")]


class HindranceVoice(models.Model):
    """Who pressed, so that the answer finds them. Nobody else reads it."""

    hindrance = models.OneToOneField(Hindrance, models.CASCADE, related_name="voice", primary_key=True)
    account = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels(
        "Bring the answer to whoever asked", sensitivity=Sensitivity.PERSONAL, shown=Shown.ONESELF,
        origin=Origin.PROGRAM,
    )  # fmt: skip
    law = Law(reads=rows.own("account_id"), adds=rows.own("account_id"), grants="select insert", **NOT_KEPT)


class HindranceAnswer(models.Model):
    """What was done about it, for one press or for many of one page. A later answer follows an earlier one."""

    MENDED, COMING, STAYS = "mended", "coming", "stays"
    STATES = [(MENDED, "Mended"), (COMING, "Will be mended"), (STAYS, "Stays as it is")]

    state = models.CharField(max_length=6, choices=STATES)
    words = models.CharField(max_length=WORDS)
    release = models.CharField(max_length=20, blank=True)
    """In which it is mended."""
    on = models.DateField()
    """The day on which it was mended, is expected to be, or was looked at."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    post = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Say what was done about what got in the way", sensitivity=Sensitivity.PERSONAL, keep=Keep.LOG,
        basis=Basis.WORKFORCE, origin=Origin.ARRANGED, shown=Shown.COLLEAGUES,
        but={"at": Column(origin=Origin.PROGRAM), "post": Column(origin=Origin.PROGRAM)},
    )  # fmt: skip
    law = Law(
        reads=rows.EVERYONE, adds=f"{rows.own('by_id')} and {READS_FIGURES}", grants="select insert", **NOT_KEPT
    )  # fmt: skip


class HindranceAnswered(models.Model):
    """Which presses an answer is about."""

    hindrance = models.ForeignKey(Hindrance, models.CASCADE, related_name="answered")
    answer = models.ForeignKey(HindranceAnswer, models.CASCADE, related_name="about")

    objects = guarded()
    labels = labels(
        "Say which complaint an answer is about", sensitivity=Sensitivity.ORDINARY, shown=Shown.COLLEAGUES,
        origin=Origin.ARRANGED,
    )  # fmt: skip
    law = Law(reads=rows.EVERYONE, adds=READS_FIGURES, grants="select insert", **NOT_KEPT)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["hindrance", "answer"], name="answered_once_by_each")]


class ConfidenceAsked(models.Model):
    """That somebody was asked this quarter: answered or not now. What they said stands nowhere beside it."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    quarter = models.DateField()
    """Its first day."""

    objects = guarded()
    labels = labels(
        "Ask each person once a quarter", sensitivity=Sensitivity.PERSONAL, shown=Shown.ONESELF,
        origin=Origin.PROGRAM,
    )  # fmt: skip
    law = Law(
        reads=rows.own("account_id"), adds=f"{rows.own('account_id')} and {MAY_SAY}", grants="select insert", **NOT_KEPT
    )  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "quarter"], name="asked_once_a_quarter")]


class ConfidenceSaid(models.Model):
    """One answer, without whoever gave it, and without a day."""

    NEVER, SELDOM, HALF, MOSTLY, ALWAYS = "never", "seldom", "half", "mostly", "always"
    ANSWERS = [
        (NEVER, "Never"),
        (SELDOM, "Seldom"),
        (HALF, "Sometimes"),
        (MOSTLY, "Mostly"),
        (ALWAYS, "Always"),
    ]

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    quarter = models.DateField()
    said = models.CharField(max_length=6, choices=ANSWERS)

    objects = guarded()
    labels = labels(
        "Know whether those who write trust the record", sensitivity=Sensitivity.ORDINARY, shown=Shown.FIGURES,
        origin=Origin.ONESELF,
    )  # fmt: skip
    law = Law(reads=READS_FIGURES, adds=MAY_SAY, grants="select insert", **NOT_KEPT)

    class Meta:
        indexes = [models.Index(fields=["quarter", "said"], name="confidence_by_quarter")]
