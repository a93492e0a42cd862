"""Where facts come from. Each part says so in its `facts.py`, found by walking: a lower part names no higher one."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from throughline.record.clocks.stored import Told
from throughline.standards.ways import Subject

PARTS = Path(__file__).parent.parent

Said = tuple[int, Told]
"""The key of what was written, and one fact that it tells."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """`told` reads the typed rows again and gives every fact about these children, or these matters."""

    kind: str
    told: Callable[[Collection[int]], Iterable[Said]]
    about: frozenset[Subject] = frozenset({Subject.CHILD})


@cache
def every_source() -> tuple[Source, ...]:
    parts = sorted(path.parent.name for path in PARTS.glob("*/facts.py"))
    modules = [import_module(f"throughline.record.{part}.facts") for part in parts]
    return tuple(source for module in modules for source in module.SOURCES)
