"""One thing due for one subject under one standard: what is stored. Its state is worked out when asked."""

from dataclasses import dataclass
from datetime import date

from .facts import Fact


@dataclass(slots=True)
class Obligation:
    """`due` is None when the calendar ends first; `exempt` and `waiting_on` are the facts that say so."""

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

    @property
    def calendar_ends(self) -> bool:
        return self.due is None

    @property
    def closed(self) -> date | None:
        return self.met or self.stopped
