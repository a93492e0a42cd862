"""Every kind of meeting there is, found by walking this folder: adding one touches one file, and one table of cases."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from throughline.record.meetings.declaration import MeetingType


@cache
def by_key() -> dict[str, MeetingType]:
    modules = [import_module(f"{__name__}.{one.name}") for one in sorted(iter_modules(__path__), key=_order)]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, MeetingType)]
    return {one.key: one for one in found}


def _order(module) -> int:
    """As the journey goes; a folder newly added stands last."""
    names = ("protection", "newborn", "planning", "in_care", "court", "family", "panels")
    return names.index(module.name) if module.name in names else len(names)


def options() -> tuple[tuple[str, str], ...]:
    return tuple((one.key, one.name) for one in by_key().values())
