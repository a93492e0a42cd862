"""What else is read before a closure, and what it ends: each part of the record offers its own, found by walking the folders.

A part's `on_closing.py` has `lines(children, on)`, what it shows of each child; and `closed(children, on)`, what ends then.
"""

from collections.abc import Collection
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

PARTS = Path(__file__).parent.parent


@cache
def parts() -> tuple[ModuleType, ...]:
    found = sorted(PARTS.glob("*/on_closing.py"))
    return tuple(import_module(f"throughline.record.{path.parent.name}.on_closing") for path in found)


def lines(children: Collection[int], on: date) -> list[str]:
    return [line for part in parts() for line in part.lines(children, on)]


def closed(children: Collection[int], on: date) -> None:
    for part in parts():
        part.closed(children, on)
