"""The shapes of the pure story: who works where, which family was open when, and each visit."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from throughline.synthetic.borough.notes import Style


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """How large a borough, and over how long."""

    people: int
    open_children: int
    days: int
    on_plan: float
    """The share of families with a protection plan."""
    entries: int | None = None
    """How many visits; None: as many as its families had."""
    closed: float = 1.0
    """The share of the other families that were once open; nobody worked with the rest."""
    most_held: int | None = None
    """The load of the one worker who holds far too many."""
    shortest: int = 60
    longest: int = 425


@dataclass(frozen=True, slots=True)
class Worker:
    account: int
    name: str
    post: str
    style: Style


@dataclass(frozen=True, slots=True)
class TeamOfWorkers:
    id: int
    name: str
    manager: Worker
    workers: tuple[Worker, ...]


class Child(NamedTuple):
    person: int
    given: str
    born: date


class Held(NamedTuple):
    """One spell of a family with one worker."""

    worker: Worker
    team: TeamOfWorkers
    started: date
    ended: date | None
    role: str = "worker"

    def closes(self, family: "Family") -> bool:
        """It ended because the family was closed."""
        return self.ended is not None and self.ended == family.closed


@dataclass(slots=True)
class Family:
    """`opened` is None for a family nobody has worked with."""

    name: str
    children: tuple[Child, ...]
    adults: tuple[tuple[int, str, str], ...]
    """Person, first name, and what they are to the children."""
    home: str
    restriction: int = 0
    opened: date | None = None
    closed: date | None = None
    plan: tuple[date, date | None] | None = None
    category: str = "neglect"
    held: tuple[Held, ...] = ()

    @property
    def on_plan_now(self) -> bool:
        return bool(self.plan and self.plan[1] is None)


class Visit(NamedTuple):
    happened: datetime
    recorded: datetime
    family: int
    worker: Worker
    seen: str
    """One letter for each child: a alone, s seen, n not seen, - not yet born. Its words are made as it is written."""
    manager: int | None
    approved: datetime | None
    """Who read and approved it, and when; None: it waits."""
