"""Birthdays, ends of months and spread-out days, as several parts of the dataset need them."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

SHARES_FROM, SHARES_TO = date(2016, 1, 1), date(2026, 11, 1)


def months_on(day: date, months: int) -> date:
    """The corresponding day, or the last of a month that is too short for it."""
    years, index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, index + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def birthday(born: date, age: int) -> date:
    return months_on(born, 12 * age)


def month_ends(first: date, last: date) -> Iterator[date]:
    """The last day of each month that lies between two days, both among them."""
    following = months_on(first.replace(day=1), 1)
    while (ends := following - timedelta(days=1)) <= last:
        yield ends
        following = months_on(following, 1)


def days(random: Random, low: float, high: float) -> timedelta:
    return timedelta(days=round(random.uniform(low, high)))


def known(day: date | None, last: date) -> date | None:
    """A day that has come, or nothing."""
    return day if day is not None and day <= last else None


def drift(day: date, before: float, now: float) -> float:
    """A share that moves evenly over ten years, from `before` to `now`."""
    part = (day - SHARES_FROM) / (SHARES_TO - SHARES_FROM)
    return before + (now - before) * min(1.0, max(0.0, part))
