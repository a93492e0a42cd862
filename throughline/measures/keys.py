"""Keys that stand for people in a snapshot: the same child has the same key, and nobody can turn it round.

A hash without a secret would be no secret: ids are small numbers and could all be tried. Nothing is stored
to go back; whoever opens a list makes the keys of the children that they can reach, and compares.
"""

import hmac
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from throughline.measures.problems import SnapshotProblem

SECRET_BYTES = 32
KEY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Keys:
    """One secret for everyone and one for sealed children, so that nothing leads from one to the other."""

    ordinary: bytes = field(repr=False)
    sealed: bytes = field(repr=False)

    @classmethod
    def load(cls, file: Path) -> Self:
        """Read the secrets, making them at the first use; a lost file makes older snapshots unreadable."""
        if not file.exists():
            _create(file)
        secret = file.read_bytes()
        if len(secret) != 2 * SECRET_BYTES:
            raise SnapshotProblem(f"The key file {file.name} is damaged: restore it from the newest backup.")
        if os.name == "posix" and file.stat().st_mode & 0o077:
            raise SnapshotProblem(f"Others can read the key file {file.name}: set its mode to 0600.")
        return cls(ordinary=secret[:SECRET_BYTES], sealed=secret[SECRET_BYTES:])

    @classmethod
    def of(cls, root: Path) -> Self:
        """The secrets for a folder of snapshots: beside it, so that a copied folder carries no way back."""
        return cls.load(root.with_name(f"{root.name}.key"))

    def person(self, person_id: int, *, sealed: bool = False) -> str:
        return _keyed(self.sealed if sealed else self.ordinary, f"person:{person_id}")

    def worker(self, account_id: int) -> str:
        return _keyed(self.ordinary, f"worker:{account_id}")

    def read_back(self, person_ids: Iterable[int]) -> dict[str, int]:
        """Both keys of each child that the reader reaches: one may have been sealed since the snapshot."""
        return {
            self.person(person_id, sealed=sealed): person_id
            for person_id in person_ids
            for sealed in (False, True)
        }


def _keyed(secret: bytes, subject: str) -> str:
    return hmac.digest(secret, subject.encode(), "sha256").hex()[:KEY_LENGTH]


def _create(file: Path) -> None:
    """Written whole under another name, then linked: two first uses agree, and none reads half a secret."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(secrets.token_bytes(2 * SECRET_BYTES))
        out.flush()
        os.fsync(out.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
