"""Measures that the field names and a children's services record cannot hold: whose they are, and where to read them."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@dataclass(frozen=True, kw_only=True, slots=True)
class Elsewhere:
    """`whose` is the body that holds the facts; `reason` why we cannot; `where` the release in which they are read."""

    key: str
    title: str
    whose: str
    reason: str
    where: str


@cache
def all_elsewhere() -> tuple[Elsewhere, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(each for name in names for each in import_module(f"{__name__}.{name}").ELSEWHERE)
