"""Copies files with their SHA-256, and writes the list that `sha256sum -c` can check without us."""

import hashlib
import os
from pathlib import Path

LIST = "SHA256SUMS"
PIECE = 1024 * 1024


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_hashed(source: Path, target: Path) -> str:
    """Copies to disk, truly, and gives the hash of what was read."""
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with source.open("rb") as reading, target.open("xb") as writing:
        while piece := reading.read(PIECE):
            digest.update(piece)
            writing.write(piece)
        flush(writing)
    return digest.hexdigest()


def flush(file) -> None:
    file.flush()
    os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """A new name is on disk only once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_flushed(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
        flush(file)


def files_under(folder: Path) -> list[str]:
    """Every file by its path inside the folder. A name that begins with a dot is an unfinished upload."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if not path.name.startswith("."))


def write_list(folder: Path, hashes: dict[str, str]) -> None:
    write_flushed(folder / LIST, "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes)))


def read_list(folder: Path) -> dict[str, str]:
    lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def differences(folder: Path, expected: dict[str, str]) -> list[str]:
    """One sentence for each file that is missing, changed or unexpected."""
    present = set(files_under(folder)) - {LIST}
    missing = [f"{name} is missing." for name in sorted(expected.keys() - present)]
    extra = [f"{name} was not in the backup." for name in sorted(present - expected.keys())]
    changed = [
        f"{name} is not the file that was backed up."
        for name in sorted(present & expected.keys())
        if sha256(folder / name) != expected[name]
    ]
    return missing + extra + changed
