"""Which team held a child on a day, and how far a team lies from the others."""

from datetime import date
from functools import cache

from throughline.synthetic.dataset.borough import Borough, Child, Held
from throughline.synthetic.dataset.drift import share

LEANS = (0.05, -0.09, 0.02, -0.02)


def held_on(child: Child, day: date) -> Held | None:
    return next((h for h in child.held if h.started <= day and (h.ended is None or h.ended > day)), None)


def team_name(child: Child, day: date) -> str | None:
    held = held_on(child, day)
    return held.team.name if held else None


def team_share(borough: Borough, child: Child, day: date, at_first: float, at_last: float) -> float:
    """A share that drifts over the history, and that one team reaches better than another."""
    held = held_on(child, day)
    return share(borough, day, at_first, at_last) + (_lean(held.team.team_id) if held else 0)


@cache
def _lean(team_id: str) -> float:
    return LEANS[sum(map(ord, team_id)) % len(LEANS)]
