"""A standard made ready for a calendar, once: what a loop over years of facts asks of it, worked out beforehand."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from .calendar import Calendar, LastDays
from .standard import Limit, Standard, Versions
from .ways import Direction, Kind


@dataclass(frozen=True, slots=True)
class InForce:
    """A version of the limit, with the last day of it from each start."""

    since: date
    limit: Limit
    last_day: LastDays


Lines = tuple[tuple[date, InForce | None], ...]
"""From which day on which version is in force, or none once it is withdrawn: newest first."""

BEFORE_THEM_ALL = date.min, None


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """`back` counts back from a day still to come; the end of its own spell meets what is `over`, a maximum.

    `beside` is what can be said of it: its own key by people, and the spells that excuse it, hold it up or make it
    impossible.
    """

    standard: Standard
    calendar: Calendar
    key: str
    since: date
    plain: bool
    back: bool
    over: bool
    not_at_once: bool
    beside: frozenset[str]
    first: Lines
    later: Lines

    def in_force(self, day: date) -> InForce | None:
        """The version in force on the day that a clock started."""
        return next(version for since, version in self.first if since <= day)


@lru_cache(maxsize=4096)
def clock_of(standard: Standard, calendar: Calendar) -> Clock:
    return Clock(
        standard, calendar, standard.key, standard.since, standard.plain,
        back=standard.direction == Direction.BEFORE, over=standard.kind == Kind.MAXIMUM,
        not_at_once=not standard.on_the_day,
        beside=frozenset(
            {standard.key, *standard.exempt_while, *standard.waits_while, *standard.not_possible_while}
        ),
        first=_lines(standard.first_versions, calendar), later=_lines(standard.versions, calendar),
    )  # fmt: skip


def _lines(versions: Versions, calendar: Calendar) -> Lines:
    lines = [
        (since, version and InForce(version.since, version.limit, calendar.last_days(*version.limit)))
        for since, version in versions
    ]
    return *lines, BEFORE_THEM_ALL
