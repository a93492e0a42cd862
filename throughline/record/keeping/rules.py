"""How long one person's record is kept: every rule that applies, and the longest wins. Pure; the day is passed in.

Days are the last on which the record must be there. Somebody born on 29 February has a birthday on 1 March in
other years, which is the later reading.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from throughline.record.keeping.schedule import PERIODS, Local, Period
from throughline.standards.facts import Fact
from throughline.standards.words import day_words

ADULT = 18
DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Life:
    """What is known of one person, as far as it decides how long."""

    born: date | None = None
    expected: date | None = None
    died: date | None = None
    facts: tuple[Fact, ...] = ()
    spells: tuple[tuple[date, date | None], ...] = ()
    """When somebody held the record. The second day is the first without."""
    written: date | None = None
    """The last day that anything was written about."""
    decided: date | None = None
    """The latest day to which somebody decided to keep it."""

    def of(self, what: str, on: date) -> list[Fact]:
        return [fact for fact in self.facts if fact.what == what and fact.day <= on]

    def worked(self, on: date) -> bool:
        return bool(self.written or self.spells or any(fact.day <= on for fact in self.facts))

    def running(self, on: date) -> list[tuple[date, date | None]]:
        told = self.of("cp_plan", on) + self.of("cla", on)
        return [*((fact.day, fact.until) for fact in told), *self.spells]

    def open(self, on: date) -> bool:
        return any(began <= on and (ended is None or ended > on) for began, ended in self.running(on))

    def closed(self, on: date) -> date:
        """The day the last work ended; the day that is asked while somebody still works on it."""
        if self.open(on):
            return on
        days = [ended for began, ended in self.running(on) if began <= on and ended]
        days += [self.written] if self.written else []
        days += [fact.day for fact in self.facts if fact.day <= on]
        return max(days, default=on)


@dataclass(frozen=True, kw_only=True)
class Ruling:
    period: Period
    until: date | None
    """No day can be given when empty: then it is kept."""
    why: str


@dataclass(frozen=True, kw_only=True)
class Kept:
    rulings: tuple[Ruling, ...]
    open: bool
    notes: tuple[str, ...] = ()

    @property
    def winner(self) -> Ruling | None:
        return longest(self.rulings)

    @property
    def until(self) -> date | None:
        return self.winner.until if self.winner else None

    def due(self, on: date) -> bool:
        """Its last day is past and nobody works on it: somebody may look whether it is still needed."""
        return not self.open and self.until is not None and self.until < on


def kept(life: Life, *, on: date, local: Local) -> Kept:
    found = [ruling for rule in RULES if (ruling := rule(life, on, local))] if life.worked(on) else []
    return Kept(rulings=tuple(found), open=life.open(on), notes=tuple(notes(life, on)))


def longest(rulings: Iterable[Ruling]) -> Ruling | None:
    """No day at all outlasts every day; of two alike the first stands, as they are ordered."""
    return max(rulings, key=lambda one: (one.until is None, one.until or date.min), default=None)


def longest_day(days: Iterable[date | None]) -> date | None:
    """An entry that names several children stays as long as the longest of them."""
    found = list(days)
    return None if None in found else max(found, default=None)


def anniversary(day: date, years: int) -> date | None:
    """None past the calendar's end: then it is simply kept."""
    if day.year + years > date.max.year:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def hold(life: Life, on: date, local: Local) -> Ruling | None:
    running = [fact for fact in life.of("legal_hold", on) if fact.covers(on)]
    ends = [(fact.until, fact.why or "a hold on this record") for fact in running]
    ends += [
        (one.ended, one.words)
        for one in local.holds
        if one.started <= on and (one.ended is None or one.ended > on)
    ]
    if not ends:
        return None
    ended, words = max(ends, key=lambda one: (one[0] is None, one[0] or date.min))
    return _ruling("hold", ended - DAY if ended else None, f"A legal hold runs: {words}.")


def adoption(life: Life, on: date, local: Local) -> Ruling | None:
    orders = life.of("adoption_order", on)
    if not orders:
        return None
    made = max(fact.day for fact in orders)
    return _counted("adoption", made, local, f"The adoption order was made on {day_words(made)}.")


def care(life: Life, on: date, local: Local) -> Ruling | None:
    if not life.of("became_looked_after", on) + life.of("cla", on):
        return None
    if life.born is None:
        return _ruling("care", None, "The child was looked after, and no birth date is recorded.")
    died = life.died
    if died and died <= on and died < (anniversary(life.born, ADULT) or date.max):
        last = _counted("care-died", died, local, f"Looked after; died on {day_words(died)}, before 18.")
        return replace(last, until=last.until and last.until - DAY)
    return _counted("care", life.born, local, f"Looked after; born on {day_words(life.born)}.")


def fostering(life: Life, on: date, local: Local) -> Ruling | None:
    approvals = life.of("foster_approval", on)
    if not approvals:
        return None
    if any(fact.until is None or fact.until > on for fact in approvals):
        return _ruling("fostering", None, "The approval still runs.")
    ended = max(fact.until for fact in approvals)
    return _counted("fostering", ended, local, f"The approval ended on {day_words(ended)}.")


def protection(life: Life, on: date, local: Local) -> Ruling | None:
    had = life.of("cp_plan", on) + life.of("s47_started", on)
    return _counted("protection", life.closed(on), local, _closing(life, on)) if had else None


def need(life: Life, on: date, local: Local) -> Ruling | None:
    if life.born:
        return _counted("need", life.born, local, f"Born on {day_words(life.born)}.")
    ended = max((fact.day for fact in life.of("pregnancy_ended", on)), default=None)
    if ended:
        return _counted("unborn", ended, local, f"The pregnancy ended on {day_words(ended)}.")
    if life.expected:
        return _counted("unborn", life.expected, local, f"Expected on {day_words(life.expected)}.")
    return _ruling("need", None, "No birth date is recorded, so nothing can be counted.")


def floor(life: Life, on: date, local: Local) -> Ruling:
    return _counted("floor", life.closed(on), local, _closing(life, on))


def decided(life: Life, on: date, local: Local) -> Ruling | None:
    return _ruling("decided", life.decided, "The records officer decided so.") if life.decided else None


RULES: tuple[Callable[[Life, date, Local], Ruling | None], ...] = (
    hold, adoption, care, fostering, protection, need, floor, decided,
)  # fmt: skip


def notes(life: Life, on: date) -> Iterable[str]:
    if life.open(on):
        yield "The record is open. What is counted from its closing is counted as if it closed today."
    if moved := life.of("transferred_out", on):
        day = day_words(max(fact.day for fact in moved))
        yield f"Another authority took over on {day}. Our own record is kept by the same rules."


def _closing(life: Life, on: date) -> str:
    closed = day_words(life.closed(on))
    return f"Still open; if it closed today, {closed}." if life.open(on) else f"Closed on {closed}."


def _counted(key: str, start: date, local: Local, why: str) -> Ruling:
    return _ruling(key, anniversary(start, PERIODS[key].years(local)), why)


def _ruling(key: str, until: date | None, why: str) -> Ruling:
    return Ruling(period=PERIODS[key], until=until, why=why)
