"""What would meet a promise, what was tried and booked, and what stops, excuses or delays it: each said apart."""

from collections.abc import Iterator
from datetime import date

from .facts import Fact
from .obligation import Obligation
from .standard import Standard
from .state import Code, State, tried_by
from .vocabulary import by_name, clause, spell
from .ways import Direction
from .words import day_words, days_words, inside, sentence, span_words


def meets(obligation: Obligation, standard: Standard, on: date) -> str:
    said = [_would(obligation, standard)]
    if obligation.met and obligation.met <= on:
        said.append(f"Met {day_words(obligation.met)}.")
    if tried := tried_by(obligation, on):
        said.append(f"Tried {days_words(tried)}: an attempt does not meet it and does not restart it.")
    if obligation.booked:
        said.append(f"Booked for {days_words(obligation.booked)}: a booking does not meet it.")
    for spent in obligation.not_possible:
        if spent.day <= on:
            said.append(
                f"Not possible {span_words(spent.day, spent.until)} ({_called(spent)}): the clock ran on."
            )
    return " ".join(said)


def _called(spent: Fact) -> str:
    return inside(spell(spent.what)) if spent.what in by_name() else spent.what


def _would(obligation: Obligation, standard: Standard) -> str:
    if standard.in_any:
        return f"{clause(standard.met_names[0])}: each night away counts, and nothing has to be done."
    if standard.direction == Direction.NOT_BEFORE and obligation.due:
        return f"{standard.words.met}, from {day_words(obligation.due)} on. Nothing is owed."
    if standard.times > 1:
        return f"{standard.words.met}, {standard.times} times."
    return f"{standard.words.met}."


def excuses(obligation: Obligation, standard: Standard, on: date, now: State) -> str:
    applies = list(_applies(obligation, on, now))
    return " ".join([f"{standard.words.stops}.", *_may(standard), *(applies or ["None applies."])])


def _may(standard: Standard) -> Iterator[str]:
    for name, why in standard.exempt_while.items():
        yield f"It is excused during {inside(spell(name))} ({why})."
    for name, whom in standard.waits_while.items():
        yield f"It waits on {whom} during {inside(spell(name))}, and the clock runs on."
    for name in standard.not_possible_while:
        yield f"During {inside(spell(name))} it may not be possible, and the clock runs on."


def _applies(obligation: Obligation, on: date, now: State) -> Iterator[str]:
    if now.code == Code.STOPPED:
        yield f"{sentence(now.sentence)[:-1]}{_ended_by(obligation)}."
    for fact, words in ((obligation.exempt, _excused), (obligation.waiting_on, _waiting)):
        if (
            fact
            and fact.covers(on)
            and now.code not in (Code.STOPPED, Code.MET, Code.MET_LATE, Code.TOO_EARLY)
        ):
            yield words(fact)


def _ended_by(obligation: Obligation) -> str:
    """The spell that ended, another fact, or the reason that somebody gave."""
    ended_by = obligation.ended_by
    if not ended_by or ended_by == "allowed":
        return ""
    return f": {inside(ended_words(ended_by))}"


def ended_words(ended_by: str) -> str:
    """What ended a clock, as a clause."""
    word = by_name().get(ended_by)
    if word is None:
        return ended_by
    return f"{word.clause} ended" if word.holds else word.clause


def _excused(fact: Fact) -> str:
    why = f": {fact.why}" if fact.why else ""
    because = f" ({fact.because})" if fact.because else ""
    return f"Excused {span_words(fact.day, fact.until)}{why}{because}."


def _waiting(fact: Fact) -> str:
    because = f" ({fact.because})" if fact.because else ""
    return f"Waiting on {fact.why or 'another service'}{because} {span_words(fact.day, fact.until)}: the clock runs on."
