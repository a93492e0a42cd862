"""How an obligation stands on the day that is asked: worked out, since it changes without a write."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from .calendar import Calendar, CalendarEnds
from .facts import Fact
from .moments import noon_of
from .obligation import Obligation
from .totals import Total
from .words import count_words, day_words, days_words, moment_words

STILL_SHOWN = timedelta(days=7)
ALLOWED = "allowed"
"""What ends the watch over something that may not happen before a day."""


class Code(StrEnum):
    DUE = "due"
    LATE = "late"
    MET = "met"
    MET_LATE = "met late"
    TOO_EARLY = "too early"
    EXEMPT = "exempt"
    WAITING = "waiting"
    STOPPED = "stopped"
    CALENDAR_ENDS = "calendar ends"


@dataclass(frozen=True, slots=True)
class State:
    """`late_by` and `days_left` are working days. On the due day itself it is due, with none left.

    Reasons never hide one another: whatever the code, the sentence names a wait, attempts and what made it impossible.
    """

    code: Code
    late_by: int | None
    days_left: int | None
    sentence: str


def standing(obligations: Iterable[Obligation], on: date) -> list[Obligation]:
    """Those open on that day, and those closed in the week before it."""
    return [
        one
        for one in obligations
        if one.stands_from <= on and (one.closed is None or on - one.closed <= STILL_SHOWN)
    ]


def state(obligation: Obligation, on: date, calendar: Calendar, now: datetime | None = None) -> State:
    """As it truly was at the end of that day: what came later is not looked at.

    A limit in hours is judged at `now`, or at noon of that day.
    """
    met, stopped = obligation.met, obligation.stopped
    if met and met <= on:
        return _met(obligation, met, calendar)
    if stopped and stopped <= on:
        return _stopped(obligation, stopped, calendar)
    beside = _beside(obligation, on)
    if exempt := _stands(obligation.exempt, on):
        return State(Code.EXEMPT, None, None, _exempt_words(exempt) + _also_waiting(obligation, on) + beside)
    if obligation.total:
        return _total(obligation.total, on, beside)
    if obligation.due is None:
        return State(Code.CALENDAR_ENDS, None, None, "the calendar ends before the limit" + beside)
    waiting = _stands(obligation.waiting_on, on)
    if _past(obligation, on, now):
        return _late(obligation.due, on, calendar, waiting, beside)
    return _due(obligation, on, calendar, waiting, beside)


def _past(obligation: Obligation, on: date, now: datetime | None) -> bool:
    if obligation.due_at:
        return (now or noon_of(on)) > obligation.due_at
    return bool(obligation.due and on > obligation.due)


def _total(total: Total, on: date, beside: str) -> State:
    used = total.used(on)
    words = f"{used} of {total.most} days used in {count_words(total.n, total.unit)}"
    code = Code.LATE if used > total.most else Code.DUE
    return State(code, None, None, words + beside)


def tried_by(obligation: Obligation, on: date) -> list[date]:
    return [day for day in obligation.attempted if day <= on]


def _stands(fact: Fact | None, on: date) -> Fact | None:
    return fact if fact and fact.covers(on) else None


def _met(obligation: Obligation, met: date, calendar: Calendar) -> State:
    due = obligation.due
    if due is None:
        words = f"met {day_words(met)}; the calendar ends before the limit"
        return State(Code.CALENDAR_ENDS, None, None, words)
    if obligation.too_early:
        return State(
            Code.TOO_EARLY, None, None, f"done {day_words(met)}, not allowed before {day_words(due)}"
        )
    if _met_in_time(obligation, met, due):
        return State(Code.MET, None, None, f"met {_when_met(obligation, met)}")
    late_by = _working_days(calendar, due, met)
    return State(Code.MET_LATE, late_by, None, f"met {_when_met(obligation, met)}, {_counted(late_by)} late")


def _met_in_time(obligation: Obligation, met: date, due: date) -> bool:
    if obligation.due_at and obligation.met_at:
        return obligation.met_at <= obligation.due_at
    return met <= due


def _when_met(obligation: Obligation, met: date) -> str:
    return moment_words(obligation.met_at) if obligation.met_at else day_words(met)


def _stopped(obligation: Obligation, stopped: date, calendar: Calendar) -> State:
    """A limit already passed when the clock stopped stays visible: stopping does not tidy lateness away."""
    words, last_day, due = f"stopped {day_words(stopped)}", stopped - timedelta(days=1), obligation.due
    if obligation.ended_by == ALLOWED:
        return State(Code.STOPPED, None, None, f"allowed since {day_words(stopped)}")
    if due is None or last_day <= due:
        return State(Code.STOPPED, None, None, words)
    late_by = _working_days(calendar, due, last_day)
    return State(Code.STOPPED, late_by, None, f"{words}, {_counted(late_by)} past the limit")


def _exempt_words(exempt: Fact) -> str:
    return f"exempt: {exempt.why}" if exempt.why else f"exempt since {day_words(exempt.day)}"


def _waiting_words(waiting: Fact) -> str:
    because = f" ({waiting.because})" if waiting.because else ""
    return f"waiting on {waiting.why or 'another service'}{because}"


def _also_waiting(obligation: Obligation, on: date) -> str:
    waiting = _stands(obligation.waiting_on, on)
    return f"; {_waiting_words(waiting)}" if waiting else ""


def _due(obligation: Obligation, on: date, calendar: Calendar, waiting: Fact | None, beside: str) -> State:
    due = obligation.due or on
    left = _working_days(calendar, on, due) if on <= due else 0
    if waiting:
        return State(Code.WAITING, None, left, _waiting_words(waiting) + beside)
    return State(Code.DUE, None, left, _left_words(obligation, on, due, left) + beside)


def _left_words(obligation: Obligation, on: date, due: date, left: int | None) -> str:
    if obligation.due_at:
        return f"due {moment_words(obligation.due_at)}"
    return "due today" if on == due else f"{_counted(left)} left"


def _late(due: date, on: date, calendar: Calendar, waiting: Fact | None, beside: str) -> State:
    """Who holds the next step is shown, and the clock runs on: nothing statutory pauses for it."""
    late_by = _working_days(calendar, due, on)
    if waiting:
        words = f"{_waiting_words(waiting)}; the clock runs on, past by {_counted(late_by)}"
        return State(Code.WAITING, late_by, None, words + beside)
    words = f"on {day_words(on)} late by {_counted(late_by)}"
    return State(Code.LATE, late_by, None, words + beside)


def _beside(obligation: Obligation, on: date) -> str:
    """What is told beside any state: that somebody tried, or that it could not be done."""
    tried = tried_by(obligation, on)
    words = f"; tried {days_words(tried)} (an attempt does not meet it)" if tried else ""
    if any(spell.covers(on) for spell in obligation.not_possible):
        words += "; not possible today: the child is missing, and the clock runs on"
    return words


def _working_days(calendar: Calendar, start: date, day: date) -> int | None:
    try:
        return calendar.working_days_after(start, day)
    except CalendarEnds:
        return None


def _counted(days: int | None) -> str:
    return "more working days than the calendar holds" if days is None else count_words(days)
