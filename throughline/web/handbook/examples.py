"""Three sums of a promise with the real calendar, worked out by the engine itself, on the days that people get wrong."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from throughline.config.clock import LONDON
from throughline.record.clocks.lines.queries import OF_SCHOOLS
from throughline.standards.calendar import Calendar, CalendarEnds, Unit
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard
from throughline.standards.sums import limit_of, total_of
from throughline.standards.ways import Direction, Kind
from throughline.standards.words import count_words, day_words, sentence

FRIDAY, SUNDAY = 4, 6
LONG_AGO = timedelta(days=400)
KNOWN_BEFORE = timedelta(days=90)
Case = tuple[str, date, time]


@dataclass(frozen=True, slots=True)
class Example:
    title: str
    sum: str


def examples(standard: Standard, calendar: Calendar, on: date) -> list[Example]:
    """None where there is nothing to count: a sum over stays, what must always be there, the same day."""
    version = standard.version_on(on, first=True)
    if standard.in_any or standard.kind == Kind.PRESENCE or not version or not version.limit.n:
        return []
    found = (
        _example(standard, calendar, on, case) for case in _cases(standard, version.limit.unit, calendar, on)
    )
    return [example for example in found if example]


def _cases(standard: Standard, unit: Unit, calendar: Calendar, on: date) -> list[Case]:
    plain = ("An ordinary day", on, time(10))
    if standard.direction == Direction.BEFORE:
        return [
            plain,
            ("Right after a bank holiday", _after_a_holiday(calendar, on), time(10)),
            _month_end(on),
        ]
    if unit == Unit.HOURS:
        return [plain, ("A Friday evening", _next(on, FRIDAY), time(18)), _clocks_change(on)]
    if unit in (Unit.MONTHS, Unit.YEARS):
        return [plain, _month_end(on), _leap_day(on)]
    friday = _friday_before_a_holiday(calendar, on)
    return [
        plain,
        ("The Friday before a bank holiday", friday, time(10)),
        ("A Sunday", _next(on, SUNDAY), time(10)),
    ]


def _next(on: date, weekday: int) -> date:
    return on + timedelta(days=(weekday - on.weekday()) % 7 or 7)


def _friday_before_a_holiday(calendar: Calendar, on: date) -> date:
    """A Friday that is worked, before a Monday that is not; where none is known, the next Friday."""
    ahead = (on + timedelta(days=n) for n in range(1, 366) if on + timedelta(days=n + 3) <= calendar.last)
    fridays = (day for day in ahead if day.weekday() == FRIDAY and day not in calendar.holidays)
    return next((day for day in fridays if day + timedelta(days=3) in calendar.holidays), _next(on, FRIDAY))


def _after_a_holiday(calendar: Calendar, on: date) -> date:
    holidays = (day for day in sorted(calendar.holidays) if day > on)
    day = next(holidays, on) + timedelta(days=1)
    while day <= calendar.last and not calendar.is_working_day(day):
        day += timedelta(days=1)
    return day


def _month_end(on: date) -> Case:
    """31 August: the corresponding day six months later is the last of February."""
    day = date(on.year, 8, 31)
    return "The last day of a long month", day if day > on else date(on.year + 1, 8, 31), time(10)


def _leap_day(on: date) -> Case:
    year = on.year + 1 + (-on.year - 1) % 4
    return "A leap day", date(year, 2, 29), time(10)


def _clocks_change(on: date) -> Case:
    year = on.year if on < date(on.year, 3, 25) else on.year + 1
    last = date(year, 3, 31)
    return "The night the clocks go forward", last - timedelta(days=(last.weekday() + 1) % 7 + 1), time(22)


def _example(standard: Standard, calendar: Calendar, on: date, case: Case) -> Example | None:
    title, day, at = case
    one = _due(standard, calendar, day, at)
    if one is None:
        return None
    limit = limit_of(one, standard, calendar)
    if one.due is None and limit.unit in OF_SCHOOLS:
        return Example(
            title, f"{day_words(day)} + {count_words(*limit)}: the school terms of that time are not known."
        )
    return Example(title, sentence(total_of(one, standard, limit, day, calendar)))


def _due(standard: Standard, calendar: Calendar, day: date, at: time) -> Obligation | None:
    try:
        found = child([standard], _facts(standard, day, at), calendar)
    except CalendarEnds:
        return None
    return next((one for one in found if one.start == day), None)


def _facts(standard: Standard, day: date, at: time) -> list[Fact]:
    """Just enough for the clock to run: what starts it, within the spell that it runs in."""
    name = standard.start_names[0]
    back = standard.direction == Direction.BEFORE
    moment = datetime.combine(day, at, LONDON) if standard.unit == Unit.HOURS else None
    started = Fact(name, day, at=moment, known=day - KNOWN_BEFORE if back else None)
    if not standard.while_ or standard.while_ == name:
        return [started]
    return [started, Fact(standard.while_, day - LONG_AGO if back else day)]
