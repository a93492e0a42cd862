"""Every fact that a promise reads, said once: a clause for what happened, a name for a spell, and what feeds it."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

FED, EITHER = "fed", "either"
"""By a kind of entry of its own alone; or by its kind, and by hand where that was not written here."""
JOURNEY = (
    "front_door", "protection", "in_care", "health_and_learning", "missing_and_exploitation", "court", "permanence",
    "leaving_care",
)  # fmt: skip
"""The order in which a child may meet them; what is not about one part comes after."""


class Word(NamedTuple):
    """`clause` starts a sentence. `fed_by` is "fed", "either", or the issue or the part of the record that brings its own kind.

    What holds from a day until another is a spell; `part` is the part of the journey that its table is about.
    """

    name: str
    clause: str
    fed_by: str
    holds: bool
    part: str


def clause(name: str) -> str:
    return _word(name).clause


def spell(name: str) -> str:
    """What a spell is called, as the subject of "ends"."""
    return _word(name).clause


@cache
def by_name() -> dict[str, Word]:
    found: dict[str, Word] = {}
    for word in _written():
        if word.name in found:
            raise ValueError(f"Two facts are called {word.name}: say it once.")
        found[word.name] = word
    return found


def unfed() -> list[Word]:
    return [word for word in by_name().values() if word.fed_by != FED]


def has_kind(name: str) -> bool:
    """Some kind of entry tells it."""
    return _word(name).fed_by in (FED, EITHER)


def _word(name: str) -> Word:
    if name not in by_name():
        raise LookupError(f"No fact is called {name}: add it to a table of the vocabulary.")
    return by_name()[name]


def _place(table: str) -> tuple[int, str]:
    return (JOURNEY.index(table) if table in JOURNEY else len(JOURNEY)), table


def _written() -> Iterator[Word]:
    for name in sorted((module.name for module in iter_modules(__path__)), key=_place):
        tables = import_module(f"{__name__}.{name}")
        part = (tables.__doc__ or "").strip(".")
        for told, holds in ((tables.FACTS, False), (tables.SPELLS, True)):
            for line in filter(None, told.splitlines()):
                name, said, *fed_by = (cell.strip() for cell in line.split("|"))
                yield Word(name, said, fed_by[0] if fed_by else tables.WAITS_FOR, holds, part)
