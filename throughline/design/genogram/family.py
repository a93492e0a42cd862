"""What a genogram is drawn from: people, couples, whose child each is, twins, and who shares a home."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

Key = int


class Shape(StrEnum):
    WOMAN = "woman"
    MAN = "man"
    UNKNOWN = "unknown"
    UNBORN = "unborn"


class Bond(StrEnum):
    """How a couple's line is drawn: whole, whole with two strokes across it, or dashed."""

    TOGETHER = "together"
    ENDED = "ended"
    UNSURE = "unsure"


class Way(StrEnum):
    """How somebody came to be a parent. The first that a child has says where the child stands."""

    BIRTH = "birth"
    ADOPTION = "adoption"
    STEP = "step"
    CARE = "care"


ORDER = tuple(Way)


@dataclass(frozen=True, kw_only=True, slots=True)
class Someone:
    key: Key
    name: str
    shape: Shape = Shape.UNKNOWN
    inside: str = ""
    """Stands in the shape: the age in figures."""
    caption: str = ""
    """Stands under the name: what the lines alone do not say."""
    born: date | None = None
    dead: bool = False
    focus: bool = False
    row: int | None = None
    """Rows below the one the picture is about, for whom no line says where they stand."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Couple:
    one: Key
    two: Key
    bond: Bond = Bond.TOGETHER

    @property
    def pair(self) -> frozenset[Key]:
        return frozenset((self.one, self.two))


@dataclass(frozen=True, kw_only=True, slots=True)
class Parentage:
    """One or two parents of one child. Without parents: brothers and sisters whose parents nobody knows."""

    child: Key
    parents: tuple[Key, ...]
    way: Way = Way.BIRTH
    sure: bool = True
    together: int = 0
    """Tells brothers and sisters without known parents from others."""

    @property
    def union(self) -> tuple[frozenset[Key], int]:
        return frozenset(self.parents), self.together


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    people: tuple[Someone, ...]
    couples: tuple[Couple, ...] = ()
    parentages: tuple[Parentage, ...] = ()
    twins: tuple[frozenset[Key], ...] = ()
    households: tuple[frozenset[Key], ...] = ()
    places: dict[Key, int] = field(init=False, compare=False, repr=False)
    """In which order people were given: the last word wherever nothing else decides."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {one.key: place for place, one in enumerate(self.people)})

    @property
    def by_key(self) -> dict[Key, Someone]:
        return {one.key: one for one in self.people}

    def eldest_first(self, key: Key) -> tuple[date, bool, int]:
        """Where somebody stands among brothers and sisters: an unborn child and an unknown day come last."""
        one = self.people[self.places[key]]
        return one.born or date.max, one.shape is Shape.UNBORN, self.places[key]

    def pairs(self) -> Iterator[Couple]:
        """Every couple once: those that are told, then those that only a child tells of."""
        seen: set[frozenset[Key]] = set()
        told = [
            Couple(one=p.parents[0], two=p.parents[1], bond=Bond.UNSURE)
            for p in self.parentages
            if len(p.parents) == 2
        ]
        for couple in (*self.couples, *told):
            if couple.pair not in seen and len(couple.pair) == 2:
                seen.add(couple.pair)
                yield couple
