"""Bank holidays of England and Wales by rule, to check a table that is not allowed to use one."""

from datetime import date, timedelta

MOVED = {
    date(2012, 5, 28): date(2012, 6, 4),
    date(2020, 5, 4): date(2020, 5, 8),
    date(2022, 5, 30): date(2022, 6, 2),
}
ADDED = {date(2011, 4, 29), date(2012, 6, 5), date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)}
MONDAY, SATURDAY = 0, 5


def easter_sunday(year: int) -> date:
    """The Gregorian computus in its anonymous form."""
    golden, century, in_century = year % 19, year // 100, year % 100
    leaps, correction = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * correction + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holidays_of(year: int) -> set[date]:
    easter = easter_sunday(year)
    yearly = [
        _worked_instead(date(year, 1, 1), set()),
        easter - timedelta(days=2),
        easter + timedelta(days=1),
        _first_monday(date(year, 5, 1)),
        _first_monday(date(year, 5, 25)),
        _first_monday(date(year, 8, 25)),
        *_christmas(year),
    ]
    return {MOVED.get(day, day) for day in yearly} | {day for day in ADDED if day.year == year}


def _first_monday(day: date) -> date:
    while day.weekday() != MONDAY:
        day += timedelta(days=1)
    return day


def _christmas(year: int) -> set[date]:
    """Christmas and Boxing Day; the one that falls on a weekend moves to the next weekday that is free."""
    days = [date(year, 12, 25), date(year, 12, 26)]
    on_weekdays = {day for day in days if day.weekday() < SATURDAY}
    taken = set(on_weekdays)
    for day in days:
        if day not in on_weekdays:
            taken.add(_worked_instead(day, taken))
    return taken


def _worked_instead(day: date, taken: set[date]) -> date:
    while day.weekday() >= SATURDAY or day in taken:
        day += timedelta(days=1)
    return day
