"""What hangs on a draft or an entry beside its words, as files do: each part offers its own, found by walking the folders.

A part's `hanging.py` has `beside(what, *, past)`, a card for the page of a draft or an entry; `follow(old, new)`, for when
a draft's key becomes another; and `why_not(draft)`, what is still wanted before it can be signed. It may have `reads()`,
what its card wants to know of an entry: that is read in the entry's own statement.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from django.db.models.expressions import BaseExpression

from throughline.record.entries.models import Draft, Entry

PARTS = Path(__file__).parent.parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One card beside the words: the template that draws it, and what it draws."""

    template: str
    shows: Any


@cache
def parts() -> tuple[ModuleType, ...]:
    found = sorted(PARTS.glob("*/hanging.py"))
    return tuple(
        import_module(f"throughline.record.{path.parent.name}.hanging")
        for path in found
        if path.parent.name != "entries"
    )


def reads() -> dict[str, BaseExpression]:
    return {name: sql for part in parts() if hasattr(part, "reads") for name, sql in part.reads().items()}


def beside(what: Draft | Entry, *, past: bool = False) -> list[Card]:
    cards = (part.beside(what, past=past) for part in parts())
    return [card for card in cards if card]


def follow(old: int, new: int) -> None:
    """Correcting makes a draft's key the entry's, undoing makes the entry's a draft's: what hung there comes along."""
    if old != new:
        for part in parts():
            part.follow(old, new)


def why_not(draft: Draft) -> str:
    return next(iter(filter(None, _wanted(draft))), "")


def _wanted(draft: Draft) -> Iterable[str]:
    return (part.why_not(draft) for part in parts())
