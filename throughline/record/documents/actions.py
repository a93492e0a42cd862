"""What people do with files: add one, take one off a draft, say what it means. Bytes first, the row after them."""

from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.documents import looking, store
from throughline.record.documents.judging.found import REFUSED
from throughline.record.documents.models import Attachment
from throughline.record.documents.problems import NO_SPOT, Problem, too_large
from throughline.record.entries.models import Draft

MEGABYTE = 1_000_000
ABOUT = ("tool", "question", "meaning")


def add(*, draft: Draft, name: str, path: Path) -> Attachment:
    """Looked into, kept, and only then a row. What is refused leaves nothing behind."""
    check_size(path.stat().st_size)
    looked = looking.look(name, path, scanner=settings.THROUGHLINE_SCANNER)
    if looked.verdict.verdict == REFUSED:
        raise Problem(looked.verdict.code, looked.verdict.sentence)
    sha256 = store.keep_file(path)
    preview = store.keep(looked.preview) if looked.preview else ""
    return _row(
        draft.pk, sha256, name=name, media_type=looked.verdict.media_type, size=path.stat().st_size,
        verdict=looked.verdict.verdict, why_shut=looked.verdict.sentence, preview=preview, words=looked.words,
    )  # fmt: skip


def check_size(size: int) -> None:
    if size > settings.THROUGHLINE_LARGEST_FILE:
        raise too_large(settings.THROUGHLINE_LARGEST_FILE // MEGABYTE)


def said(about: Mapping[str, str]) -> dict[str, str]:
    return {
        name: about.get(name, "").strip()[: Attachment._meta.get_field(name).max_length] for name in ABOUT
    }


def keep_made(*, entry: int, name: str, media_type: str, data: bytes) -> Attachment:
    """What the program itself composed, as a letter: it is not looked into, and whoever reads the entry reads it."""
    sha256 = store.keep(data)
    return _row(entry, sha256, name=name, media_type=media_type, size=len(data), made=True)


def _row(entry_id: int, sha256: str, **more: object) -> Attachment:
    """The same file on the same entry is one row, however often it is sent."""
    with atomic():
        found, _ = Attachment.objects.get_or_create(
            entry_id=entry_id, sha256=sha256, defaults={"by_id": acting().id, "at": now(), **more}
        )
        return found


def take_off(*, draft: Draft, attachment_id: int) -> None:
    """From a draft only. The bytes go with the nightly sweep, when no other row has them."""
    gone, _ = Attachment.objects.filter(pk=attachment_id, entry_id=draft.pk).delete()
    if not gone:
        raise NO_SPOT


def tell(*, draft: Draft, attachment_id: int, about: Mapping[str, str]) -> None:
    """What a child made it with, what was asked, and what the child says it means."""
    if not Attachment.objects.filter(pk=attachment_id, entry_id=draft.pk).update(**said(about)):
        raise NO_SPOT


COPIED = [
    field.attname
    for field in Attachment._meta.concrete_fields
    if field.attname not in ("id", "entry_id", "by_id")
]


def copy(old: int, new: int) -> None:
    """The same files under another key: rows alone, because the bytes are kept once."""
    here = set(Attachment.objects.filter(entry_id=new).values_list("sha256", flat=True))
    found = Attachment.objects.filter(entry_id=old).exclude(sha256__in=here).order_by("id")
    Attachment.objects.bulk_create(
        Attachment(entry_id=new, by_id=acting().id, **row) for row in found.values(*COPIED)
    )
