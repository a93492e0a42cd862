"""When the front door reads, how much one place may send, and the reference that somebody is given. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from throughline.config.clock import LONDON
from throughline.standards.calendar import ENGLAND

OPENS, SHUTS = time(8, 30), time(17)
HOURS = "Monday to Friday, 08:30 to 17:00, not on bank holidays"

LATELY = timedelta(hours=1)
FROM_ADDRESS, FROM_EVERYWHERE = 10, 120
"""Sent in one hour: from one address, which a school or a library shares; and from all of them, or a machine could bury
what people send."""

MOST_CHILDREN = 12
NOT_NAMED = "A child, not named"
HEADLINE = 160


def is_read(moment: datetime) -> bool:
    local = moment.astimezone(LONDON)
    return ENGLAND.is_working_day(local.date()) and OPENS <= local.time() < SHUTS


def read_next(moment: datetime) -> datetime:
    """The moment from which somebody reads what is sent now: at once in our hours, or when the next day of work begins."""
    local = moment.astimezone(LONDON)
    if is_read(local):
        return local
    day = local.date() if local.time() < OPENS else local.date() + timedelta(days=1)
    return datetime.combine(next(one for one in _days(day) if ENGLAND.is_working_day(one)), OPENS, LONDON)


def _days(day: date) -> Iterator[date]:
    while True:
        yield day
        day += timedelta(days=1)


def children(said: str) -> list[str]:
    """A line for each child, as they were named; one without a name where none is."""
    lines = [" ".join(line.split())[:120] for line in said.splitlines() if line.strip()]
    return lines[:MOST_CHILDREN] or [NOT_NAMED]


def headline(words: str, *, danger: bool) -> str:
    """One line for the board, in the teller's own words: danger first."""
    whole = f"{'Says: danger now. ' if danger else ''}{' '.join(words.split())}"
    return whole if len(whole) <= HEADLINE else f"{whole[: HEADLINE - 1].rsplit(' ', 1)[0]}…"


def reference(key: UUID) -> str:
    """Something to read out on the telephone. It counts nothing, and leads nobody to anything."""
    mark = key.hex[:8].upper()
    return f"{mark[:4]}-{mark[4:]}"
