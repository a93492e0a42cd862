"""Tries to reach an adult, whatever kind of writing tells of them: each part says so in its `reached.py`, found by walking."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

from django.db.models import QuerySet

from throughline.record.entries.models import Entry

PARTS = Path(__file__).parent.parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Attempt:
    """One try at one adult: they were reached, or they were not."""

    day: date
    reached: bool
    how: str
    words: str = ""
    who: str = ""
    """The name that was written, where it is not known who it was."""
    adult: int | None = None
    announced: bool | None = None
    entry: int = 0


SILENT = (Entry.WITHDRAWN, Entry.UNDONE, Entry.WAITING)
"""What tells of nothing: taken back, or not signed yet."""
Told = Callable[[QuerySet], Iterable[Attempt]]
"""Of the entries with these keys, every try that they tell of: in one statement."""


@cache
def every_source() -> dict[str, Told]:
    """By the kind of entry."""
    parts = sorted(path.parent.name for path in PARTS.glob("*/reached.py"))
    modules = [import_module(f"throughline.record.{part}.reached") for part in parts]
    return {kind: told for module in modules for kind, told in module.REACHED.items()}
