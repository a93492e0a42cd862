"""The register: every paper that left, to whom, by whom, when, and its bytes."""

from django.db import models

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown
from throughline.access.models import Account
from throughline.access.principal import guarded
from throughline.record.letters.models.letter import Letter, of_letter

PRINTS = f"{of_letter()} and {rows.own('by_id')} and {rows.may('print')}"
APPEND_ONLY = {
    "changes": "false", "grants": "select insert", "history": False, "why": "append-only itself", "append_only": True,
}  # fmt: skip


class Paper(models.Model):
    """A file of one letter. It names nobody but who printed it: the letter says the rest to whoever reads the child."""

    PDF, WORD = "pdf", "docx"
    SHAPES = [(PDF, "PDF"), (WORD, "Word")]
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="papers")
    shape = models.CharField(max_length=4, choices=SHAPES)
    sha256 = models.CharField(max_length=64)
    size = models.IntegerField()
    pages = models.SmallIntegerField(null=True)
    """Not known of a Word file: its own program lays it out."""
    to = models.CharField(max_length=12)
    released = models.SmallIntegerField()
    kept_out = models.SmallIntegerField()
    by = models.ForeignKey(Account, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    objects = guarded()
    labels = Labels(
        purpose="Show which papers left, to what sort of reader, by whom, and with how much let through",
        sensitivity=Sensitivity.PERSONAL,
        keep=Keep.LOG,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.OVERSEERS,
        but={"to": Column(origin=Origin.WRITTEN), "shape": Column(origin=Origin.WRITTEN)},
    )
    law = Law(reads=f"{of_letter()} or {rows.PRIVACY}", adds=PRINTS, **APPEND_ONLY)

    class Meta:
        indexes = [models.Index(fields=["-at"], name="paper_by_day")]
        constraints = [models.UniqueConstraint(fields=["letter", "shape"], name="printed_once_a_shape")]


STANDS = (
    "exists (select 1 from public.record_paper paper join public.record_letter whole on whole.id = paper.letter_id"
    " where paper.id = {row}.paper_id) and not exists (select 1 from public.record_paper paper"
    " join public.record_lettersource made on made.letter_id = paper.letter_id where paper.id = {row}.paper_id"
    " and (not exists (select 1 from public.record_entry spine where spine.id = made.entry_id)"
    " or exists (select 1 from public.record_withdrawal gone where gone.entry_id = made.entry_id and gone.sealed)))"
)
"""Whoever reads the letter and every entry it was made from; nobody, once one of them was withdrawn."""


class PaperBytes(models.Model):
    """The file itself, so that what left can be shown byte for byte. Here and not among the documents, because it hangs
    on no one entry: an entry about three children is read by whoever works with any of them, a letter is about one."""

    paper = models.OneToOneField(Paper, models.PROTECT, primary_key=True, related_name="kept")
    data = models.BinaryField()

    objects = guarded()
    labels = Labels(
        purpose="Show what left, byte for byte",
        sensitivity=Sensitivity.SPECIAL,
        keep=Keep.FILE,
        basis=Basis.OVERSIGHT,
        origin=Origin.PROGRAM,
        shown=Shown.REACHED,
    )
    law = Law(
        reads=STANDS,
        adds=f"{rows.may('print')} and exists (select 1 from public.record_paper paper where paper.id = {{row}}.paper_id"
        f" and paper.by_id = {rows.UID})",
        **APPEND_ONLY,
    )
