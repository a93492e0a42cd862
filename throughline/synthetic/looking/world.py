"""The shapes of the story: who works here, which family is whose, and what has happened so far."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from throughline.config.clock import LONDON
from throughline.standards.calendar import ENGLAND


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """How large an authority, and how many of each pattern are planted."""

    users: int = 400
    people: int = 24_000
    days: int = 90
    planted: int = 5
    asides: float = 1.0
    """How often honest people look and write nothing down, against what was assumed."""


@dataclass(slots=True)
class Member:
    account: int
    given: str
    family: str
    role: str
    team: int | None = None
    leaves: date | None = None
    """The first day without a post."""
    away: set[date] = field(default_factory=set)

    def works(self, day: date) -> bool:
        return day not in self.away and (self.leaves is None or day < self.leaves)


@dataclass(slots=True)
class Spell:
    worker: int
    team: int
    started: date
    ended: date | None = None


@dataclass(slots=True)
class Family:
    number: int
    name: str
    children: list[int]
    adults: list[int]
    home: int
    spells: list[Spell] = field(default_factory=list)

    @property
    def held(self) -> Spell | None:
        return self.spells[-1] if self.spells and self.spells[-1].ended is None else None

    @property
    def people(self) -> list[int]:
        return [*self.children, *self.adults]


class Look(NamedTuple):
    at: float
    account: int
    session: str
    verb: str
    page: str
    person: int | None
    rule: str
    allowed: bool
    reason: str
    via: str


class Entry(NamedTuple):
    at: float
    author: int
    about: tuple[int, ...]


class Glass(NamedTuple):
    """A grant: a sample for an audit, or the glass broken."""

    account: int
    given_by: int
    people: tuple[int, ...]
    kind: str
    started: float
    hours: float


class Asked(NamedTuple):
    """A partner's look-up: why, and whether the child was there."""

    at: float
    account: int
    code: str
    present: bool
    matched: bool


class Shift(NamedTuple):
    holder: int
    desk: str
    starts: float
    ends: float
    published: float


@dataclass(slots=True)
class World:
    """Everything that is told in the end; a day's looks are told as the day ends."""

    scale: Scale
    dice: Random
    first: date
    members: list[Member] = field(default_factory=list)
    teams: dict[int, str] = field(default_factory=dict)
    families: list[Family] = field(default_factory=list)
    names: dict[int, tuple[str, str]] = field(default_factory=dict)
    addresses: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Of homes, and of the staff who have declared theirs."""
    lives_at: dict[int, tuple[str, str]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    grants: list[Glass] = field(default_factory=list)
    shifts: list[Shift] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    conflicts: list[tuple[int, int]] = field(default_factory=list)
    staff_people: list[tuple[int, int]] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    left_alone: set[int] = field(default_factory=set)
    """Families that do not change hands, because something is planted about them."""

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(n) for n in range(self.scale.days)]

    @property
    def last(self) -> date:
        return self.first + timedelta(self.scale.days - 1)

    def role(self, *roles: str) -> list[Member]:
        return [one for one in self.members if one.role in roles]

    def chance(self, how_often: float) -> bool:
        return self.dice.random() < how_often


def moment(day: date, hour: float) -> float:
    """Seconds; past midnight the hours go on."""
    return datetime.combine(day, time(), LONDON).timestamp() + hour * 3600


def is_working_day(day: date) -> bool:
    return ENGLAND.is_working_day(day)
