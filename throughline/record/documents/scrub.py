"""Every night: each file held against its hash, and what nobody's row names any more taken away."""

import time
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.documents import store
from throughline.record.documents.models import Attachment, Upload
from throughline.record.entries.models import Draft, Entry

PURPOSE = "checking every file of the record"
YOUNG = timedelta(days=1)
"""Bytes come before their row: what is younger may still be waiting for it."""
ON_ITS_WAY = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scrubbed:
    checked: int
    damaged: int
    missing: int
    rows_swept: int
    files_swept: int

    @property
    def sound(self) -> bool:
        return not self.damaged and not self.missing

    @property
    def sentence(self) -> str:
        cure = "" if self.sound else " Bring the damaged and missing back from a backup."
        return (
            f"Files held against their hash: {self.checked:,}. Damaged: {self.damaged:,}. Missing: {self.missing:,}."
            f" Taken away, because nothing named them: {self.files_swept:,}, and rows: {self.rows_swept:,}.{cure}"
        )


def scrub(*, young: timedelta = YOUNG) -> Scrubbed:
    with as_keeper(PURPOSE):
        swept = _rows()
        wanted = _wanted()
        coming = {f".{key}" for key in Upload.objects.values_list("key", flat=True)}
    found = [_found(sha256) for sha256 in sorted(wanted)]
    return Scrubbed(
        checked=len(wanted), damaged=found.count("damaged"), missing=found.count("missing"), rows_swept=swept,
        files_swept=_files(wanted | coming, older_than=time.time() - young.total_seconds()),
    )  # fmt: skip


def _rows() -> int:
    """Files of drafts that were discarded, and pieces that nobody went on with."""
    gone, _ = (
        Attachment.objects.exclude(entry_id__in=Draft.objects.values("id"))
        .exclude(entry_id__in=Entry.objects.values("id"))
        .delete()
    )
    Upload.objects.filter(started_at__lt=now() - ON_ITS_WAY).delete()
    return gone


def _wanted() -> set[str]:
    both = Attachment.objects.values_list("sha256", "preview")
    return {one for pair in both for one in pair if one}


def _found(sha256: str) -> str:
    path = store.place(sha256)
    if not path.exists():
        return "missing"
    return "" if store.hashed(path) == sha256 else "damaged"


def _files(wanted: set[str], *, older_than: float) -> int:
    gone = [path for path in store.kept() if path.name not in wanted and _old(path, older_than)]
    for path in gone:
        store.forget(path)
    return len(gone)


def _old(path: Path, older_than: float) -> bool:
    try:
        return path.stat().st_mtime < older_than
    except FileNotFoundError:
        return False
