"""What time it is. Rules never call this: they take the day as an argument; views and commands ask once."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings

LONDON = ZoneInfo("Europe/London")
_told: ContextVar[datetime | None] = ContextVar("told", default=None)


def now() -> datetime:
    """The practice copy's set moment, or the real one, as London time."""
    return _told.get() or settings.THROUGHLINE_NOW or datetime.now(LONDON)


def world_now() -> datetime:
    """The real moment, also in a practice copy: for what must agree with a clock that is not ours."""
    return datetime.now(LONDON)


@contextmanager
def told_at(moment: datetime | None) -> Iterator[None]:
    """What the keeper tells of another day is written as of that day. Only `as_keeper` calls this."""
    token = _told.set(moment and moment.astimezone(LONDON))
    try:
        yield
    finally:
        _told.reset(token)


def today() -> date:
    return now().date()


def london_day(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()
