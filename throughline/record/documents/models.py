"""A file on a draft or an entry, a file on its way, a document that stands alone, and papers kept elsewhere."""

import uuid

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.documents.categories import CATEGORIES, ORIGINALS, PLANS
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person

MY_DRAFT = f"exists (select 1 from public.record_draft mine where mine.id = {{row}}.entry_id and mine.author_id = {rows.UID})"
"""A draft's files are its author's alone, as its words are."""
MY_CORRECTION = (
    "exists (select 1 from public.record_draft mine where mine.corrects_id = {row}.entry_id"
    f" and mine.author_id = {rows.UID}) and {rows.may('correct')} and {rows.by_entry()}"
)
"""What hung on a correction comes along when it is signed."""
MADE = f"({{row}}.made and {rows.may('add')} and {rows.by_entry()})"
"""What the program composed from an entry may be kept with it by whoever reads the entry and writes here."""


class Attachment(models.Model):
    """One file on a draft, and on the entry that the draft becomes: a bare key, because they share it."""

    ACCEPTED, SHUT = "accepted", "shut"
    VERDICTS = [(ACCEPTED, "Looked into, and nothing found"), (SHUT, "Kept, and shut away")]

    entry_id = models.BigIntegerField()
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    verdict = models.CharField(max_length=10, choices=VERDICTS, default=ACCEPTED)
    why_shut = models.CharField(max_length=300, blank=True)
    preview = models.CharField(max_length=64, blank=True)
    """The hash of a small copy made anew: without the place, the device, and whatever else the original says."""
    words = models.TextField(blank=True)
    made = models.BooleanField(default=False)
    """By the program itself, as a letter is."""
    tool = models.CharField(max_length=120, blank=True)
    """Of something that a child made: what it was made with or for, as "Three houses"."""
    question = models.CharField(max_length=300, blank=True)
    meaning = models.TextField(blank=True)
    """What the child says it means, in the child's own words."""
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Keep a file with what was written about it",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.GIVEN,
        shown=Shown.REACHED,
        but={
            **{
                name: Column(origin=Origin.PROGRAM)
                for name in ("sha256", "verdict", "why_shut", "preview", "words", "size", "made", "at")
            },
            **{name: Column(origin=Origin.WRITTEN) for name in ("tool", "question", "meaning")},
        },
    )
    law = Law(
        reads=f"{MY_DRAFT} or ({rows.by_entry()})",
        adds=f"{rows.own('by_id')} and ({MY_DRAFT} or ({MY_CORRECTION}) or {MADE})",
        changes=f"{rows.own('by_id')} and {MY_DRAFT}",
        grants="select insert update delete",
        mutable="tool question meaning",
        searched="name words question meaning",
    )
    """Taken off while it is a draft; never from what was signed, which is corrected or withdrawn as a whole."""

    class Meta:
        indexes = [
            models.Index(fields=["entry_id"], name="attachment_by_entry"),
            models.Index(fields=["sha256"], name="attachment_by_content"),
        ]
        constraints = [models.UniqueConstraint(fields=["entry_id", "sha256"], name="a_file_once_an_entry")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_shut(self) -> bool:
        return self.verdict == self.SHUT


class Upload(models.Model):
    """A file on its way, piece by piece: what came stays, and the rest is sent when the line is back."""

    key = models.UUIDField(default=uuid.uuid4, unique=True)
    author = models.ForeignKey(Account, models.CASCADE, related_name="+")
    entry_id = models.BigIntegerField()
    name = models.CharField(max_length=4000)
    size = models.BigIntegerField()
    received = models.BigIntegerField(default=0)
    attachment = models.ForeignKey(Attachment, models.SET_NULL, null=True, related_name="+")
    """Once it is whole: a finish that is pressed again finds the same file."""
    started_at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Bring a file together from its pieces",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DRAFT,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.AUTHOR,
        but={"name": Column(origin=Origin.GIVEN)},
    )
    law = Law(
        reads=rows.own("author_id"),
        adds=f"{rows.own('author_id')} and {MY_DRAFT}",
        grants="select insert update delete",
        mutable="received attachment_id",
        history=False,
        why="pieces on their way: what they become is kept",
    )


class Document(models.Model):
    """A document that stands alone: a report that came, a certificate, an order."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="document")
    category = models.CharField(max_length=30, choices=CATEGORIES)
    title = models.CharField(max_length=200)
    received = models.DateField(null=True)
    from_whom = models.CharField(max_length=200, blank=True)
    significance = models.TextField(blank=True)
    in_confidence = models.BooleanField(null=True)
    third_party = models.BooleanField(null=True)
    original = models.CharField(max_length=200, blank=True)
    """Where the paper or the other system's own copy is, if there is one."""

    objects = guarded()
    labels = Labels(
        purpose="Say what a document is, when it came, from whom, and why it matters",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(
        reads=rows.by_entry(), grants="select insert update", searched="title from_whom significance original"
    )


class DocumentChild(models.Model):
    """What the document says or means for one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="document_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    means = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Say what a document means for one child",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants="select insert update", searched="means")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="document_means_once")]


class Elsewhere(models.Model):
    """Part of the record that lies somewhere else: in a paper file, on a shared drive, in another system."""

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="elsewhere")
    what = models.CharField(max_length=200)
    where = models.CharField(max_length=20, choices=ORIGINALS)
    place = models.CharField(max_length=200)
    holder = models.CharField(max_length=200)
    first_day = models.DateField(null=True)
    last_day = models.DateField(null=True)
    pages = models.CharField(max_length=60, blank=True)
    plan = models.CharField(max_length=20, choices=PLANS)
    by_day = models.DateField(null=True)
    done_on = models.DateField(null=True)
    """The day it was brought in or destroyed: from then on it is no longer elsewhere."""
    words = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Know what of a child's record lies outside this system, and what will become of it",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_entry(), grants="select insert update", searched="what place holder words")


class ElsewhereChild(models.Model):
    """What of it is about one child."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="elsewhere_children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    about = models.TextField(blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Say which part of papers kept elsewhere is about one child",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(reads=rows.by_child(), grants="select insert update", searched="about")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="elsewhere_about_once")]
