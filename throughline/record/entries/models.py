"""The spine that every written thing shares, its drafts, its steps and its withdrawal."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.parts import Part
from throughline.access.principal import guarded
from throughline.record.entries.owned import not_anothers
from throughline.record.entries.signers import SIGNS
from throughline.record.people.models import Person

ANOTHERS_OWN = (
    "exists (select 1 from public.record_itemseal item where item.entry_id = {row}.id and item.lifted_at is null"
    f" and item.kind = 'reviewer' and item.by_id <> {rows.UID})"
)
"""A reviewer's own item: whoever is let into it reads it, and only the reviewer corrects, returns or withdraws it."""

NOT_SIGNED_BY_A_STUDENT = f"({{row}}.status::text in ('waiting', 'undone') or {{row}}.author_id <> {rows.UID} or {rows.holds(*SIGNS)})"
"""Whoever is countersigned cannot make their own writing signed, whatever page or SQL is used."""


class Entry(models.Model):
    """Something that somebody wrote about one or more children. Its key was its draft's key."""

    SIGNED, RETURNED, APPROVED, WITHDRAWN, UNDONE = "signed", "returned", "approved", "withdrawn", "undone"
    WAITING = "waiting"
    """For a countersignature: a student wrote it."""
    STATUSES = [(s, s) for s in (WAITING, SIGNED, RETURNED, APPROVED, WITHDRAWN, UNDONE)]

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=30)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    author = models.ForeignKey(Account, models.PROTECT, related_name="entries")
    author_post = models.CharField(max_length=160, blank=True)
    decided_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="decisions")
    decided_post = models.CharField(max_length=160, blank=True)
    status = models.CharField(max_length=10, choices=STATUSES, default=SIGNED)
    headline = models.CharField(max_length=200)
    significant = models.BooleanField(default=False)
    version = models.IntegerField(default=1)
    named = models.SmallIntegerField(default=0)
    guard = models.SmallIntegerField(default=0)

    objects = guarded()
    labels = Labels(
        purpose="Find what was written, by whom, about which day",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
        but={
            "recorded_at": Column(origin=Origin.PROGRAM),
            "status": Column(origin=Origin.PROGRAM),
            "version": Column(origin=Origin.PROGRAM),
            "named": Column(origin=Origin.PROGRAM),
            "guard": Column(origin=Origin.PROGRAM),
        },
    )
    law = Law(
        reads=rows.spine(),
        past=f"{rows.spine_row('id')} and {rows.not_withdrawn('id')}",
        adds=f"{rows.own('author_id')} and ({{row}}.status = 'waiting' or {rows.holds(*SIGNS)})",
        changes=f"({rows.spine()}) and not {ANOTHERS_OWN} and {NOT_SIGNED_BY_A_STUDENT} and {not_anothers('{row}')}",
    )

    def __str__(self) -> str:
        return self.headline


class EntryChild(models.Model):
    """The road to every list: which children an entry names, by day."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="children")
    person = models.ForeignKey(Person, models.PROTECT, related_name="entries")
    happened_at = models.DateTimeField()
    part = models.SmallIntegerField(default=Part.CONTENT.value)
    """The kind's own area of the record, for those who read one area and not the rest."""
    author_id = models.BigIntegerField(null=True)
    """Copied from the entry: whoever moved on still reads what they wrote."""

    objects = guarded()
    labels = Labels(
        purpose="Say which children an entry names",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.REACHED,
    )
    law = Law(
        reads=rows.named_child(),
        adds=f"({rows.content()}) and {rows.own('author_id')}",
        grants="select insert",
    )

    class Meta:
        indexes = [models.Index(fields=["person", "-happened_at"], name="entry_by_child_and_day")]
        constraints = [models.UniqueConstraint(fields=["entry", "person"], name="child_named_once")]


class Step(models.Model):
    """What was done with an entry, by whom and why: signed, returned, approved, corrected, withdrawn."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="steps")
    did = models.CharField(max_length=10)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=400, blank=True)
    version = models.IntegerField()
    body_hash = models.CharField(max_length=64, blank=True)

    objects = guarded()
    labels = Labels(
        purpose="Show who signed, returned, approved, corrected or withdrew, and why",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
        but={"reason": Column(origin=Origin.WRITTEN)},
        special="reason",
    )
    law = Law(
        reads=rows.spine_row(),
        grants="select insert",
        history=False,
        why="append-only itself",
        append_only=True,
    )


NOT_ANOTHERS_TO_TAKE_AWAY = (
    "exists (select 1 from public.record_entry spine where spine.id = {row}.entry_id"
    f" and {not_anothers('spine')})"
)
"""Only what one can open, and nothing that is its writer's alone."""


