"""What writing costs is counted when it is signed: each part offers its own, found by walking the folders.

A part's `measuring.py` has `signed(draft, entry, answers)`. It runs in the signing transaction, last, and may keep
numbers only: nothing that leads back to the entry or to whoever signed it.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from throughline.record.entries.kind import Answers
from throughline.record.entries.models import Draft, Entry

PARTS = Path(__file__).parent.parent


@cache
def parts() -> tuple[ModuleType, ...]:
    found = (path.parent.name for path in sorted(PARTS.glob("*/measuring.py")))
    return tuple(import_module(f"throughline.record.{name}.measuring") for name in found if name != "entries")


def signed(draft: Draft, entry: Entry, answers: Answers) -> None:
    for part in parts():
        part.signed(draft, entry, answers)
