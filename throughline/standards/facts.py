"""One line of what happened: the stream that clocks read, and nothing else."""

from datetime import date, datetime
from typing import NamedTuple


class Fact(NamedTuple):
    """A fact about one subject. A spell runs from `day` and `until` is the first day not in it.

    `attempted`, `booked`, `waiting`, `exempt`, `stop` and `set` carry the `key` of the standard they speak to;
    the day of `booked` is the day booked for, and `until` of `set` is the last day that a person set. `why` is a
    listed reason, or who holds the next step. `known` is the day from which a planned or worked out day counts.
    """

    what: str
    day: date
    until: date | None = None
    at: datetime | None = None
    key: str = ""
    source: int = 0
    why: str = ""
    known: date | None = None
    of: date | None = None
    """The start of the one interval that is spoken to, where it is not plain from the day."""
    because: str = ""
    """Why somebody else holds the next step."""

    def covers(self, day: date) -> bool:
        return self.day <= day and (self.until is None or day < self.until)
