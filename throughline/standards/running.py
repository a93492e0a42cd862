"""When a clock may run at all: the spell it runs in, and the day on which it no longer does."""

from datetime import date
from typing import NamedTuple

from .facts import Fact
from .standard import Standard
from .stream import Stream

Opening = tuple[Fact, date, date]
"""What opens, the day counted from, and the day it begins to stand."""

NO_END = Fact(what="", day=date.min)


class End(NamedTuple):
    """The first day on which the clock no longer runs, and what ended it: a spell's name, or a reason given."""

    day: date
    by: str


def spell_of(standard: Standard, stream: Stream, opens: date, opening: Fact = NO_END) -> Fact | None:
    """The spell the clock runs in, if it is open on the day it begins to stand: an ended plan owes nothing."""
    if not standard.while_:
        return NO_END
    if opening.what == standard.while_:
        return opening if opening.covers(opens) else None
    return stream.spell_on(standard.while_, opens)


def end_of(standard: Standard, stream: Stream, spell: Fact, opens: date, start: date) -> End | None:
    """The earliest of the spell's end, a stop that somebody recorded, and a fact that stops this promise.

    A spell that was worked out, the first year of a placement, says in `why` what it was that ended.
    """
    marks = stream.marks(standard.key)
    if not marks and not standard.stopped_by:
        return End(spell.until, spell.why or standard.while_) if spell.until else None
    ends = [End(spell.until, spell.why or standard.while_)] if spell.until else []
    for fact in marks:
        if fact.what == "stop" and fact.day >= opens and fact.of in (None, start):
            ends.append(End(fact.day, fact.why))
    for name in standard.stopped_by:
        ends += [End(fact.day, name) for fact in stream.facts((name,)) if fact.day > opens][:1]
    return min(ends, key=_on, default=None)


def _on(end: End) -> date:
    return end.day


def before(met: date | None, end: End | None) -> date | None:
    return met if met and (end is None or met < end.day) else None
