"""Where facts come from. Each part says so in its `facts.py`, found by walking: a lower part names no higher one."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from throughline.record.clocks.stored import Told

PARTS = Path(__file__).parent.parent

Said = tuple[int, Told]
"""The key of what was written, and one fact that it tells."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """`told` reads the typed rows again and gives every fact about these children."""

    kind: str
    told: Callable[[Collection[int]], Iterable[Said]]


@cache
def every_source() -> tuple[Source, ...]:
    parts = sorted(path.parent.name for path in PARTS.glob("*/facts.py"))
    return tuple(import_module(f"throughline.record.{part}.facts").SOURCE for part in parts)
