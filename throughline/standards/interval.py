"""One interval made into one thing due: its limit, or the day a person set, and how it closed."""

from datetime import date

from .clock import Clock
from .limits import due_on, set_by_person
from .obligation import Obligation
from .running import RUNS_ON, End
from .said import Said
from .stream import Stream


def interval(
    clock: Clock,
    stream: Stream,
    said: Said,
    start: date,
    met: date | None,
    end: End,
    first: bool,
    opens: date,
) -> Obligation | None:
    """Nothing where no version was in force when the clock started: new guidance never reaches back.

    This is paid for everything that was ever due, so it calls little: see docs/reference/standards.md for what it costs.
    """
    started = opens if clock.back else start
    for since, in_force in clock.first if first else clock.later:
        if since <= started:
            version = in_force
            break
    if version is None:
        return None
    due = version.last_day[start] if clock.plain else due_on(clock, stream, version.limit, start, end[0])
    one = Obligation(clock.key, version.since, start, due, met, None, first)
    if met is None and end is not RUNS_ON:
        one.stopped, one.ended_by = end
    if opens != start:
        one.opens = opens
    if "set" in said and (chosen := set_by_person(said["set"], start, opens, one.closed)):
        one.due, one.set_by_person = chosen, True
    return one
