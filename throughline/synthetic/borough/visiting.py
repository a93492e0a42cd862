"""Every visit to a family, in working days from the one before: on time for the most part, and not always."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from throughline.config.clock import LONDON
from throughline.standards.calendar import ENGLAND, Unit
from throughline.synthetic.borough.story import Episode, Event, Family, Held, Read, Visit, Wrote

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
NOTICED = (2, 5, 20, 26, 70)
"""Hours until its writer saw that it was read."""


def steady(held: Held, day: date) -> float:
    return 0.95


def visits(family: Family, episode: Episode, as_at: datetime, pace: Pace, dice: Random) -> Iterator[Event]:
    """While a worker holds the family, up to the moment asked."""
    last, until = episode.opened, worked_until(episode) or as_at.date()
    unseen = False
    while True:
        last = _next_day(episode, last, unseen, pace, dice)
        if last >= until:
            return
        happened = datetime.combine(last, dice.choice(HOURS), LONDON)
        recorded = recorded_after(happened, dice)
        if recorded >= as_at:
            return
        seen = "".join(_seen(child.born <= last < child.grown, dice) for child in family.children)
        unseen = "n" in seen
        if seen.strip("-"):
            held = holder(episode, last)
            yield from told(Wrote("visit", happened, held.worker, Visit(seen)), recorded, held, as_at, dice)


def recorded_after(happened: datetime, dice: Random) -> datetime:
    return happened + timedelta(hours=dice.choice(LAG) if dice.random() < 0.97 else SIX_DAYS)


def told(wrote: Wrote, recorded: datetime, held: Held, as_at: datetime, dice: Random) -> Iterator[Event]:
    """Signed, and read by the manager if there was time."""
    yield Event(recorded, wrote.by, wrote)
    approved = recorded + timedelta(hours=dice.choice(APPROVED))
    noticed = approved + timedelta(hours=dice.choice(NOTICED))
    if approved < as_at and held.team.manager is not wrote.by:
        read = Read(wrote, held.team.manager, noticed if noticed < as_at else None)
        yield Event(approved, held.team.manager, read)


def worked_until(episode: Episode) -> date | None:
    return [held for held in episode.held if held.role == "worker"][-1].ended


def _next_day(episode: Episode, last: date, unseen: bool, pace: Pace, dice: Random) -> date:
    """Sooner where somebody was not seen; slower where there is no plan; in step with the plan from its first day."""
    if unseen:
        return ENGLAND.add(last, dice.choice(SOON), Unit.WORKING_DAYS)
    if on_plan(episode, last):
        on_time = dice.random() < pace(holder(episode, last), last)
        return ENGLAND.add(last, dice.choice(ON_TIME if on_time else LATE), Unit.WORKING_DAYS)
    following = ENGLAND.add(last, dice.choice(IN_NEED), Unit.WORKING_DAYS)
    if on_plan(episode, following):
        return ENGLAND.add(episode.plan[0], dice.choice(ON_TIME), Unit.WORKING_DAYS)
    return following


def on_plan(episode: Episode, day: date) -> bool:
    return bool(
        episode.plan and episode.plan[0] <= day and (episode.plan[1] is None or day < episode.plan[1])
    )


def holder(episode: Episode, day: date) -> Held:
    """Whoever held the family that day; after the last of them, the last."""
    return next((held for held in reversed(episode.held) if held.started <= day), episode.held[0])


def _seen(in_it: bool, dice: Random) -> str:
    chance = dice.random()
    if not in_it:
        return "-"
    if chance < 0.03:
        return "n"
    return "a" if chance < 0.44 else "s"
