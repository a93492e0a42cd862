"""The words of what was written, made ready for searching; and what somebody asked, so that a page can be gone back to."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.entries.models import Entry
from throughline.record.people.models import Person


class EntryWords(models.Model):
    """What one entry says to a reader of one child: what is shared, and that child's own part. No login reads it."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+", db_index=False)
    person_id = models.BigIntegerField()
    """No key: these rows are made from the entries, and made again when a person becomes another."""
    kind = models.CharField(max_length=30)
    author_id = models.BigIntegerField()
    part = models.SmallIntegerField()
    happened_at = models.DateTimeField()
    words = SearchVectorField()

    objects = guarded()
    labels = Labels(
        purpose="Find what was written by its words",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.PROGRAM,
        shown=Shown.NOBODY,
    )
    law = Law(reads="false", grants="", history=False, why="made from the entries, and made again from them")

    class Meta:
        indexes = [
            GinIndex(fields=["words"], name="entry_by_words", fastupdate=False),
            models.Index(fields=["entry"], name="words_by_entry"),
            models.Index(fields=["person_id", "-happened_at"], name="words_by_child"),
            models.Index(fields=["author_id", "-happened_at"], name="words_by_author"),
            models.Index(fields=["kind", "-happened_at"], name="words_by_kind"),
            models.Index(fields=["-happened_at", "-entry"], name="words_by_day"),
        ]


class Search(models.Model):
    """What one person asked, kept for a day: the page's address holds this key and never a word of it."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4)
    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    words = models.CharField(max_length=200, blank=True)
    child = models.ForeignKey(Person, models.CASCADE, null=True, related_name="+")
    writer = models.ForeignKey(Account, models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=30, blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Go back to a search without its words standing in an address",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.SESSION,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.NAMED,
        but={"at": Column(origin=Origin.PROGRAM)},
    )
    law = Law(
        reads=rows.own("account_id"),
        grants="select insert",
        history=False,
        why="a question, forgotten after a day",
    )
