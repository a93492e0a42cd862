"""A pack as a folder of two files: the workbook, and a manifest with the hash of each and of the snapshot."""

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from throughline.packs.pack import Pack
from throughline.packs.problems import PackProblem
from throughline.packs.written.workbook import write_workbook

WORKBOOK, MANIFEST = "annex-a.xlsx", "manifest.json"


def workbook(pack: Pack) -> bytes:
    made = BytesIO()
    write_workbook(pack, made)
    return made.getvalue()


def write_folder(pack: Pack, snapshot: Path, to: Path) -> Path:
    """A pack that is there already is never written over: it may have been handed to somebody."""
    folder = to / f"inspection-pack-{pack.window.notice}-from-{pack.taking}"
    if folder.exists():
        raise PackProblem(f"There is a pack at {folder} already: move it away first.")
    folder.mkdir(parents=True, mode=0o700)
    files = {WORKBOOK: workbook(pack)}
    files[MANIFEST] = manifest(pack, snapshot, files)
    for name, content in files.items():
        (folder / name).write_bytes(content)
        (folder / name).chmod(0o600)
    return folder


def manifest(pack: Pack, snapshot: Path, files: dict[str, bytes]) -> bytes:
    said = {
        "notice": pack.window.notice.isoformat(),
        "since": pack.window.since.isoformat(),
        "snapshot": {"name": pack.taking, "taken_at": pack.taken_at.isoformat(), "sha256": hash_of(snapshot)},
        "lists": {
            one.about.sheet: {"rows": len(one.lines), "children": len(one.children)} for one in pack.lists
        },
        "differences": {one.check.says: len(one.differences) for one in pack.checks},
        "files": {name: sha256(content).hexdigest() for name, content in sorted(files.items())},
    }
    return (json.dumps(said, indent=1, ensure_ascii=False) + "\n").encode()


def hash_of(snapshot: Path) -> str:
    """Of every table, by name: sealing a child rewrites some, and then this is another snapshot."""
    whole = sha256()
    for file in sorted(snapshot.glob("*.parquet")):
        whole.update(f"{file.name} {sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
