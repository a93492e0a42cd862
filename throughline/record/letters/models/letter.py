"""A letter about one child to one recipient, what it is made from, and what its writer adds."""

from uuid import uuid4

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.letters.recipients import To
from throughline.record.people.models import Person

OF_THE_CHILD = f"({rows.content()})"
COMPOSES = f"{OF_THE_CHILD} and {rows.may('correct')}"


def of_letter(*, more: str = "") -> str:
    """Whoever reads the letter. Its own policy does the rest."""
    return f"exists (select 1 from public.record_letter whole where whole.id = {{row}}.letter_id{more})"


OPEN = (
    f"{of_letter(more=' and whole.sent_at is null and whole.dropped_at is null')} and {rows.may('correct')}"
)
"""What stands in a letter changes only until it has gone."""
WRITTEN = {"basis": Basis.CARE, "origin": Origin.WRITTEN, "shown": Shown.REACHED, "keep": Keep.FILE}


class Letter(models.Model):
    person = models.ForeignKey(Person, models.PROTECT, related_name="letters")
    template = models.CharField(max_length=40)
    language = models.CharField(max_length=8, default="en")
    to = models.CharField(max_length=12, choices=[(to.value, to.words) for to in To])
    recipient = models.ForeignKey(Person, models.PROTECT, null=True, related_name="letters_to")
    name = models.CharField(max_length=120)
    relation = models.CharField(max_length=120, blank=True)
    """In words, as it stands on every page: "mother of Tia"."""
    address = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Account, models.PROTECT, related_name="letters")
    started_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    dropped_at = models.DateTimeField(null=True)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    """Of the form it came from: pressed twice, it is begun once."""

    objects = guarded()
    labels = Labels(
        purpose="Compose what one reader is told about one child",
        sensitivity=Sensitivity.SPECIAL,
        but={
            **{name: Column(origin=Origin.PROGRAM) for name in ("started_at", "sent_at", "dropped_at")},
            "key": Column(
                purpose="Begin the same letter once, however often it is pressed", origin=Origin.PROGRAM
            ),
        },
        **WRITTEN,
    )
    law = Law(
        reads=OF_THE_CHILD,
        adds=f"{COMPOSES} and {rows.own('by_id')}",
        changes=COMPOSES,
        mutable="language sent_at dropped_at",
    )

    class Meta:
        indexes = [models.Index(fields=["person", "-started_at"], name="letter_by_child")]

    @property
    def reference(self) -> str:
        return f"L{self.pk:06}"


class LetterSource(models.Model):
    """An entry that the letter was made from: when it is withdrawn or sealed, the letter closes with it."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="sources")
    entry = models.ForeignKey(Entry, models.PROTECT, related_name="letters")

    objects = guarded()
    labels = Labels(
        purpose="Know from which entries a letter was made", sensitivity=Sensitivity.PERSONAL, **WRITTEN
    )
    law = Law(
        reads=of_letter(),
        adds=f"{OPEN} and {rows.spine_row()}",
        changes="false",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "entry"], name="made_from_once")]


class LetterAnswer(models.Model):
    """What the writer says in this letter, where its template asks."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="answers")
    ask = models.CharField(max_length=40)
    words = models.TextField()

    objects = guarded()
    labels = Labels(
        purpose="Keep what the writer of a letter says in it", sensitivity=Sensitivity.SPECIAL, **WRITTEN
    )
    law = Law(reads=of_letter(), adds=OPEN, changes=OPEN, mutable="words")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "ask"], name="asked_once_a_letter")]


class LetterLine(models.Model):
    """A dated line of a chronology that goes out as a letter does, with the entry that it comes from."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="lines")
    position = models.IntegerField()
    day = models.DateField()
    words = models.TextField()
    about = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    """Empty where nobody has said which child it is about."""
    source = models.CharField(max_length=160, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Lay out for a court what happened, day by day", sensitivity=Sensitivity.SPECIAL, **WRITTEN
    )
    law = Law(
        reads=of_letter(),
        adds=OPEN,
        changes="false",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "position"], name="one_line_a_place")]
