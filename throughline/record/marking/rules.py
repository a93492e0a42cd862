"""Whom a passage names, beside the children it was written about; and whether it shows where somebody lives. Pure."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr)\.?"


@dataclass(frozen=True, kw_only=True, slots=True)
class Near:
    """Somebody of the family or the home: not one of the entry's own children."""

    id: int
    given: str
    family: str

    def __str__(self) -> str:
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A confidential address: the street gives it away without the number, and the postcode without the street."""

    street: str
    postcode: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One passage of what is being written."""

    key: str
    label: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What would hold a passage back."""

    piece: Piece
    named: tuple[Near, ...]
    shows: tuple[str, ...] = ()
    """The words that give an address away."""


def look(
    pieces: Iterable[Piece], near: Collection[Near], own: Collection[str], places: Collection[Place]
) -> list[Found]:
    """`own` are the first names of the entry's children: a namesake of theirs counts only by the full name."""
    found = (
        Found(piece=one, named=named_in(one.words, near, own), shows=shown_in(one.words, places))
        for one in pieces
    )
    return [one for one in found if one.named or one.shows]


def named_in(words: str, near: Collection[Near], own: Collection[str]) -> tuple[Near, ...]:
    """As a name is written: "Grace came" and not "by the grace of". A name in capitals counts."""
    taken = {name.lower() for name in own}
    return tuple(one for one in near if _named(words, one, alone=one.given.lower() not in taken))


def _named(words: str, one: Near, *, alone: bool) -> bool:
    given, family = re.escape(one.given), re.escape(one.family)
    ways = [rf"{given}\s+{family}"] if given and family else []
    if alone and given:
        ways += [given]
    if family:
        ways += [rf"{TITLES}\s+{family}"]
    return any(
        re.search(rf"\b{way}\b", words) or re.search(rf"\b{way.upper()}\b", words) for way in _safe(ways)
    )


def _safe(ways: list[str]) -> list[str]:
    """In capitals `\\s` would mean its opposite, so spaces are any blank but a letter class."""
    return [way.replace(r"\s+", "[ \t\n]+") for way in ways]


def shown_in(words: str, places: Collection[Place]) -> tuple[str, ...]:
    signs = [
        sign
        for one in places
        for sign in (_spaced(one.street), _spaced(one.postcode.replace(" ", ""), every=True))
        if sign
    ]
    found = [match.group() for sign in signs for match in re.finditer(rf"\b{sign}\b", words, re.IGNORECASE)]
    return tuple(dict.fromkeys(found))


def _spaced(sign: str, *, every: bool = False) -> str:
    """However it is spaced: "NM3 2QT" and "nm32qt", "Larch Road" over two lines."""
    pieces = list(sign) if every else re.findall(r"\w+", sign)
    return (r"\s*" if every else r"\W+").join(map(re.escape, pieces))
