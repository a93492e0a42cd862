"""Months as their first days, spans of whole months, and days in words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from throughline.measures.problems import PeriodProblem


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """Whole months, `after` the first day of the month that follows the last."""

    first: date
    after: date

    @property
    def count(self) -> int:
        return 12 * (self.after.year - self.first.year) + self.after.month - self.first.month

    @property
    def months(self) -> list[date]:
        return [month_after(self.first, index) for index in range(self.count)]

    @property
    def last_month(self) -> date:
        return month_after(self.after, -1)

    @property
    def last_day(self) -> date:
        return self.after - timedelta(days=1)

    @property
    def in_words(self) -> str:
        if self.count == 1:
            return f"{self.first:%B %Y}"
        if self.count == 12:
            return f"12 months to {self.last_month:%B %Y}"
        return f"{self.first:%B} to {self.last_month:%B %Y}"


def in_words(day: date) -> str:
    """As on the screens: Wed 18 Nov 2026."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def month_of(day: date) -> date:
    return day.replace(day=1)


def month_after(month: date, count: int = 1) -> date:
    years, index = divmod(month.month - 1 + count, 12)
    return date(month.year + years, index + 1, 1)


def month(first: date) -> Span:
    return Span(first, month_after(first))


def year_to(last: date) -> Span:
    """Twelve months that end with one."""
    return Span(month_after(last, -11), month_after(last))


def quarter_of(day: date) -> Span:
    first = date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return Span(first, month_after(first, 3))


def span_of(text: str) -> Span:
    """`2026-10` a month, `2026-Q3` a quarter, `year-to-2026-10` twelve months."""
    year_asked = text.removeprefix("year-to-")
    if "-Q" in text:
        year, _, quarter = text.partition("-Q")
        if quarter in ("1", "2", "3", "4") and year.isdecimal():
            return quarter_of(date(int(year), 3 * int(quarter), 1))
    try:
        first = datetime.strptime(year_asked, "%Y-%m").date()
    except ValueError:
        raise PeriodProblem(text) from None
    return year_to(first) if year_asked != text else month(first)


def complete_months(taken_on: date, count: int) -> list[date]:
    """The last whole months before a snapshot, oldest first; the month under way would look like a fall."""
    return [month_after(month_of(taken_on), -back) for back in range(count, 0, -1)]
