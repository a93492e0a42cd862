"""When a clock may run at all: the spell it runs in, and the day on which it no longer does."""

from datetime import date

from .facts import Fact
from .said import Said
from .standard import Standard
from .stream import NONE, Stream

End = tuple[date, str]
"""The first day on which the clock no longer runs, and what ended it: a spell's name, or a reason given."""

NEVER = date.max
RUNS_ON = NEVER, ""
NO_END = Fact(what="", day=date.min)


def end_of(
    standard: Standard, stream: Stream, said: Said, opens: date, start: date, opening: Fact = NO_END
) -> End | None:
    """The earliest of the spell's end, a stop that somebody recorded, and a fact that stops this promise.

    None where its spell is not open on the day it begins to stand: an ended plan owes nothing. A spell that was
    worked out, the first year of a placement, says in `why` what it was that ended.
    """
    end = RUNS_ON
    if standard.while_:
        spell = _spell_of(standard, stream, opens, opening)
        if spell is None:
            return None
        if spell.until:
            end = spell.until, spell.why or standard.while_
    if "stop" not in said and not standard.stopped_by:
        return end
    ends = [end]
    for fact in said.get("stop", NONE):
        if fact.day >= opens and fact.of in (None, start):
            ends.append((fact.day, fact.why))
    for name in standard.stopped_by:
        ends += [(fact.day, name) for fact in stream.facts[name] if fact.day > opens][:1]
    return min(ends, key=_on)


def _spell_of(standard: Standard, stream: Stream, opens: date, opening: Fact) -> Fact | None:
    if opening.what != standard.while_:
        return stream.spell_on(standard.while_, opens)
    return opening if opening.covers(opens) else None


def _on(end: End) -> date:
    return end[0]
