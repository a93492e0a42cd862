"""The sum of one limit on one line: what was counted, from where, what was skipped, and where it ends."""

from datetime import date

from .calendar import Calendar, CalendarEnds, StartDay, Unit
from .counted import SATURDAY
from .moments import LONDON
from .obligation import Obligation
from .standard import Limit, Standard
from .vocabulary import clause
from .ways import Direction
from .words import count_words, day_words, moment_words

SKIPS = (Unit.WORKING_DAYS, Unit.UK_WORKING_DAYS)


def limit_of(obligation: Obligation, standard: Standard, calendar: Calendar) -> Limit:
    """The limit in force, or the one that the circumstances made of it: told by where it ends."""
    version = standard.version_on(obligation.start, first=obligation.first)
    version = version or standard.version_on(obligation.version, first=obligation.first)
    if version is None:
        raise LookupError(
            f"{standard.title} had no limit in force on {day_words(obligation.start)}: derive the clocks again."
        )
    for limit in standard.within_while.values():
        if obligation.due and _ends(obligation.start, limit, calendar) == obligation.due:
            return limit
    return version.limit


def _ends(start: date, limit: Limit, calendar: Calendar) -> date | None:
    try:
        return calendar.add(start, limit.n, limit.unit)
    except CalendarEnds:
        return None


def total_of(obligation: Obligation, standard: Standard, limit: Limit, on: date, calendar: Calendar) -> str:
    if obligation.total:
        used = obligation.total.used(on)
        window = count_words(obligation.total.n, obligation.total.unit)
        return f"{used} of {obligation.total.most} days used in the {window} to {day_words(on)}, by nights"
    added = _added(obligation, standard, limit)
    if obligation.due is None:
        return f"{added}: the calendar ends on {day_words(calendar.last)}"
    if obligation.set_by_person:
        return f"{day_words(obligation.due)}, as a person who may has set it{_instead(obligation, standard, limit, calendar)}"
    if obligation.due_at:
        return f"{added} = {moment_words(obligation.due_at)}"
    return f"{added} = {day_words(obligation.due)}{_skipped(obligation, limit, calendar)}"


def _instead(obligation: Obligation, standard: Standard, limit: Limit, calendar: Calendar) -> str:
    """What the rule alone would have made of it, where it only counts forward from the start."""
    ruled = _ends(obligation.start, limit, calendar) if standard.plain else None
    return f"; {_added(obligation, standard, limit)} would be {day_words(ruled)}" if ruled else ""


def _added(obligation: Obligation, standard: Standard, limit: Limit) -> str:
    counted = count_words(*limit)
    if obligation.start_at:
        return f"{moment_words(obligation.start_at)} + {counted}"
    if standard.by_way_of:
        way = clause(standard.by_way_of.fact).lower()
        return f"{day_words(obligation.start)}, then the day {way} or its last day, + {counted}"
    if limit.unit == Unit.TERMS:
        return f"{day_words(obligation.start)}: the last day of the term"
    sign = "-" if standard.direction == Direction.BEFORE else "+"
    return f"{day_words(obligation.start)} {sign} {counted}"


def _skipped(obligation: Obligation, limit: Limit, calendar: Calendar) -> str:
    """A bank holiday on a weekend skips nothing more."""
    if limit.unit not in SKIPS or obligation.due is None:
        return ""
    start, end = sorted((obligation.start, obligation.due))
    holidays = calendar.holidays_between(start, end)
    named = ", ".join(f"{day_words(day)} {name}" for day, name in holidays if day.weekday() < SATURDAY)
    return f" (skips {named})" if named else ""


def how_counted(obligation: Obligation, limit: Limit, standard: Standard) -> str:
    if obligation.total:
        return "Every night away counts once, for the day on which it began."
    if limit.unit == Unit.HOURS:
        return _hours_counted(obligation)
    if limit.unit == Unit.TERMS:
        return "The term that the day is in ends it; in a holiday, the next term."
    if standard.direction == Direction.BEFORE:
        return "The day itself is not counted."
    if standard.start_day == StartDay.IS_ONE:
        return "The day it started is day 1."
    if limit.unit in SKIPS:
        return "The day it started is not counted: day 1 is the next working day."
    if limit.unit == Unit.SCHOOL_DAYS:
        return "Only days on which the school is open count, from the next one on."
    shorter = standard.plain and not obligation.set_by_person and _shorter_month(obligation, limit)
    return f"Weekends and bank holidays count, and do not move the limit.{shorter or ''}"


def _hours_counted(obligation: Obligation) -> str:
    """With the hour that the clocks skipped or repeated, where they did."""
    start, due = obligation.start_at, obligation.due_at
    words = "Every clock hour counts, by night, at weekends and when the clocks change."
    if not start or not due:
        return words
    start, due = start.astimezone(LONDON), due.astimezone(LONDON)
    if start.utcoffset() != due.utcoffset():
        words += " They changed in between, so the hour on the wall is another."
    return (
        words
        if any(start.timetuple()[3:5])
        else f"{words} Without a time, a day counts from its first minute."
    )


def _shorter_month(obligation: Obligation, limit: Limit) -> str:
    due, start = obligation.due, obligation.start
    if limit.unit not in (Unit.MONTHS, Unit.YEARS) or due is None or due.day >= start.day:
        return ""
    return f" That month has no day {start.day}, so the limit is its last."
