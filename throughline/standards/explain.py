"""Why is this due: what started it, the rule, the sum, what meets it, what stops it, and how it stands."""

from dataclasses import dataclass
from datetime import date

from .calendar import Calendar
from .facts import Fact
from .obligation import Obligation
from .reasons import excuses, meets
from .rule_words import rule_words
from .standard import Limit, Standard
from .state import Code, State, state
from .stretch import Stretch, stretches
from .strip import StripDay, strip
from .sums import how_counted, limit_of, total_of
from .vocabulary import clause, spell
from .ways import Direction, Kind
from .words import count_words, day_words, inside, moment_words, sentence

DAYS_DRAWN = 45
"""More days than these are drawn in weeks, months or years: nobody checks a row of a hundred with a finger."""


@dataclass(frozen=True, slots=True)
class Step:
    number: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """`working` is the whole sum on one line. The row is drawn in days, or else in longer `stretches`, or in neither.

    There is no row where the calendar ends before the limit, or where nothing is counted from one day to another.
    """

    steps: tuple[Step, ...]
    strip: tuple[StripDay, ...]
    stretches: tuple[Stretch, ...]
    working: str


def explain(
    obligation: Obligation, standard: Standard, on: date, calendar: Calendar, started_by: Fact | None = None
) -> Explanation:
    """`started_by` is the fact that started it, where the record still has it."""
    limit = limit_of(obligation, standard, calendar)
    now, total = state(obligation, on, calendar), total_of(obligation, standard, limit, on, calendar)
    texts = {
        "What started it": _started(obligation, standard, started_by),
        "The rule": rule_words(obligation, standard, limit),
        "The sum": f"{total}. {how_counted(obligation, limit, standard)}",
        _meets_title(standard): meets(obligation, standard, on),
        "What stops or excuses it": excuses(obligation, standard, on, now),
        "How late" if now.late_by is not None else "Where it stands": _stands(obligation, now, on),
    }
    steps = tuple(Step(number, title, text) for number, (title, text) in enumerate(texts.items(), 1))
    return Explanation(steps, *_row(obligation, standard, limit, on, calendar), f"{total}; {now.sentence}")


def _row(
    obligation: Obligation, standard: Standard, limit: Limit, on: date, calendar: Calendar
) -> tuple[tuple[StripDay, ...], tuple[Stretch, ...]]:
    if not _forward(standard):
        return (), ()
    days = () if obligation.due_at else strip(obligation, limit, on, calendar)
    if 0 < len(days) <= DAYS_DRAWN:
        return days, ()
    return (), stretches(obligation, limit, on, calendar)


def _forward(standard: Standard) -> bool:
    """A row is drawn where it is counted from the start to the limit."""
    return standard.direction != Direction.BEFORE and not standard.in_any and not standard.by_way_of


def _started(obligation: Obligation, standard: Standard, started_by: Fact | None) -> str:
    opens = obligation.opens
    known = f" It stands since {day_words(opens)}." if opens and opens != obligation.start else ""
    if standard.kind == Kind.PRESENCE:
        return f"From {day_words(obligation.start)} there was none, during {inside(spell(standard.while_))}."
    return f"{_beginning(obligation, standard, started_by)}: {day_words(obligation.start)}.{known}"


def _beginning(obligation: Obligation, standard: Standard, started_by: Fact | None) -> str:
    """Of several facts that may start it, the one that did, where it is known."""
    if not obligation.first:
        return standard.words.again
    several = len(standard.start_names) > 1
    words = clause(started_by.what) if several and started_by else standard.words.started
    return f"{words} began" if words == _spell_of(standard) else words


def _spell_of(standard: Standard) -> str:
    return spell(standard.while_) if standard.while_ in standard.start_names else ""


def _meets_title(standard: Standard) -> str:
    if standard.in_any:
        return "What counts"
    return "What would end it" if standard.kind == Kind.MAXIMUM else "What would meet it"


def _stands(obligation: Obligation, now: State, on: date) -> str:
    if now.code != Code.LATE or now.late_by is None or obligation.due is None:
        return sentence(now.sentence)
    days = (on - obligation.due).days
    if obligation.due_at and not days:
        return f"The limit was {moment_words(obligation.due_at)}, and it has passed."
    verb = "is" if now.late_by == 1 else "are"
    return (
        f"From the limit, {day_words(obligation.due)}, to {day_words(on)} there {verb} "
        f"{count_words(now.late_by)} and {count_words(days, 'calendar_days')} in all."
    )
