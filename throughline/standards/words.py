"""How days and counts are said: always with the name of the day, never "1 days"."""

from collections.abc import Iterable
from datetime import date, datetime

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
    return f"{day_words(moment)} {moment:%H:%M %Z}"


def sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def days_words(days: Iterable[date]) -> str:
    return ", ".join(map(day_words, days))


def count_words(n: int, unit: str = "working_days") -> str:
    return f"{n} {SINGULAR[unit] if n == 1 else PLURAL.get(unit, SINGULAR[unit] + 's')}"
