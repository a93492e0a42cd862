"""How long ago somebody was last reached, and how often it was tried since. Pure: the day is passed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.record.network.attempts import Attempt


@dataclass(frozen=True, slots=True)
class Gap:
    """`last` is empty when nobody ever reached them; `tries` counts what was tried since, or at all."""

    last: Attempt | None
    tries: int
    first: date | None

    def days(self, on: date) -> int | None:
        return (on - self.last.day).days if self.last else None


def gap(attempts: Iterable[Attempt], on: date) -> Gap:
    known = sorted((one for one in attempts if one.day <= on), key=lambda one: (one.day, one.reached))
    reached = [one for one in known if one.reached]
    last = reached[-1] if reached else None
    since = [one for one in known if not one.reached and (last is None or one.day >= last.day)]
    return Gap(last, len(since), known[0].day if known else None)


def sentence(name: str, found: Gap, on: date) -> str:
    """No alert: what the record shows, for whoever plans the next try."""
    if found.first is None:
        return f"Nobody has written down a try to reach {name}."
    tries = {0: "not tried since", 1: "tried once since", 2: "tried twice since"}
    if found.last is None:
        times = {1: "once", 2: "twice"}.get(found.tries, f"{found.tries} times")
        return f"{name} has not been reached yet: tried {times}."
    days = found.days(on)
    when = {0: "today", 1: "yesterday"}.get(days or 0, f"{days} days ago")
    return f"{name} was last reached {when}; {tries.get(found.tries, f'tried {found.tries} times since')}."
