"""Every decision the scheme knows, found by walking `types/`: adding one touches one file."""

from functools import cache
from importlib import import_module
from pathlib import Path

from throughline.access.delegation.decision_type import DecisionType

TYPES = Path(__file__).parent / "types"
OTHER = "other"
"""A manager's decision that no scheme has to cover."""
OTHER_WORDS = "Another decision, which needs no delegation"


@cache
def by_key() -> dict[str, DecisionType]:
    found: dict[str, DecisionType] = {}
    for path in sorted(TYPES.glob("[a-z]*.py")):
        module = import_module(f"throughline.access.delegation.types.{path.stem}")
        found |= {value.key: value for value in vars(module).values() if isinstance(value, DecisionType)}
    return found


def options() -> tuple[tuple[str, str], ...]:
    return ((OTHER, OTHER_WORDS), *((one.key, one.name) for one in by_key().values()))


def name_of(key: str) -> str:
    return dict(options()).get(key, key)
