"""Days counted one at a time, by a program that shares no code with the product."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from .holiday_rules import holidays_of

FIRST, LAST = date(2009, 1, 1), date(2028, 12, 31)
A_DAY = timedelta(days=1)
HOLIDAYS = set().union(*(holidays_of(year) for year in range(FIRST.year, LAST.year + 1)))
TERMS = [
    term
    for year in range(FIRST.year, LAST.year + 1)
    for term in (
        (date(year, 1, 6), date(year, 3, 30)),
        (date(year, 4, 14), date(year, 7, 21)),
        (date(year, 9, 2), date(year, 12, 18)),
    )
]
CLOSED = {date(year, 7, 1) for year in range(FIRST.year, LAST.year + 1)}
LONDON = ZoneInfo("Europe/London")


def worked(day: date) -> bool:
    return day.weekday() not in (5, 6) and day not in HOLIDAYS


@cache
def elsewhere_in_the_kingdom(year: int) -> frozenset[date]:
    """Scotland and Northern Ireland: each day moves to the next free weekday, worked out and not looked up."""
    new_year = date(year, 1, 1)
    second = _monday_or(date(year, 1, 2), taken={new_year if new_year.weekday() < 5 else None})
    third = {date(year, 1, 3)} if new_year.weekday() == 6 else set()
    if new_year.weekday() == 5:
        second = date(year, 1, 4)
    fixed = {_monday_or(date(year, month, day)) for month, day in ((3, 17), (7, 12), (11, 30))}
    august = next(date(year, 8, day) for day in range(1, 8) if date(year, 8, day).weekday() == 0)
    return frozenset({second, *third, *fixed, august})


def _monday_or(day: date, taken: set = frozenset()) -> date:
    while day.weekday() > 4 or day in taken:
        day += A_DAY
    return day


def counts(day: date, unit: str) -> bool:
    if unit == "working_days":
        return worked(day)
    if unit == "uk_working_days":
        return worked(day) and day not in elsewhere_in_the_kingdom(day.year)
    if unit == "school_days":
        return worked(day) and day not in CLOSED and any(first <= day <= last for first, last in TERMS)
    return True


@cache
def after(start: date, n: int, unit: str, start_is_one: bool = False) -> date | None:
    if unit == "years":
        return _months(start, 12 * n, 1)
    if not FIRST <= start <= LAST:
        return None
    if unit == "terms":
        return _last_of_term(start, n)
    if unit == "months":
        end = _months(start, n, 1)
        return _known(end)
    days, step = (n * 7 if unit == "weeks" else n), 1
    if start_is_one and n:
        return _walk(start - A_DAY, days, unit, step)
    return _walk(start, days, unit, step)


@cache
def before(anchor: date, n: int, unit: str) -> date | None:
    if unit == "months":
        return _known(_months(anchor, n, -1))
    if unit in ("weeks", "calendar_days"):
        return _known(anchor - A_DAY * (n * 7 if unit == "weeks" else n))
    return _walk(anchor, n, unit, -1) if FIRST <= anchor <= LAST else None


def period(start: date, n: int, unit: str) -> date | None:
    """The last day of a period of which the start is the first day."""
    if unit in ("months", "years"):
        return _known(_months(start, n * (12 if unit == "years" else 1), 1) - A_DAY)
    return _walk(start - A_DAY, n * 7 if unit == "weeks" else n, unit, 1)


def _walk(day: date, n: int, unit: str, step: int) -> date | None:
    for _ in range(n):
        day += A_DAY * step
        while FIRST <= day <= LAST and not counts(day, unit):
            day += A_DAY * step
        if not FIRST <= day <= LAST:
            return None
    return day


def _months(day: date, n: int, step: int) -> date:
    wanted = day.day
    year, month = day.year, day.month
    for _ in range(n):
        month += step
        if month in (0, 13):
            year, month = year + step, 12 if month == 0 else 1
    while True:
        try:
            return date(year, month, wanted)
        except ValueError:
            wanted -= 1


def _last_of_term(day: date, n: int) -> date | None:
    found = 0
    while day <= LAST:
        if any(last == day for _, last in TERMS):
            found += 1
            if found == n:
                return day
        day += A_DAY
    return None


def _known(day: date) -> date | None:
    return day if FIRST <= day <= LAST else None


def hours_after(moment: datetime, n: int) -> datetime:
    moment = moment.astimezone(UTC)
    for _ in range(n):
        moment += timedelta(hours=1)
    return moment.astimezone(LONDON)


def between(start: date, day: date) -> int | None:
    if day > LAST:
        return None
    return sum(worked(start + A_DAY * n) for n in range(1, (day - start).days + 1))
