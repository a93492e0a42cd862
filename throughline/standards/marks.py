"""What people said about a clock, laid on the interval it belongs to. None of it meets or moves a limit."""

from bisect import bisect_left, bisect_right

from .facts import Fact
from .obligation import Obligation
from .said import Said


def mark(obligations: list[Obligation], said: Said) -> None:
    for what in ("attempted", "booked"):
        if what in said:
            _lay_days(obligations, what, said[what])
    for what, field in (("exempt", "exempt"), ("waiting", "waiting_on")):
        if what in said:
            for one in obligations:
                setattr(one, field, _last_standing(one, said[what]))


def _lay_days(obligations: list[Obligation], field: str, told: list[Fact]) -> None:
    """Searched, not walked: a plan of years has a hundred intervals, and as many bookings.

    An attempt in the morning of the day the child was seen belongs to the interval that day closed.
    """
    days = [fact.day for fact in told if fact.of is None]
    named = [fact for fact in told if fact.of is not None]
    for one in obligations:
        closed = one.closed
        began = (bisect_left if one.first else bisect_right)(days, one.stands_from)
        found = days[began : bisect_right(days, closed) if closed else None]
        if named:
            found = sorted([*found, *(fact.day for fact in named if fact.of == one.start)])
        if found:
            setattr(one, field, tuple(found))


def _last_standing(obligation: Obligation, told: list[Fact]) -> Fact | None:
    for fact in reversed(told):
        if stands_over(fact, obligation):
            return fact
    return None


def stands_over(fact: Fact, obligation: Obligation) -> bool:
    """Said on the day one interval closed, it is about the next; with an end, it may reach over several."""
    if fact.of is not None:
        return fact.of == obligation.start
    if obligation.closed and fact.day >= obligation.closed:
        return False
    return fact.until > obligation.stands_from if fact.until else fact.day >= obligation.stands_from
