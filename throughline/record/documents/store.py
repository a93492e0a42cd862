"""The file store: each file under the hash of its content, on disk before anybody is told that it is kept.

Every file is written anew even when the same content is there: nobody can tell from the time or the answer that
some other record holds it, and bytes that the nightly sweep was about to take away are young again.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from django.conf import settings

from throughline.record.documents.problems import NOT_KEPT, ROTTEN

FOLDER = "documents"
INCOMING = "incoming"
PIECE = 1 << 20


def root() -> Path:
    return Path(settings.THROUGHLINE_FILES) / FOLDER


def place(sha256: str) -> Path:
    return root() / sha256[:2] / sha256


def keep(data: bytes) -> str:
    """On disk, read back, and the same: only then its hash is given."""
    return _keep(lambda file: file.write(data), hashlib.sha256(data).hexdigest())


def keep_file(path: Path) -> str:
    def copied(file) -> None:
        with path.open("rb") as source:
            while piece := source.read(PIECE):
                file.write(piece)

    return _keep(copied, hashed(path))


def _keep(write, sha256: str) -> str:
    there = place(sha256)
    unfinished = there.parent / f".{uuid4().hex}"
    try:
        there.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with unfinished.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if hashed(unfinished) != sha256:
            raise NOT_KEPT
        unfinished.rename(there)
        _flush(there.parent)
        _flush(there.parent.parent)
    except OSError as fault:
        raise NOT_KEPT from fault
    finally:
        forget(unfinished)
    return sha256


def read(sha256: str) -> bytes:
    """Held against its hash each time: a rotten file is never handed over as if it were whole."""
    try:
        data = place(sha256).read_bytes()
    except OSError as fault:
        raise ROTTEN from fault
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ROTTEN
    return data


def hashed(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush(folder: Path) -> None:
    """A new name is on disk only once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def forget(path: Path) -> None:
    """Nothing to be done where the disk refuses even that: the sweep comes again."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def incoming(key: str) -> Path:
    """Where the pieces of one upload come together. The dot keeps it out of every backup."""
    folder = root() / INCOMING
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fault:
        raise NOT_KEPT from fault
    return folder / f".{key}"


def kept() -> Iterator[Path]:
    """Every file of the store, whole ones and what was left behind unfinished."""
    return (path for path in sorted(root().rglob("*")) if path.is_file())
