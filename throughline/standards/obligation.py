"""One thing due for one subject under one standard: what is stored. Its state is worked out when asked."""

from dataclasses import dataclass, field
from datetime import date, datetime

from .facts import Fact
from .totals import Total


@dataclass(slots=True)
class Obligation:
    """`start` is the day counted from, `opens` the day it began to stand where that is another.

    `due` is None when the calendar ends first; `exempt` and `waiting_on` are the facts that say so. The moments
    are those of a limit in clock hours.
    """

    standard: str
    version: date
    start: date
    due: date | None
    met: date | None
    stopped: date | None
    first: bool
    booked: tuple[date, ...] = ()
    attempted: tuple[date, ...] = ()
    exempt: Fact | None = None
    waiting_on: Fact | None = None
    opens: date | None = None
    ended_by: str = field(default="", compare=False)
    set_by_person: bool = False
    too_early: bool = False
    start_at: datetime | None = None
    due_at: datetime | None = None
    met_at: datetime | None = None
    not_possible: tuple[Fact, ...] = ()
    total: Total | None = None

    @property
    def calendar_ends(self) -> bool:
        return self.due is None and self.total is None

    @property
    def closed(self) -> date | None:
        return self.met or self.stopped

    @property
    def stands_from(self) -> date:
        return self.opens or self.start
