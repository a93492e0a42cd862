"""Why is this due? The rule, the sum and what would meet it, in numbered steps that a person can follow."""

from dataclasses import dataclass
from datetime import date

from .calendar import Calendar
from .obligation import Obligation
from .standard import ALWAYS, Limit, Standard
from .state import Code, State, state, tried_by
from .strip import StripDay, strip
from .sums import how_counted, limit_of, total_of
from .ways import Direction, Kind, Layer
from .words import count_words, day_words, days_words, sentence

LAYERS = {
    Layer.LOCAL: "Local standard",
    Layer.STATUTORY: "Statutory",
    Layer.NATIONAL: "National, not statutory",
}


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
    limit = limit_of(obligation, standard, calendar)
    now, total = state(obligation, on, calendar), total_of(obligation, standard, limit, on, calendar)
    texts = {
        "What started it": _started(obligation, standard),
        "The rule": _rule(obligation, standard, limit),
        "The sum": f"{total}. {how_counted(limit, standard)}",
        "What would meet it": _would_meet(obligation, standard, on),
        "What stops or excuses it": _stops(standard, now),
        "How late" if now.late_by is not None else "Where it stands": _stands(obligation, now, on),
    }
    steps = tuple(Step(number, title, text) for number, (title, text) in enumerate(texts.items(), 1))
    days = strip(obligation, limit, on, calendar) if _forward(standard) else ()
    return Explanation(steps, days, f"{total}; {now.sentence}")


def _forward(standard: Standard) -> bool:
    """A row of days is drawn where they are counted from the start to the limit."""
    return standard.direction != Direction.BEFORE and not standard.in_any and not standard.by_way_of


def _started(obligation: Obligation, standard: Standard) -> str:
    words = standard.words.started if obligation.first else standard.words.again
    known = f" It stands since {day_words(obligation.opens)}." if obligation.opens else ""
    return f"{words}: {day_words(obligation.start)}.{known}"


def _rule(obligation: Obligation, standard: Standard, limit: Limit) -> str:
    since = "" if obligation.version == ALWAYS else f", in force since {day_words(obligation.version)}"
    eased = "".join(
        f" From {day_words(one.first)} to {day_words(one.last)} {one.words}."
        for one in standard.eased
        if obligation.due and obligation.start <= one.last and obligation.due >= one.first
    )
    return f"{_limit_words(obligation, standard, limit)} {LAYERS[standard.layer]}{since}.{eased}"


def _limit_words(obligation: Obligation, standard: Standard, limit: Limit) -> str:
    first = _in_force(obligation, standard, limit, first=True)
    if standard.in_any:
        return f"At most {count_words(*first)} in any {count_words(*standard.in_any)}."
    if standard.direction == Direction.NOT_BEFORE:
        return f"Not before {count_words(*first)} have passed."
    if standard.direction == Direction.BEFORE:
        return f"At least {count_words(*first)} before."
    if standard.kind == Kind.MAXIMUM:
        return f"For {count_words(*first)} at most."
    if standard.kind != Kind.CADENCE:
        return f"Within {count_words(*first)}."
    then = _in_force(obligation, standard, limit, first=False)
    if first == then:
        return f"At most {count_words(*then)} from one to the next, counted from the day it was last met."
    return f"The first within {count_words(*first)}; then at most {count_words(*then)} from one to the next."


def _in_force(obligation: Obligation, standard: Standard, limit: Limit, *, first: bool) -> Limit:
    """What the version says of a first or a later interval; where circumstances decide, the limit itself."""
    version = standard.version_on(obligation.version, first=first)
    return version.limit if version and not standard.within_while else limit


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
