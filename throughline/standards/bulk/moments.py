"""Moments as seconds, and London's days among them."""

from datetime import UTC, date, datetime, timedelta
from functools import cache

import numpy as np

from ..moments import start_of

FIRST, LAST = date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal()
BEGINNING, A_DAY = datetime.min.replace(tzinfo=UTC), 86_400


def seconds_of(moment: datetime) -> int:
    """Counted so that a day begins at its ordinal times a day, in UTC."""
    return (moment - BEGINNING) // timedelta(seconds=1) + A_DAY


def moment_of(seconds: int) -> datetime:
    return BEGINNING + timedelta(seconds=seconds - A_DAY)


@cache
def midnights() -> np.ndarray:
    """The first second of every day in London."""
    return np.array([seconds_of(start_of(date.fromordinal(day))) for day in range(FIRST, LAST + 1)], np.int64)


def midnight(day: np.ndarray) -> np.ndarray:
    return midnights().take(day - FIRST, mode="clip")


def london_day(seconds: np.ndarray) -> np.ndarray:
    """The day of UTC, or the next: London's clocks are never behind."""
    day = seconds // A_DAY
    return (day + (seconds >= midnight(day + 1))).astype(np.int32)
