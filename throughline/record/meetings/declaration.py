"""A kind of meeting, declared: who is due, who must be there, what is decided, by when its record is out, and who says so."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key as standards


class Without(StrEnum):
    """What happens when those who must be there are not."""

    NOT_HELD = "not held"
    CHAIR = "the chair may go on"


@dataclass(frozen=True, kw_only=True)
class Within:
    """A number with its source: that of a standard, or our own where no law gives one."""

    standard: str = ""
    n: int = 0
    unit: Unit = Unit.WORKING_DAYS
    source: str = ""

    def __post_init__(self) -> None:
        if self.standard:
            rule = standards()[self.standard]
            limit = rule.within[max(rule.within)]
            object.__setattr__(self, "n", limit.n)
            object.__setattr__(self, "unit", limit.unit)
            object.__setattr__(self, "source", ", ".join(filter(None, (rule.source, rule.paragraph))))

    def after(self, day: date) -> date:
        return ENGLAND.add(day, self.n, self.unit)

    def before(self, day: date) -> date:
        """The last day that is so long before."""
        return ENGLAND.back(day, self.n, self.unit)

    @property
    def words(self) -> str:
        unit = UNITS.get(self.unit, self.unit.replace("_", " ").rstrip("s"))
        return f"{self.n} {unit if self.n == 1 else unit + 's'}"


UNITS = {
    Unit.WORKING_DAYS: "working day",
    Unit.CALENDAR_DAYS: "day",
    Unit.WEEKS: "week",
    Unit.MONTHS: "month",
}


@dataclass(frozen=True, kw_only=True)
class Need:
    """One of these roles must be there."""

    words: str
    roles: tuple[str, ...] = ()
    agency: str = ""
    """Or anybody of this agency."""


@dataclass(frozen=True, kw_only=True)
class Quorum:
    needs: tuple[Need, ...]
    agencies: int = 0
    """So many agencies besides children's services."""
    without: Without
    resumes: Within | None = None
    """If it is not held: by when at the latest it is held after all."""
    source: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """Written beforehand: from whom, for the chair and for the family so many days before."""

    role: str
    to_chair: Within
    to_family: Within | None = None


@dataclass(frozen=True, kw_only=True)
class Decision:
    key: str
    words: str
    tells: tuple[str, ...] = ()
    """What the clocks of the child for whom it is decided learn of it."""


@dataclass(frozen=True, kw_only=True)
class Next:
    """What has to follow, and within what."""

    type: str
    within: Within


@dataclass(frozen=True, kw_only=True)
class MeetingType:
    key: str
    name: str
    asks: str
    """The question that it answers, in a sentence."""
    due: tuple[str, ...]
    """Roles that are invited to each."""
    quorum: Quorum
    reports: tuple[Report, ...] = ()
    apart: bool = True
    """Whether a parent may be asked to leave for part of it."""
    decisions: tuple[Decision, ...]
    categories: bool = False
    """Whether a plan that is decided has a category of harm."""
    threshold: bool = False
    """Whether each agency is asked if the threshold for an enquiry is met."""
    walks: bool = False
    """Whether each open action and each outcome of the plan is answered in it, one by one."""
    safety: bool = False
    """Whether it decides what keeps each child safe tonight."""
    whole_home: bool = False
    """Whether every child of the home is in it, or left out for a reason."""
    newborn: bool = False
    """Whether it settles who is with a baby who is not born yet, and where the baby goes."""
    from_elsewhere: bool = False
    """Whether the plan began with another authority, and keeps its first day."""
    begins: tuple[str, ...] = ()
    """Decisions that begin a protection plan for the child for whom they are made; and those that end one."""
    ends: tuple[str, ...] = ()
    complaint: bool = False
    """Whether the family is told how to complain."""
    reached: tuple[str, ...] = ("consensus", "majority", "chair")
    chairs: tuple[str, ...] = ("manager", "worker", "reviewer", "front-door", "out-of-hours")
    """Roles here that may chair. None of them: it is chaired by another agency."""
    independent: str = ""
    """Who says that the chair stands outside the child's line; empty where nobody does."""
    minutes: Within
    decisions_out: Within | None = None
    next: tuple[Next, ...] = ()
    stages: tuple[Decision, ...] = ()
    """Which one of its kind it is, where the law counts: the first review, the second."""
    tells: tuple[str, ...] = ()
    """What the clocks learn of each child when it was held."""
    days: tuple[str, ...] = ()
    """Its day, which the clocks may know before it comes."""
    sent: tuple[str, ...] = ()
    """What the clocks learn when its record went out."""
    also: tuple[str, ...] = ()
    """Kinds of meeting that one sitting may be as well, where each one's own rules are met."""
    law: str
    local: tuple[str, ...] = field(default=())
    """What of this is our own rule, to be said wherever it is shown."""

    @property
    def meets(self) -> tuple[str, ...]:
        """The promises that it can meet, so that a booking shows beside them."""
        told = {*self.tells, *(name for one in self.stages for name in one.tells)}
        return tuple(
            one.key for one in standards().values() if told & {*one.met_names} and one.direction == "after"
        )
