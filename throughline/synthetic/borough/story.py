"""The shapes of the pure story: who works where, who lives together, what happened to a family, and each thing told.

No database and no Django: a story is the same for the same seed, whoever tells it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import accumulate
from typing import NamedTuple
from uuid import UUID

from throughline.config.clock import LONDON
from throughline.synthetic.borough.england import ENGLAND, Chances
from throughline.synthetic.borough.notes import Style

SPELL_TOLD = time(10)
"""The hour at which spells begin and end."""
ADULT = 18


@dataclass(frozen=True, kw_only=True, slots=True)
class Size:
    """How large a borough, and over how long."""

    people: int
    open_children: int
    days: int
    known: float = 1.0
    """The share of the other families that were once worked with; nobody worked with the rest."""
    brought: float = 0.0
    """The share of the families worked with that came over in the record's first weeks, as from the record before it."""
    chances: Chances = ENGLAND
    most_held: int | None = None
    """The load of the one worker who holds far too many."""


@dataclass(frozen=True, slots=True)
class Worker:
    account: int
    name: str
    post: str
    style: Style
    since: date = date.min
    until: date | None = None


@dataclass(frozen=True, slots=True)
class TeamOfWorkers:
    id: int
    name: str
    manager: Worker
    seats: tuple[tuple[Worker, ...], ...]
    """Who sat in each seat, one after the other: people leave, and somebody follows them."""
    disabled: float = 0.126
    """The share of its children who have a disability: England's, in need on 31 March 2020 (DfE, table B2)."""

    @property
    def workers(self) -> tuple[Worker, ...]:
        return tuple(seat[-1] for seat in self.seats)


class Child(NamedTuple):
    person: int
    given: str
    born: date
    father: int | None = None
    """Brothers and sisters with another father are half-brothers and half-sisters."""

    @property
    def grown(self) -> date:
        """The first day as an adult."""
        leap = (self.born.month, self.born.day) == (2, 29)
        return date(self.born.year + ADULT, 3, 1) if leap else self.born.replace(year=self.born.year + ADULT)


class Adult(NamedTuple):
    person: int
    given: str
    kind: str
    """What they are to the children: mother, father, grandparent."""
    lives_there: bool = True


class Held(NamedTuple):
    """One spell of a family with one worker."""

    worker: Worker
    team: TeamOfWorkers
    started: date
    ended: date | None
    role: str = "worker"


class Enquiry(NamedTuple):
    """Section 47: the discussion that began it, its end, and the conference if there was one."""

    began: date
    ended: date
    conference: date | None = None
    decided: str = ""
    """By the conference: plan, in need, none."""


@dataclass(slots=True)
class Episode:
    """From a referral until nobody works with the family. Days to come are None: the story ends before them."""

    referred: date
    source: str
    taken: bool = True
    """Whether it was accepted for an assessment."""
    assessed: date | None = None
    in_need: bool = False
    """What the assessment found."""
    enquiry: Enquiry | None = None
    plan: tuple[date, date | None] | None = None
    category: str = ""
    reviews: tuple[date, ...] = ()
    """Review conferences of the plan: the last of them ends it."""
    need: tuple[date, date | None] | None = None
    """The child in need plan."""
    closed: date | None = None
    held: tuple[Held, ...] = ()

    @property
    def opened(self) -> date:
        return self.referred

    def closing(self, held: Held) -> bool:
        """It ended because the family was closed."""
        return held.ended is not None and held.ended == self.closed


@dataclass(slots=True)
class Family:
    name: str
    children: tuple[Child, ...]
    adults: tuple[Adult, ...]
    home: str
    known: date
    """Since when the record knows them."""
    restriction: int = 0
    episodes: tuple[Episode, ...] = ()

    @property
    def now(self) -> Episode | None:
        """The episode that still runs."""
        last = self.episodes[-1] if self.episodes else None
        return last if last and last.taken and last.closed is None else None

    @property
    def on_plan_now(self) -> bool:
        return bool(self.now and self.now.plan and self.now.plan[1] is None)

    def in_it(self, episode: Episode, on: date) -> list[Child]:
        """Who was a child, and born, that day."""
        return [child for child in self.children if child.born <= on < child.grown]


class Visit(NamedTuple):
    seen: str
    """One letter for each child: a alone, s seen, n not seen, - not in it. Its words are made as it is told."""


class Sitting(NamedTuple):
    sort: str
    chair: Worker
    decision: str
    children: tuple[int, ...]
    category: str = ""
    again: bool = False
    """The child had a plan before."""


class Outcome(NamedTuple):
    """Of a section 47 enquiry."""

    enquiry: Enquiry
    manager: Worker
    children: tuple[int, ...]


@dataclass(slots=True)
class Wrote:
    """Somebody wrote it down. Its number is its place among everything written."""

    kind: str
    happened: datetime
    by: Worker
    what: Visit | Sitting | Outcome
    number: int = -1

    @property
    def decided_by(self) -> Worker | None:
        """Stored apart from whoever wrote it down."""
        return getattr(self.what, "chair", None) or getattr(self.what, "manager", None)


class Read(NamedTuple):
    """A manager read it and agreed; and when its writer saw that."""

    wrote: Wrote
    by: Worker
    seen: datetime | None


class Sent(NamedTuple):
    """The record of a meeting went out to all who were there."""

    wrote: Wrote
    who: tuple[str, ...]
    on: date


class Arrives(NamedTuple):
    """The record learns of a family."""


class Begins(NamedTuple):
    child: Child
    held: Held


class Ends(NamedTuple):
    child: Child
    held: Held
    on: date
    closing: bool


class PlanBegins(NamedTuple):
    """By the signature of the conference that decided it."""

    child: Child
    category: str
    on: date
    wrote: Wrote


class PlanEnds(NamedTuple):
    """By a review conference; or by hand, where a child grew up."""

    child: Child
    on: date
    wrote: Wrote | None


class NeedBegins(NamedTuple):
    """A child in need plan, by the signature of a conference."""

    child: Child
    on: date
    wrote: Wrote


class NeedEnds(NamedTuple):
    child: Child
    on: date
    wrote: Wrote | None


class Says(NamedTuple):
    """One thing told of a person: its detail, the column that holds the answer, and the key of its form."""

    detail: str
    column: str
    answer: str
    key: UUID


class Asked(NamedTuple):
    """A worker asked who the child is, and wrote down what was said."""

    child: Child
    on: date
    source: str
    said: tuple[Says, ...]


Follows = PlanBegins | PlanEnds | NeedBegins | NeedEnds
What = Arrives | Asked | Begins | Ends | Follows | Wrote | Read | Sent


class Event(NamedTuple):
    at: datetime
    """When it was recorded."""
    by: Worker | None
    what: What


@dataclass(frozen=True, slots=True)
class Story:
    families: Sequence[Family]
    events: Sequence[Sequence[Event]]
    """Of each family, in the order in which they were recorded."""
    seed: int
    written: int = field(default=0)


def told_on(day: date) -> datetime:
    return datetime.combine(day, SPELL_TOLD, LONDON)


def ages(gaps: Sequence[int], youngest: int) -> list[int]:
    return list(accumulate(gaps, initial=youngest))
