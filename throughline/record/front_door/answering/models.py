"""Which letters answer a contact, and that its answer has gone."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.front_door.models import Contact, ContactChild
from throughline.record.front_door.models.law import AT_THE_DOOR, OURS, PROGRAM, WORDS, labels
from throughline.record.letters.models import Letter

OUTCOME, THANKS = "outcome", "thanks"
SORTS = [(OUTCOME, "Outcome"), (THANKS, "Acknowledgement")]
WAYS = [
    ("secure e-mail", "Secure e-mail"),
    ("post", "Post"),
    ("telephone", "Said on the telephone"),
    ("by hand", "By hand"),
    ("not wanted", "They asked for no answer"),
    ("no way", "They left no way to answer them"),
]
SILENT = ("not wanted", "no way")


class ReferrerLetter(models.Model):
    """The outcome letter about one child of a contact, drafted when it was decided."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="outcome_letters")
    child = models.OneToOneField(ContactChild, models.PROTECT, related_name="outcome_letter")
    letter = models.OneToOneField(Letter, models.PROTECT, related_name="answers_contact")
    at = models.DateTimeField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels("Know which letter answers which contact", letter_id=PROGRAM, at=PROGRAM, by_id=PROGRAM)
    law = Law(
        reads=WORDS,
        adds=f"{rows.own('by_id')} and {WORDS} and {AT_THE_DOOR}",
        changes="false",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )


class ReferrerAnswer(models.Model):
    """It has gone: when, how, to whom and by whom."""

    contact = models.OneToOneField(Contact, models.PROTECT, primary_key=True, related_name="answer")
    sort = models.CharField(max_length=8, choices=SORTS)
    how = models.CharField(max_length=14, choices=WAYS)
    to = models.CharField(max_length=200, blank=True)
    said = models.CharField(max_length=400, blank=True)
    """What was said, where no letter went."""
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Account, models.PROTECT, related_name="+")

    objects = guarded()
    labels = labels(
        "Show that whoever told us was answered, when and how",
        sort=PROGRAM, how=OURS, to=OURS, said=OURS, sent_at=PROGRAM, sent_by_id=PROGRAM,
    )  # fmt: skip
    law = Law(
        reads=WORDS,
        adds=f"{rows.own('sent_by_id')} and {WORDS} and {AT_THE_DOOR}",
        changes="false",
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )
