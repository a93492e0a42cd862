"""A file looked into by a child process, and by the virus scanner where there is one. Never by this process."""

import base64
import json
import os
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from throughline.record.documents.judging.found import ACCEPTED, REFUSED, SENTENCES, Verdict

ROOT = Path(__file__).resolve().parents[3]
PIECE = 1 << 16
SCANNER_SECONDS = 30
PATIENCE = 15
"""Seconds on the wall. The child's own five are of work: a busy machine must not turn good files away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Looked:
    verdict: Verdict
    words: str = ""
    preview: bytes = b""


TOO_SLOW = Verdict(verdict=REFUSED, code="too-slow", sentence=SENTENCES["too-slow"][1])
NO_SCANNER = Verdict(
    verdict=REFUSED, code="scanner",
    sentence="The virus scanner does not answer, so nothing can be added now. Try again in a few minutes.",
)  # fmt: skip


def look(name: str, path: Path, *, scanner: Path | None = None) -> Looked:
    found = _by_child(name, path)
    if scanner and found.verdict.verdict != REFUSED:
        scanned = scan(path, scanner)
        return Looked(verdict=scanned) if scanned.verdict == REFUSED else found
    return found


def _by_child(name: str, path: Path) -> Looked:
    """What it finished before its time was up counts: words that came too late do not undo a verdict."""
    command = [sys.executable, "-m", "throughline.record.documents.judging.child", _printable(name)]
    with path.open("rb") as file:
        child = subprocess.Popen(
            command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, env=_bare(), close_fds=True
        )  # fmt: skip
        try:
            said, _ = child.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            child.kill()
            said, _ = child.communicate()
    told: dict = {}
    for line in said.splitlines():
        told |= _read(line)
    verdict = Verdict(**told["verdict"]) if "verdict" in told else TOO_SLOW
    return Looked(
        verdict=verdict, words=told.get("words", ""), preview=base64.b64decode(told.get("preview", ""))
    )


def _printable(name: str) -> str:
    """An argument can hold no NUL; the judge refuses this sign as it refuses that one."""
    return name.replace("\0", "\x01")


def _bare() -> dict[str, str]:
    """Nothing of ours: no address of the database, no key."""
    return {
        "PATH": os.defpath,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "C.UTF-8",
    }


def _read(line: bytes) -> dict:
    try:
        return json.loads(line)
    except ValueError:
        return {}


def scan(path: Path, scanner: Path) -> Verdict:
    """ClamAV by its own socket (INSTREAM). A scanner that is named and does not answer lets nothing in."""
    try:
        with socket.socket(socket.AF_UNIX) as line, path.open("rb") as file:
            line.settimeout(SCANNER_SECONDS)
            line.connect(str(scanner))
            line.sendall(b"zINSTREAM\0")
            while piece := file.read(PIECE):
                line.sendall(len(piece).to_bytes(4) + piece)
            line.sendall(b"\0\0\0\0")
            answer = line.recv(4096).decode("utf-8", "replace").strip("\0\n ")
    except OSError:
        return NO_SCANNER
    if answer.endswith("FOUND"):
        name = answer.removeprefix("stream: ").removesuffix(" FOUND")
        return Verdict(verdict=REFUSED, code="virus", sentence=SENTENCES["virus"][1].format(about=name))
    return Verdict(verdict=ACCEPTED) if answer.endswith("OK") else NO_SCANNER
