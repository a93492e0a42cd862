"""How days and counts are said: always with the name of the day, never "1 days"."""

from collections.abc import Iterable
from datetime import date, datetime

from .moments import LONDON

SINGULAR = {
    "working_days": "working day",
    "uk_working_days": "working day (as the Freedom of Information Act counts them)",
    "school_days": "school day",
    "calendar_days": "day",
    "weeks": "week",
    "months": "month",
    "years": "year",
    "terms": "school term",
    "hours": "hour",
}
PLURAL = {"uk_working_days": "working days (as the Freedom of Information Act counts them)"}


def day_words(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"


def moment_words(moment: datetime) -> str:
    """Always as a clock on the wall here says it, however it was kept."""
    here = moment.astimezone(LONDON)
    return f"{day_words(here)} {here:%H:%M %Z}"


def sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def inside(clause: str) -> str:
    """A clause that starts a sentence, said inside one."""
    return f"{clause[:1].lower()}{clause[1:]}"


def span_words(first: date, until: date | None) -> str:
    """`until` is the first day not in it."""
    return (
        f"since {day_words(first)}" if until is None else f"from {day_words(first)} until {day_words(until)}"
    )


def days_words(days: Iterable[date]) -> str:
    return ", ".join(map(day_words, days))


def count_words(n: int, unit: str = "working_days") -> str:
    return f"{n} {SINGULAR[unit] if n == 1 else PLURAL.get(unit, SINGULAR[unit] + 's')}"
