"""A file that arrives in pieces. Each is on disk before it is confirmed; after a dropped line only the rest is sent."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID, uuid4

from django.db.transaction import on_commit

from throughline.access.principal import acting, alias, atomic
from throughline.config.clock import now
from throughline.record.documents import store
from throughline.record.documents.actions import add, check_size
from throughline.record.documents.judging import names
from throughline.record.documents.judging.found import Found, Look
from throughline.record.documents.models import Attachment, Upload
from throughline.record.documents.problems import GONE, NOT_KEPT, PIECES, UNFINISHED, Problem
from throughline.record.entries.models import Draft

PIECE = 1_000_000
"""Bytes of one piece: small enough for a bad line, and below what the program reads of any request."""


def start(*, draft: Draft, name: str, size: int) -> Upload:
    """Begins, or finds what was begun: the same file chosen again after a crash goes on where it stopped."""
    _check_name(name)
    check_size(size)
    with atomic():
        begun = Upload.objects.filter(
            entry_id=draft.pk, author_id=acting().id, name=name, size=size, attachment=None
        )
        return begun.first() or Upload.objects.create(
            entry_id=draft.pk, author_id=acting().id, name=name, size=size, started_at=now()
        )


def _check_name(name: str) -> None:
    """Before a row can hold it."""
    try:
        names.look(Look(name=name, data=b""))
    except Found as found:
        raise Problem(found.code, found.sentence) from None


def receive(*, key: UUID, at: int, data: bytes, sha256: str) -> int:
    """One piece, and how much is there now. A piece that came already is confirmed again, and changes nothing."""
    with atomic():
        upload = _mine(key)
        if hashlib.sha256(data).hexdigest() != sha256 or at + len(data) > upload.size or not data:
            raise PIECES
        if at < upload.received:
            return upload.received
        if at > upload.received:
            raise PIECES
        _write(store.incoming(str(key)), at, data)
        Upload.objects.filter(pk=upload.pk).update(received=at + len(data))
        return at + len(data)


def _mine(key: UUID) -> Upload:
    """Locked, so that two pieces at once take turns."""
    upload = Upload.objects.select_for_update(of=("self",)).filter(key=key).first()
    if upload is None:
        raise GONE
    return upload


def _write(path: Path, at: int, data: bytes) -> None:
    """At its place and no further: what a lost transaction left behind there is written over."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            written = os.pwrite(handle, data, at)
            os.ftruncate(handle, at + written)
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as fault:
        raise NOT_KEPT from fault
    if written != len(data):
        raise NOT_KEPT


def finish(*, key: UUID) -> Attachment:
    """Whole, looked into, and on the draft. Pressed again, it is the same file; refused, nothing of it stays."""
    path = store.incoming(str(key))
    with atomic():
        upload = _mine(key)
        made, refused = upload.attachment, None
        if made is None:
            made, refused = _made(upload, path)
    if refused:
        raise refused
    return made


def _made(upload: Upload, path: Path) -> tuple[Attachment | None, Problem | None]:
    """A refusal is given back, not raised: that its pieces are gone must be written down too."""
    draft = Draft.objects.filter(pk=upload.entry_id).first()
    if draft is None:
        return None, GONE
    if upload.received != upload.size:
        return None, UNFINISHED
    try:
        path.touch(mode=0o600)
        made = add(draft=draft, name=upload.name, path=path)
    except OSError:
        return None, NOT_KEPT
    except Problem as problem:
        if problem is not NOT_KEPT:
            upload.delete()
            on_commit(lambda: store.forget(path), using=alias())
        return None, problem
    Upload.objects.filter(pk=upload.pk).update(attachment_id=made.pk)
    on_commit(lambda: store.forget(path), using=alias())
    return made, None


def add_at_once(*, draft: Draft, name: str, pieces: Iterable[bytes]) -> Attachment:
    """A whole file from a plain form, without a script: through the same room, and the same look."""
    _check_name(name)
    path = store.incoming(uuid4().hex)
    try:
        with path.open("xb") as file:
            for piece in pieces:
                file.write(piece)
        return add(draft=draft, name=name, path=path)
    except OSError as fault:
        raise NOT_KEPT from fault
    finally:
        store.forget(path)
