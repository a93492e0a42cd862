"""How an obligation stands on the day that is asked: worked out, since it changes without a write."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .calendar import Calendar, CalendarEnds
from .facts import Fact
from .obligation import Obligation
from .words import count_words, day_words, days_words

STILL_SHOWN = timedelta(days=7)


class Code(StrEnum):
    DUE = "due"
    LATE = "late"
    MET = "met"
    MET_LATE = "met late"
    EXEMPT = "exempt"
    WAITING = "waiting"
    STOPPED = "stopped"
    CALENDAR_ENDS = "calendar ends"


@dataclass(frozen=True, slots=True)
class State:
    """`late_by` and `days_left` are working days. On the due day itself it is due, with none left."""

    code: Code
    late_by: int | None
    days_left: int | None
    sentence: str


def standing(obligations: Iterable[Obligation], on: date) -> list[Obligation]:
    """Those open on that day, and those closed in the week before it."""
    return [
        one
        for one in obligations
        if one.start <= on and (one.closed is None or on - one.closed <= STILL_SHOWN)
    ]


def state(obligation: Obligation, on: date, calendar: Calendar) -> State:
    """As it truly was at the end of that day: what came later is not looked at."""
    met, stopped, due = obligation.met, obligation.stopped, obligation.due
    if met and met <= on:
        return _met(met, due, calendar)
    if stopped and stopped <= on:
        return _stopped(stopped, due, calendar)
    if exempt := _stands(obligation.exempt, on):
        return State(Code.EXEMPT, None, None, _exempt_words(exempt))
    if due is None:
        return State(Code.CALENDAR_ENDS, None, None, "the calendar ends before the limit")
    waiting, tried = _stands(obligation.waiting_on, on), _tried_words(obligation, on)
    if on <= due:
        return _due(due, on, calendar, waiting, tried)
    return _late(due, on, calendar, waiting, tried)


def tried_by(obligation: Obligation, on: date) -> list[date]:
    return [day for day in obligation.attempted if day <= on]


def _stands(fact: Fact | None, on: date) -> Fact | None:
    return fact if fact and fact.covers(on) else None


def _met(met: date, due: date | None, calendar: Calendar) -> State:
    if due is None:
        words = f"met {day_words(met)}; the calendar ends before the limit"
        return State(Code.CALENDAR_ENDS, None, None, words)
    if met <= due:
        return State(Code.MET, None, None, f"met {day_words(met)}")
    late_by = _working_days(calendar, due, met)
    return State(Code.MET_LATE, late_by, None, f"met {day_words(met)}, {_counted(late_by)} late")


def _stopped(stopped: date, due: date | None, calendar: Calendar) -> State:
    """A limit already passed when the clock stopped stays visible: stopping does not tidy lateness away."""
    words, last_day = f"stopped {day_words(stopped)}", stopped - timedelta(days=1)
    if due is None or last_day <= due:
        return State(Code.STOPPED, None, None, words)
    late_by = _working_days(calendar, due, last_day)
    return State(Code.STOPPED, late_by, None, f"{words}, {_counted(late_by)} past the limit")


def _exempt_words(exempt: Fact) -> str:
    return f"exempt: {exempt.why}" if exempt.why else f"exempt since {day_words(exempt.day)}"


def _waiting_words(waiting: Fact) -> str:
    return f"waiting on {waiting.why or 'another service'}"


def _due(due: date, on: date, calendar: Calendar, waiting: Fact | None, tried: str) -> State:
    left = _working_days(calendar, on, due)
    if waiting:
        return State(Code.WAITING, None, left, _waiting_words(waiting) + tried)
    words = "due today" if on == due else f"{_counted(left)} left"
    return State(Code.DUE, None, left, words + tried)


def _late(due: date, on: date, calendar: Calendar, waiting: Fact | None, tried: str) -> State:
    """Who holds the next step is shown, and the clock runs on: nothing statutory pauses for it."""
    late_by = _working_days(calendar, due, on)
    if waiting:
        words = f"{_waiting_words(waiting)}; the clock runs on, past by {_counted(late_by)}"
        return State(Code.WAITING, late_by, None, words + tried)
    words = f"on {day_words(on)} late by {_counted(late_by)}"
    return State(Code.LATE, late_by, None, words + tried)


def _tried_words(obligation: Obligation, on: date) -> str:
    tried = tried_by(obligation, on)
    return f"; tried {days_words(tried)} (an attempt does not meet it)" if tried else ""


def _working_days(calendar: Calendar, start: date, day: date) -> int | None:
    try:
        return calendar.working_days_after(start, day)
    except CalendarEnds:
        return None


def _counted(days: int | None) -> str:
    return "more working days than the calendar holds" if days is None else count_words(days)
