"""Every visit to a family, in working days from the one before: on time for the most part, and not always."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from throughline.config.clock import LONDON
from throughline.standards.calendar import ENGLAND, Unit
from throughline.synthetic.borough.story import Family, Held, Visit

Pace = Callable[[Held, date], float]
"""How likely a visit is on time, by who holds the family and the day."""

ON_TIME, LATE, IN_NEED = (
    (6, 7, 7, 8, 8, 9, 9, 10, 10, 10),
    (11, 11, 12, 13, 14, 16, 19),
    (12, 15, 18, 20, 22, 25),
)
SOON = (2, 3, 4)
HOURS = tuple(
    time(hour, minute) for hour in (9, 10, 11, 14, 15, 16, 16, 17) for minute in (0, 10, 15, 30, 40)
)
LAG = (1, 2, 2, 3, 20, 22, 24, 26, 44, 48)
"""Hours from a visit to its note."""
SIX_DAYS = 144
APPROVED = (18, 24, 42, 66, 90, 120, 190)
"""Hours from a note to its manager's reading."""


def steady(held: Held, day: date) -> float:
    return 0.95


def visits(number: int, family: Family, as_at: datetime, pace: Pace, dice: Random) -> Iterator[Visit]:
    """While a worker holds the family, up to the moment asked."""
    last, until = family.opened, worked_until(family) or as_at.date()
    unseen = False
    while True:
        last = _next_day(family, last, unseen, pace, dice)
        if last >= until:
            return
        happened = datetime.combine(last, dice.choice(HOURS), LONDON)
        recorded = happened + timedelta(hours=dice.choice(LAG) if dice.random() < 0.97 else SIX_DAYS)
        if recorded > as_at:
            return
        approved = recorded + timedelta(hours=dice.choice(APPROVED))
        seen = "".join(_seen(child.born, last, dice) for child in family.children)
        unseen = "n" in seen
        if seen.strip("-"):
            held = _holder(family, last)
            judged = (held.team.manager.account, approved) if approved < as_at else (None, None)
            yield Visit(happened, recorded, number, held.worker, seen, *judged)


def worked_until(family: Family) -> date | None:
    return [held for held in family.held if held.role == "worker"][-1].ended


def _next_day(family: Family, last: date, unseen: bool, pace: Pace, dice: Random) -> date:
    """Sooner where somebody was not seen; slower where there is no plan; in step with the plan from its first day."""
    if unseen:
        return ENGLAND.add(last, dice.choice(SOON), Unit.WORKING_DAYS)
    if on_plan(family, last):
        on_time = dice.random() < pace(_holder(family, last), last)
        return ENGLAND.add(last, dice.choice(ON_TIME if on_time else LATE), Unit.WORKING_DAYS)
    following = ENGLAND.add(last, dice.choice(IN_NEED), Unit.WORKING_DAYS)
    if on_plan(family, following):
        return ENGLAND.add(family.plan[0], dice.choice(ON_TIME), Unit.WORKING_DAYS)
    return following


def on_plan(family: Family, day: date) -> bool:
    return bool(family.plan and family.plan[0] <= day and (family.plan[1] is None or day < family.plan[1]))


def _holder(family: Family, day: date) -> Held:
    """Whoever held the family that day; after the last of them, the last."""
    return next((held for held in reversed(family.held) if held.started <= day), family.held[0])


def _seen(born: date, day: date, dice: Random) -> str:
    chance = dice.random()
    if born > day:
        return "-"
    if chance < 0.03:
        return "n"
    return "a" if chance < 0.44 else "s"
