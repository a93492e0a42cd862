"""Files beside the words of a draft or an entry: their card, how they follow a key that changes, and when one is wanted."""

from throughline.record.documents import page
from throughline.record.documents.actions import copy
from throughline.record.documents.models import Attachment
from throughline.record.documents.problems import A_FILE_FIRST
from throughline.record.entries.hanging import Card
from throughline.record.entries.models import Draft, Entry


def beside(what: Draft | Entry, *, past: bool) -> Card | None:
    draft = isinstance(what, Draft)
    files = page.files(what.pk, draft=draft, past=past)
    if draft:
        return Card(template="documents/_beside_draft.html", shows=files)
    return Card(template="documents/_beside_entry.html", shows=files) if files.rows else None


def follow(old: int, new: int) -> None:
    copy(old, new)


def why_not(draft: Draft) -> str:
    """A document is its file; where only a paper has it, the words say where."""
    if draft.kind != "document" or draft.corrects_id or draft.answers.get("original", "").strip():
        return ""
    return "" if Attachment.objects.filter(entry_id=draft.pk).exists() else str(A_FILE_FIRST)
