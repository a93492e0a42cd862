"""How days and counts are said: always with the name of the day, never "1 days"."""

from collections.abc import Iterable
from datetime import date

SINGULAR = {
    "working_days": "working day",
    "calendar_days": "day",
    "weeks": "week",
    "months": "month",
}


def day_words(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"


def sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def days_words(days: Iterable[date]) -> str:
    return ", ".join(map(day_words, days))


def count_words(n: int, unit: str = "working_days") -> str:
    return f"{n} {SINGULAR[unit]}{'' if n == 1 else 's'}"
