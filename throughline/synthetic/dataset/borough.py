"""What the parts of the dataset are made from: children with their careers, teams with their workers, and days.

A career is a chain: referral, help, plan, care, leaving care. Each part writes the rows of its own tables about it,
and adds what happens on the way (visits, reviews, health checks) by chance, from its own seeded `Random`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

Rows = Iterator[tuple[str, Mapping[str, Any]]]
"""(table, row): a column that a row leaves out is empty."""


@dataclass(slots=True)
class Referral:
    referral_id: str
    received: date
    source: str
    nfa: bool
    closed: date | None = None
    need: str = "N1"

    @property
    def is_open_ended(self) -> bool:
        return not self.nfa and self.closed is None


@dataclass(slots=True)
class Plan:
    """A child protection plan; `ended` is the day on which the child is no longer on it."""

    plan_id: str
    referral_id: str
    started: date
    ended: date | None
    category: str


@dataclass(slots=True)
class Care:
    """A period of being looked after; `left` is the day on which the child is no longer in care."""

    period_id: str
    referral_id: str
    entered: date
    left: date | None
    reason: str = ""
    """The 903 code of why it ended, such as E11 adopted, E4A returned home, E45 special guardianship."""


@dataclass(slots=True)
class Held:
    team: "Team"
    worker: "Worker | None"
    started: date
    ended: date | None


@dataclass(slots=True)
class Child:
    person_id: str
    family_id: str
    born: date | None
    expected: date | None
    sex: str
    ethnicity: str
    disabled: bool
    is_uasc: bool = False
    referrals: list[Referral] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    care: list[Care] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)

    def age_on(self, day: date) -> int | None:
        """Whole years; None before birth."""
        if self.born is None or self.born > day:
            return None
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    def worker_on(self, day: date) -> "Worker | None":
        return next(
            (h.worker for h in self.held if h.started <= day and (h.ended is None or h.ended > day)), None
        )


@dataclass(slots=True)
class Team:
    team_id: str
    name: str
    service: str


@dataclass(slots=True)
class Worker:
    worker_id: str
    team: Team
    started: date
    left: date | None
    is_agency: bool
    fte: float
    qualified_on: date
    title: str = "Social worker"


@dataclass(slots=True)
class Borough:
    children: list[Child]
    teams: list[Team]
    workers: list[Worker]
    first: date
    """The first day of the history."""
    last: date
    """The day the figures are taken: nothing is known after it."""
    prefix: str
    """Before every id, so that several authorities lie side by side."""

    def id(self, kind: str, number: int) -> str:
        return f"{self.prefix}{kind}{number}"

    def chance(self, part: str) -> Random:
        """A part's own dice: adding a part moves no other's."""
        return Random(f"{self.prefix}{part}{len(self.children)}")
