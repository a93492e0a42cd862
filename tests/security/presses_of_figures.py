"""A good press of every button about figures: an objective, a target, a usual range, an explanation;
and of what got in somebody's way."""

from tests.security.pressing import Press
from tests.security.world import World

MEASURE, WHY = "visits_on_time", "The board agreed it in November."


def north(world: World) -> str:
    return str(world.house.cast.north.id)


def manager(world: World) -> str:
    return str(world.house.cast.mariam.id)


OF_FIGURES: dict[str, Press] = {
    "objective-new": lambda world: {
        "words": "Every child is heard.", "why": WHY, "owner": manager(world), "since": "today", "measure": MEASURE,
    },
    "objective": lambda world: {"owner": manager(world), "until": "", "measure": MEASURE},
    "target-new": lambda world: {
        "measure": MEASURE, "team": north(world), "since": "Mon 7 Dec 2026", "state": "target", "value": "90",
        "owner": manager(world), "until": "Tue 1 Jun 2027", "why": WHY,
    },
    "baseline-new": lambda world: {
        "measure": MEASURE, "team": north(world), "since": "2026-05-01", "reason": WHY,
    },
    "scorecard-measures": lambda world: {"measure": MEASURE, "state": "off", "why": WHY},
    "explain": lambda world: {
        "measure": MEASURE, "team": north(world), "month": "2026-10", "signal": "worse-2026-09",
        "known": "Two workers left.", "doing": "Both posts are filled.", "owner": manager(world), "check_on": "Fri 18 Dec 2026",
    },
    "hindered": lambda world: {"page": "desk", "kind": "visit", "sort": "slow", "words": "It took a minute."},
    "hindrances": lambda world: {
        "said": [world.things["hindrance_key"]], "state": "mended", "words": "It opens at once.", "release": "0.1.0",
        "on": "today",
    },
    "confidence": lambda world: {"said": "mostly", "desk": "yes"},
}  # fmt: skip
