"""A sheet becomes a file in a process of its own, with a limit of time and of memory; the web process holds none of it."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from throughline.record.letters import declarations, problems
from throughline.record.letters.models import Paper
from throughline.record.letters.sheet import Sheet

HERE = Path(__file__).parent
PRESSES = {Paper.PDF: HERE / "press" / "typeset.py", Paper.WORD: HERE / "press" / "word_file.py"}
FONTS = HERE / "fonts"
SECONDS = 20
MEDIA = {
    Paper.PDF: "application/pdf",
    Paper.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class Made:
    data: bytes
    pages: int | None

    @property
    def sha256(self) -> str:
        return sha256(self.data).hexdigest()


def make(*, sheet: Sheet, template: str, shape: str, at: datetime) -> Made:
    """The same sheet at the same moment gives the same bytes."""
    asked = {
        "sheet": sheet.data(), "template": template, "root": str(declarations.FOLDER), "fonts": str(FONTS),
        "at": int(at.timestamp()),
    }  # fmt: skip
    try:
        # Isolated and with nothing of our surroundings: no key of the program reaches what reads people's words.
        done = subprocess.run(
            [sys.executable, "-I", str(PRESSES[shape])], check=False, input=json.dumps(asked).encode(), capture_output=True,
            timeout=SECONDS, env={}, cwd=HERE,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise problems.TOO_LONG from None
    if done.returncode:
        raise problems.GLYPHS if b"could not be displayed" in done.stderr else problems.TOO_LONG
    pages, _, data = done.stdout.partition(b"\n")
    return Made(data, int(pages) or None)
