"""Every promise there is, found by walking this folder: adding one touches one file."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ..standard import Standard


@cache
def by_key() -> dict[str, Standard]:
    found: dict[str, Standard] = {}
    for standard in _written():
        if standard.key in found:
            raise ValueError(f"Two standards are called {standard.key}: give one of them another key.")
        found[standard.key] = standard
    return found


def on_by_default() -> list[Standard]:
    return [standard for standard in by_key().values() if standard.on_by_default]


def by_part() -> dict[str, list[Standard]]:
    """The promises of each part of the journey, under what its file says that they are about."""
    return {(module.__doc__ or "").strip("."): _promises(module) for module in _modules()}


def _written() -> Iterator[Standard]:
    for module in _modules():
        yield from _promises(module)


def _modules() -> list[ModuleType]:
    return [import_module(module.name) for module in iter_modules(__path__, f"{__name__}.")]


def _promises(module: ModuleType) -> list[Standard]:
    return [value for value in vars(module).values() if isinstance(value, Standard)]
