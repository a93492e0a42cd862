"""Why is this due? The rule, the sum and what would meet it, in numbered steps that a person can follow."""

from dataclasses import dataclass
from datetime import date

from .calendar import SATURDAY, Calendar, Unit
from .obligation import Obligation
from .standard import ALWAYS, Kind, Layer, Limit, Standard
from .state import Code, State, state, tried_by
from .strip import StripDay, strip
from .words import count_words, day_words, days_words, sentence


@dataclass(frozen=True, slots=True)
class Step:
    number: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """`working` is the whole sum on one line; `strip` is empty when the calendar ends before the limit."""

    steps: tuple[Step, ...]
    strip: tuple[StripDay, ...]
    working: str


def explain(obligation: Obligation, standard: Standard, on: date, calendar: Calendar) -> Explanation:
    limit = _limit(obligation, standard, first=obligation.first)
    now, total = state(obligation, on, calendar), _sum(obligation, limit, calendar)
    texts = {
        "What started it": _started(obligation, standard),
        "The rule": _rule(obligation, standard),
        "The sum": f"{total}. {_how_counted(limit)}",
        "What would meet it": _would_meet(obligation, standard, on),
        "What stops or excuses it": _stops(standard, now),
        "How late" if now.late_by is not None else "Where it stands": _stands(obligation, now, on),
    }
    steps = tuple(Step(number, title, text) for number, (title, text) in enumerate(texts.items(), 1))
    return Explanation(steps, strip(obligation, limit, on, calendar), f"{total}; {now.sentence}")


def _limit(obligation: Obligation, standard: Standard, *, first: bool) -> Limit:
    version = standard.version_on(obligation.start, first=first)
    if version is None:
        raise LookupError(
            f"{standard.title} had no limit in force on {day_words(obligation.start)}: derive the clocks again."
        )
    return version.limit


def _started(obligation: Obligation, standard: Standard) -> str:
    words = standard.words.started if obligation.first else standard.words.again
    return f"{words}: {day_words(obligation.start)}."


def _rule(obligation: Obligation, standard: Standard) -> str:
    layer = "Local standard" if standard.layer == Layer.LOCAL else "Statutory"
    since = "" if obligation.version == ALWAYS else f", in force since {day_words(obligation.version)}"
    return f"{_limit_words(obligation, standard)} {layer}{since}."


def _limit_words(obligation: Obligation, standard: Standard) -> str:
    first = _limit(obligation, standard, first=True)
    if standard.kind == Kind.DEADLINE:
        return f"Within {count_words(*first)}."
    then = _limit(obligation, standard, first=False)
    if first == then:
        return f"At most {count_words(*then)} from one to the next, counted from the day it was last met."
    return f"The first within {count_words(*first)}; then at most {count_words(*then)} from one to the next."


def _sum(obligation: Obligation, limit: Limit, calendar: Calendar) -> str:
    added = f"{day_words(obligation.start)} + {count_words(*limit)}"
    if obligation.due is None:
        return f"{added}: the calendar ends on {day_words(calendar.last)}"
    skipped = _skipped(obligation.start, obligation.due, calendar) if limit.unit == Unit.WORKING_DAYS else ""
    return f"{added} = {day_words(obligation.due)}{skipped}"


def _skipped(start: date, due: date, calendar: Calendar) -> str:
    """A bank holiday on a weekend skips nothing more."""
    holidays = calendar.holidays_between(start, due)
    named = ", ".join(f"{day_words(day)} {name}" for day, name in holidays if day.weekday() < SATURDAY)
    return f" (skips {named})" if named else ""


def _how_counted(limit: Limit) -> str:
    if limit.unit == Unit.WORKING_DAYS:
        return "The day it started is not counted: day 1 is the next working day."
    return "Weekends and bank holidays count, and do not move the limit."


def _would_meet(obligation: Obligation, standard: Standard, on: date) -> str:
    said = [f"{standard.words.met}."]
    if obligation.met and obligation.met <= on:
        said.append(f"Met {day_words(obligation.met)}.")
    if tried := tried_by(obligation, on):
        said.append(f"Tried {days_words(tried)}: an attempt does not meet it and does not restart it.")
    if obligation.booked:
        said.append(f"Booked for {days_words(obligation.booked)}: a booking does not meet it.")
    return " ".join(said)


def _stops(standard: Standard, now: State) -> str:
    if now.code in (Code.STOPPED, Code.EXEMPT):
        return f"{standard.words.stops}. {sentence(now.sentence)}"
    return f"{standard.words.stops}. None applies."


def _stands(obligation: Obligation, now: State, on: date) -> str:
    if now.code != Code.LATE or now.late_by is None or obligation.due is None:
        return sentence(now.sentence)
    days = (on - obligation.due).days
    return (
        f"From the limit, {day_words(obligation.due)}, to {day_words(on)} there are "
        f"{count_words(now.late_by)} and {count_words(days, 'calendar_days')} in all."
    )
