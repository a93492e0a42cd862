"""What is done once for each start: by a limit, before a day still to come, not before a day, or not too long."""

from collections.abc import Iterator
from datetime import date

from .calendar import Calendar
from .facts import Fact
from .interval import interval
from .obligation import Obligation
from .running import End, Opening, before, end_of, spell_of
from .standard import Standard
from .state import ALLOWED
from .stream import Stream, first_after, first_on_or_after
from .totals import Total
from .ways import Direction, Kind


def deadline(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    """Each start is its own clock; what happens on the starting day may meet it.

    Counted back, what comes from the day it was known meets it. The end of its own spell meets a maximum.
    """
    met_days = stream.days(standard.met_names)
    back = standard.direction == Direction.BEFORE
    for opening, start, opens in _starts(standard, stream):
        version = standard.version_on(opens if back else start, first=True)
        spell = spell_of(standard, stream, opens)
        if not version or not spell:
            continue
        end = end_of(standard, stream, spell, opens, start)
        earliest = opens if back else start
        find = first_on_or_after if standard.on_the_day else first_after
        met = find(met_days, earliest)
        if standard.times > 1:
            met = _nth(met_days, earliest, standard.times)
        over = standard.kind == Kind.MAXIMUM
        met = _ended_itself(opening, met, end) if over else before(met, end)
        yield interval(standard, stream, calendar, version, start, met, end, first=True, opens=opens)


def _starts(standard: Standard, stream: Stream) -> list[Opening]:
    """One for each day: of several facts of one day, the one known first."""
    found: dict[date, Opening] = {}
    for fact in stream.facts(standard.start_names):
        opens = fact.known or fact.day
        if standard.direction != Direction.BEFORE:
            opens = max(fact.day, opens)
        earlier = found.get(fact.day)
        if earlier is None or (opens, fact.until or date.max) < (earlier[2], earlier[0].until or date.max):
            found[fact.day] = fact, fact.day, opens
    return list(found.values())


def _nth(days: list[date], start: date, times: int) -> date | None:
    later = [day for day in days if day >= start]
    return later[times - 1] if len(later) >= times else None


def _ended_itself(opening: Fact, met: date | None, end: End | None) -> date | None:
    """What had gone on too long is over on the day its spell is, also where that ends the clock."""
    met = min(filter(None, (met, opening.until)), default=None)
    return met if met and (end is None or met <= end.day) else None


def not_before(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    """Too early is the only way to miss it: from the day it may happen there is nothing left to watch."""
    for one in deadline(standard, stream, calendar):
        one.too_early = bool(one.met and one.due and one.met < one.due)
        if one.due and not one.too_early:
            one.met = None
            if one.stopped is None or one.stopped >= one.due:
                one.stopped, one.ended_by = one.due, ALLOWED
        yield one


def total(standard: Standard, stream: Stream, calendar: Calendar) -> Iterator[Obligation]:
    """A sum over stays, from the first of them for as long as the arrangement lasts."""
    stays = tuple(stream.facts(standard.met_names))
    within = standard.in_any
    for _, start, opens in _starts(standard, stream):
        version, spell = standard.version_on(start, first=True), spell_of(standard, stream, opens)
        if version and spell and within:
            end = end_of(standard, stream, spell, opens, start)
            yield Obligation(
                standard.key, version.since, start, None, None, end.day if end else None, True,
                ended_by=end.by if end else "", total=Total(version.limit.n, within.n, within.unit, stays),
            )  # fmt: skip
