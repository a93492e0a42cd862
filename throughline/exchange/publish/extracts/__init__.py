"""A module for each part of the record: its `EXTRACTS` are found by walking. A published table that none fills is empty."""

from importlib import import_module
from pkgutil import iter_modules

from throughline.exchange.publish.shaping import Extract


def by_part() -> dict[str, tuple[Extract, ...]]:
    """The extracts of each module, by its name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").EXTRACTS for name in names}


def all_extracts() -> tuple[Extract, ...]:
    return tuple(extract for extracts in by_part().values() for extract in extracts)
