"""One line of what happened: the stream that clocks read, and nothing else."""

from datetime import date, datetime
from typing import NamedTuple


class Fact(NamedTuple):
    """A fact about one subject. A spell runs from `day` and `until` is the first day not in it.

    `attempted`, `booked`, `waiting`, `exempt` and `stop` carry the `key` of the standard they speak to;
    the day of `booked` is the day booked for. `why` is a listed reason, or who holds the next step.
    """

    what: str
    day: date
    until: date | None = None
    at: datetime | None = None
    key: str = ""
    source: int = 0
    why: str = ""

    def covers(self, day: date) -> bool:
        return self.day <= day and (self.until is None or day < self.until)
