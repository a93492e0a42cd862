"""Days and times as people write and read them: day first, with the day's name, 24 hours, London."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WORDS_FOR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
# Nearer than this on one side and not on the other, a day without a year can only mean one day.
NEAR = timedelta(days=120)

_NAME = r"(?:(?P<name>mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?"
_WRITTEN = re.compile(rf"{_NAME}(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>[a-z]+)\.?,?(?: (?P<y>\d+))?")
_NUMBERS = re.compile(rf"{_NAME}(?P<d>\d{{1,2}})[/.\-](?P<m>\d{{1,2}})(?:[/.\-](?P<y>\d+))?")
_ISO = re.compile(r"(?P<name>)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})")
_CLOCK = re.compile(r"(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))? ?(?P<half>am|pm)?")
_FOUR_FIGURES = re.compile(r"(?P<h>\d{2})(?P<m>\d{2})(?P<half>)")


class DayError(ValueError):
    """One sentence that says how to write it so that it can only mean one thing."""


def _local(value: date | datetime) -> date:
    if isinstance(value, datetime) and value.tzinfo:
        return value.astimezone(LONDON)
    return value


def short_day(value: date) -> str:
    """Wed 18 Nov"""
    local = _local(value)
    return f"{local:%a} {local.day} {local:%b}"


def day(value: date) -> str:
    """Wed 18 Nov 2026"""
    return f"{short_day(value)} {_local(value).year}"


def near_day(value: date, *, on: date) -> str:
    """Wed 18 Nov, with its year when that is not the year of `on`: a day long gone must not look like this month's."""
    return short_day(value) if _local(value).year == on.year else day(value)


def long_day(value: date) -> str:
    """Wednesday 18 November 2026"""
    local = _local(value)
    return f"{local:%A} {local.day} {local:%B} {local.year}"


def clock(value: datetime | time) -> str:
    """16:35"""
    local = _local(value) if isinstance(value, datetime) else value
    return f"{local:%H:%M}"


def _month(word: str) -> int:
    for number, stem in enumerate(MONTHS, start=1):
        full = f"{date(2000, number, 1):%B}".lower()
        if word in (stem, full) or (len(word) > 3 and full.startswith(word)):
            return number
    raise DayError(f"“{word}” is not a month: write the day like 20 Nov 2026.")


def _real(year: int, month: int, number: int) -> date:
    if month > 12:
        raise DayError(f"There is no month {month}: write the day first, like 20/11/2026.")
    try:
        return date(year, month, number)
    except ValueError:
        raise DayError(f"That month has no day {number}: check the day.") from None


def _nearest(month: int, number: int, *, on: date | None) -> date:
    """The one day of that name within about four months; otherwise the year has to be written."""
    sentence = "Add the year, like 20 Nov 2026."
    if on is None:
        raise DayError(sentence)
    if (month, number) == (2, 29):
        raise DayError(sentence)
    possible = [_real(on.year + step, month, number) for step in (-1, 0, 1)]
    near = [one for one in possible if abs(one - on) <= NEAR]
    if len(near) != 1:
        raise DayError(sentence)
    return near[0]


def _agree(found: date, name: str | None) -> date:
    if name and not DAY_NAMES[found.weekday()].lower().startswith(name):
        written = next(full for full in DAY_NAMES if full.lower().startswith(name))
        real = DAY_NAMES[found.weekday()]
        raise DayError(f"{found.day} {found:%b} {found.year} is a {real}, not a {written}: check the day.")
    return found


def parse_day(text: str, *, on: date | None = None) -> date:
    """The day somebody wrote. `on` is the day they wrote it, and lets them leave out the year."""
    words = " ".join(text.lower().split())
    if words in WORDS_FOR_DAYS and on:
        return on + timedelta(days=WORDS_FOR_DAYS[words])
    match = _ISO.fullmatch(words) or _NUMBERS.fullmatch(words) or _WRITTEN.fullmatch(words)
    if not match:
        raise DayError("Write the day like Fri 20 Nov 2026 or 20/11/2026.")
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else _month(parts["month"])
    if not parts["y"]:
        return _agree(_nearest(month, int(parts["d"]), on=on), parts["name"])
    if len(parts["y"]) != 4:
        raise DayError("Write the year with four figures, like 20/11/2026.")
    return _agree(_real(int(parts["y"]), month, int(parts["d"])), parts["name"])


def parse_clock(text: str) -> time:
    """The time somebody wrote. "3:45" could be night or afternoon, so it is asked again."""
    words = " ".join(text.lower().split())
    match = _FOUR_FIGURES.fullmatch(words) or _CLOCK.fullmatch(words)
    if not match:
        raise DayError("Write the time like 09:30 or 15:45.")
    hour, minute, half = match["h"], int(match["m"] or 0), match["half"]
    if half:
        return _twelve_hours(int(hour), minute, half)
    if match["m"] is None:
        raise DayError("Write the minutes too, like 09:00 or 15:00.")
    if int(hour) > 23 or minute > 59:
        raise DayError("Times run from 00:00 to 23:59: write it like 15:45.")
    if len(hour) == 1:
        raise DayError(_which_half(int(hour), minute))
    return time(int(hour), minute)


def _which_half(hour: int, minute: int) -> str:
    return f"Say which: {hour:02}:{minute:02} in the morning or {hour + 12}:{minute:02}."


def _twelve_hours(hour: int, minute: int, half: str) -> time:
    if not 1 <= hour <= 12 or minute > 59:
        raise DayError("Write the time like 3:45pm or 15:45.")
    return time(hour % 12 + (12 if half == "pm" else 0), minute)
