"""What people said about a clock, laid on the interval it belongs to. None of it meets or moves a limit."""

from collections.abc import Iterable
from datetime import date

from .facts import Fact
from .obligation import Obligation


def mark(obligations: Iterable[Obligation], marks: list[Fact]) -> None:
    for obligation in obligations:
        obligation.attempted = _days_within(obligation, marks, "attempted")
        obligation.booked = _days_within(obligation, marks, "booked")
        obligation.exempt = _last_standing(obligation, marks, "exempt")
        obligation.waiting_on = _last_standing(obligation, marks, "waiting")


def _days_within(obligation: Obligation, marks: list[Fact], what: str) -> tuple[date, ...]:
    return tuple(fact.day for fact in marks if fact.what == what and _worked_for(obligation, fact))


def _worked_for(obligation: Obligation, fact: Fact) -> bool:
    """An attempt in the morning of the day the child was seen belongs to the interval that day closed."""
    if fact.of is not None:
        return fact.of == obligation.start
    opened = obligation.stands_from
    since = opened <= fact.day if obligation.first else opened < fact.day
    return since and (obligation.closed is None or fact.day <= obligation.closed)


def _last_standing(obligation: Obligation, marks: list[Fact], what: str) -> Fact | None:
    standing = [fact for fact in marks if fact.what == what and stands_over(fact, obligation)]
    return standing[-1] if standing else None


def stands_over(fact: Fact, obligation: Obligation) -> bool:
    """Said on the day one interval closed, it is about the next; with an end, it may reach over several."""
    if fact.of is not None:
        return fact.of == obligation.start
    if obligation.closed and fact.day >= obligation.closed:
        return False
    return fact.until > obligation.stands_from if fact.until else fact.day >= obligation.stands_from
