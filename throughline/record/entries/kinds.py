"""Every kind there is, found by walking the record's folders: adding one touches one file."""

from functools import cache
from importlib import import_module
from pathlib import Path

from throughline.record.entries.kind import Kind

PARTS = Path(__file__).parent.parent


@cache
def by_key() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for path in sorted(PARTS.glob("*/kinds.py")):
        if path.parent.name == "entries":
            continue
        module = import_module(f"throughline.record.{path.parent.name}.kinds")
        found |= {value.key: value for value in vars(module).values() if isinstance(value, Kind)}
    return found


def kind(key: str) -> Kind:
    return by_key()[key]
