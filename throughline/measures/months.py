"""Months as their first days, and days in words."""

from datetime import date


def in_words(day: date) -> str:
    """As on the screens: Wed 18 Nov 2026."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def month_of(day: date) -> date:
    return day.replace(day=1)


def month_after(month: date, count: int = 1) -> date:
    years, index = divmod(month.month - 1 + count, 12)
    return date(month.year + years, index + 1, 1)


def complete_months(taken_on: date, count: int) -> list[date]:
    """The last whole months before a snapshot, oldest first; the month under way would look like a fall."""
    return [month_after(month_of(taken_on), -back) for back in range(count, 0, -1)]
