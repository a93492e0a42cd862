"""What is done once for each start: by a limit, before a day still to come, not before a day, or not too long."""

from datetime import date, timedelta

from .clock import Clock
from .facts import Fact
from .interval import interval
from .obligation import Obligation
from .running import NEVER, RUNS_ON, end_of
from .said import Said
from .state import ALLOWED
from .stream import Stream, first_on_or_after
from .totals import Total

ONE_DAY = timedelta(days=1)


def deadline(clock: Clock, stream: Stream, said: Said) -> list[Obligation]:
    """Each start is its own clock; what happens on the starting day may meet it.

    Counted back, what comes from the day it was known meets it. The end of its own spell meets a maximum.
    """
    standard = clock.standard
    done = stream.facts[standard.met_by]
    found: list[Obligation] = []
    for opening, start, opens in (stream.ahead if clock.back else stream.openings)[standard.starts]:
        end = end_of(standard, stream, said, opens, start)
        if end is None:
            continue
        earliest = opens if clock.back else start
        if clock.not_at_once:
            earliest += ONE_DAY
        if clock.over:
            met = _ended_itself(opening, first_on_or_after(done, earliest, NEVER, standard.times), end[0])
        else:
            met = first_on_or_after(done, earliest, end[0], standard.times) if done else None
        if one := interval(clock, stream, said, start, met, end, True, opens):
            found.append(one)
    return found


def _ended_itself(opening: Fact, met: date | None, ended: date) -> date | None:
    """What had gone on too long is over on the day its spell is, also where that ends the clock."""
    met = min(met or NEVER, opening.until or NEVER)
    return met if met <= ended and met < NEVER else None


def not_before(clock: Clock, stream: Stream, said: Said) -> list[Obligation]:
    """Too early is the only way to miss it: from the day it may happen there is nothing left to watch."""
    found = deadline(clock, stream, said)
    for one in found:
        one.too_early = bool(one.met and one.due and one.met < one.due)
        if one.due and not one.too_early:
            one.met = None
            if one.stopped is None or one.stopped >= one.due:
                one.stopped, one.ended_by = one.due, ALLOWED
    return found


def total(clock: Clock, stream: Stream, said: Said) -> list[Obligation]:
    """A sum over stays, from the first of them for as long as the arrangement lasts."""
    standard = clock.standard
    stays = tuple(stream.facts[standard.met_by])
    within = standard.in_any
    found: list[Obligation] = []
    for _, start, opens in stream.openings[standard.starts]:
        version, end = clock.in_force(start), end_of(standard, stream, said, opens, start)
        if version and end and within:
            one = Obligation(clock.key, version.since, start, None, None, None, True)
            one.total = Total(version.limit.n, within.n, within.unit, stays)
            if end is not RUNS_ON:
                one.stopped, one.ended_by = end
            found.append(one)
    return found
