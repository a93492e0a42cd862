"""The visit clock again, walked one day at a time, by a program that shares no code with the product.

It reads rules and facts as plain dictionaries and answers with plain tuples.
"""

from datetime import date, timedelta

from .holiday_rules import holidays_of

FIRST, LAST = date(2009, 1, 1), date(2028, 12, 31)
NEVER = date.max
A_DAY = timedelta(days=1)
HOLIDAYS = set().union(*(holidays_of(year) for year in range(FIRST.year, LAST.year + 1)))


def worked(day: date) -> bool:
    return day.weekday() not in (5, 6) and day not in HOLIDAYS


def rows(rule: dict, facts: list[dict]) -> list[tuple]:
    """Start, version, due, met, stopped, first, attempted, booked, exempt since, waiting since."""
    intervals = []
    for spell in facts:
        if spell["what"] == rule["spell"]:
            intervals += _walk(rule, facts, spell)
    return [_row(rule, facts, interval) for interval in intervals]


def _walk(rule: dict, facts: list[dict], spell: dict) -> list[dict]:
    """One spell, a day at a time: stop, then be seen, then start again."""
    done, now, today = [], None, spell["day"]
    last = max([one["until"] or one["day"] for one in facts] + [since for since, *_ in rule["first_limits"]])
    while today <= last:
        in_spell = spell["until"] is None or today < spell["until"]
        if now is None and not in_spell:
            return done
        if now is None and _limit_on(rule, today, first=True):
            now = {"start": today, "first": True, "met": None, "stopped": None}
            done.append(now)
        if now is not None and (not in_spell or _any(facts, "stop", today, rule["key"])):
            now["stopped"] = today
            return done
        if now is not None and today > now["start"] and _any(facts, rule["seen"], today):
            now["met"] = today
            if not _limit_on(rule, today, first=False):
                return done
            now = {"start": today, "first": False, "met": None, "stopped": None}
            done.append(now)
        today += A_DAY
    return done


def _any(facts: list[dict], what: str, day: date, key: str = "") -> bool:
    return any(fact["what"] == what and fact["day"] == day and fact["key"] == key for fact in facts)


def _limit_on(rule: dict, day: date, *, first: bool):
    """The newest line whose date has come: (date, number, unit), or nothing."""
    newest = None
    for since, n, unit in sorted(rule["first_limits"] if first else rule["limits"]):
        if since <= day:
            newest = (since, n, unit)
    return newest


def due_day(start: date, n: int, unit: str) -> date | None:
    if not FIRST <= start <= LAST:
        return None
    day = start
    for _ in range(n if unit in ("working_days", "months") else n * (7 if unit == "weeks" else 1)):
        day = _next_month(day, start.day) if unit == "months" else _next_counted(day, unit)
        if day is None or day > LAST:
            return None
    return day


def _next_counted(day: date, unit: str) -> date | None:
    day += A_DAY
    while unit == "working_days" and day <= LAST and not worked(day):
        day += A_DAY
    return day


def _next_month(day: date, wanted: int) -> date:
    """Walk into the next month, to the wanted day or to the last there is."""
    month = day.month
    while day.month == month:
        day += A_DAY
    while day.day < wanted and (day + A_DAY).month == day.month:
        day += A_DAY
    return day


def _row(rule: dict, facts: list[dict], interval: dict) -> tuple:
    since, n, unit = _limit_on(rule, interval["start"], first=interval["first"])
    spoken = sorted((fact for fact in facts if fact["key"] == rule["key"]), key=lambda fact: fact["day"])
    tried, booked = (
        tuple(fact["day"] for fact in spoken if fact["what"] == what and _inside(interval, fact["day"]))
        for what in ("attempted", "booked")
    )
    exempt, waiting = (_last_said(spoken, what, interval) for what in ("exempt", "waiting"))
    due = due_day(interval["start"], n, unit)
    return (
        interval["start"], since, due, interval["met"], interval["stopped"], interval["first"],
        tried, booked, exempt, waiting,
    )  # fmt: skip


def _inside(interval: dict, day: date) -> bool:
    closed = interval["met"] or interval["stopped"] or NEVER
    if day == interval["start"]:
        return interval["first"]
    return interval["start"] < day <= closed


def _last_said(spoken: list[dict], what: str, interval: dict) -> date | None:
    """The last that was said about any day of this interval, the closing day left to the next one."""
    closed = interval["met"] or interval["stopped"] or NEVER
    said = None
    for fact in spoken:
        ends = fact["until"] or fact["day"] + A_DAY
        if fact["what"] == what and fact["day"] < closed and ends > interval["start"]:
            said = fact["day"]
    return said


def stands(row: tuple, on: date) -> tuple[str, int | None]:
    """Due, late, met, met late or stopped on that day, and by how many working days."""
    _, _, due, met, stopped, *_ = row
    if met and met <= on:
        on_time = due and met <= due
        return (
            ("calendar ends", None)
            if not due
            else ("met", None)
            if on_time
            else ("met late", _between(due, met))
        )
    if stopped and stopped <= on:
        return "stopped", _between(due, stopped - A_DAY) if due and stopped - A_DAY > due else None
    if not due:
        return "calendar ends", None
    return ("due", None) if on <= due else ("late", _between(due, on))


def _between(start: date, day: date) -> int | None:
    if day > LAST:
        return None
    return sum(worked(start + A_DAY * n) for n in range(1, (day - start).days + 1))