class Withdrawal(models.Model):
    """That an entry was withdrawn, and nothing about anybody: every policy on words asks this table."""

    KINDS = [
        ("wrong", "It is on the wrong record"),
        ("unseen", "It must not be seen"),
        ("undone", "Undone at once"),
    ]
    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="withdrawal")
    kind = models.CharField(max_length=8, choices=KINDS)
    at = models.DateTimeField()
    sealed = models.BooleanField(default=True)

    objects = guarded()
    labels = Labels(
        purpose="Take an entry from every reader",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.COLLEAGUES,
        but={"kind": Column(origin=Origin.WRITTEN)},
    )
    law = Law(
        reads=rows.OPEN,
        adds=f"{rows.EVERYONE} and {NOT_ANOTHERS_TO_TAKE_AWAY}",
        changes="false",
        grants="select insert",
    )


KEEPABLE = (
    "exists (select 1 from public.record_entry spine where spine.id = {row}.entry_id"
    f" and {not_anothers('spine')}"
    f" and (spine.author_id = {rows.UID} or ({{row}}.kind <> 'reviewer' and not exists (select 1 from public.access_post wrote"
    " where wrote.holder_id = spine.author_id and wrote.role = 'reviewer'))))"
)
"""Nobody keeps a reviewer's writing from anybody but the reviewer: a challenge cannot be hidden by whom it challenges."""


class ItemSeal(models.Model):
    """That one entry opens to its own list alone, and nothing about anybody: the policies on entries ask this table."""

    KINDS = [
        ("legal", "Legal advice"),
        ("third", "Told in confidence by somebody else"),
        ("allegation", "An allegation against an adult"),
        ("reviewer", "The reviewing officer’s own"),
    ]
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="seals")
    kind = models.CharField(max_length=10, choices=KINDS)
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")

    objects = guarded()
    labels = Labels(
        purpose="Keep one item to the people on its list",
        sensitivity=Sensitivity.ORDINARY,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.COLLEAGUES,
    )
    law = Law(
        reads=rows.OPEN,
        adds=f"{rows.own('by_id')} and {KEEPABLE}",
        changes=rows.own("by_id"),
        mutable="lifted_at lifted_by_id",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry"], condition=models.Q(lifted_at=None), name="one_seal_at_a_time"
            )
        ]


class ItemReader(models.Model):
    """One name on a sealed item's list, put there by whoever sealed it."""

    seal = models.ForeignKey(ItemSeal, models.CASCADE, related_name="readers")
    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Know who may open a sealed item",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED,
        shown=Shown.NAMED,
    )
    law = Law(
        reads=f"{rows.own('account_id')} or {rows.own('by_id')}",
        adds=f"{rows.own('by_id')} and exists (select 1 from public.record_itemseal item where item.id = {{row}}.seal_id"
        f" and item.by_id = {rows.UID} and item.lifted_at is null)",
        changes="false",
        grants="select insert",
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["seal", "account"], name="on_the_list_once")]


class Notice(models.Model):
    """Something happened to an entry that this person wrote or opened. Never a name, never a word of it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="notices")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    what = models.CharField(
        max_length=10,
        choices=[(w, w) for w in ("returned", "approved", "cosigned", "withdrawn", "ratified", "unratified")],
    )
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Tell a colleague that something happened to an entry",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.SESSION,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.NAMED,
    )
    law = Law(
        reads=f"{rows.own('account_id')} or {rows.spine_row()}",
        adds=rows.spine_row(),
        changes=rows.own("account_id"),
        history=False,
        why="a pointer to what the steps already keep",
    )


class Draft(models.Model):
    """Words not yet signed. Its author's alone, never validated, never lost. JSON is for drafts only."""

    key = models.UUIDField(default=uuid.uuid4, unique=True)
    kind = models.CharField(max_length=30)
    author = models.ForeignKey(Account, models.PROTECT, related_name="drafts")
    children = ArrayField(models.BigIntegerField(), default=list)
    corrects = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="+")
    corrects_version = models.IntegerField(null=True)
    answers = models.JSONField(default=dict)
    words = models.IntegerField(default=0)
    version = models.IntegerField(default=0)
    device = models.CharField(max_length=60, blank=True)
    opened = models.JSONField(default=dict)
    """The answers that it opened with, so that signing can say how many stayed as they were."""
    minutes = models.IntegerField(null=True, default=0)
    """In how many minutes it was saved. None: its writing was counted when it was first signed."""
    taps = models.IntegerField(default=0)
    """How often its page was pressed and its fields changed; never where, never what."""
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Keep words until they are signed",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DRAFT,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.AUTHOR,
    )
    law = Law(
        reads=rows.own("author_id"),
        grants="select insert update delete",
        history=False,
        why="saved every few seconds; rivals are kept beside it and signing keeps the words",
    )


class DraftRival(models.Model):
    """Words that met a newer version of their draft: both are kept until their author has chosen."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="rivals")
    author = models.ForeignKey(Account, models.PROTECT, related_name="+")
    version_seen = models.IntegerField()
    answers = models.JSONField()
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    objects = guarded()
    labels = Labels(
        purpose="Keep both of two versions until their writer chooses",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.DRAFT,
        basis=Basis.CARE,
        origin=Origin.WRITTEN,
        shown=Shown.AUTHOR,
    )
    law = Law(
        reads=rows.own("author_id"),
        grants="select insert update delete",
        history=False,
        why="a draft's other half",
    )
