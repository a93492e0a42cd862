"""A good press of every button about figures: an objective, a target, a usual range, an explanation, the contract;
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
    "contract-new": lambda world: {
        "party": str(world.things["party_id"]), "since": "Wed 1 Apr 2020", "until": "Thu 1 Apr 2021", "why": WHY,
    },
    "contract-end": lambda world: {"until": "Thu 1 Apr 2027"},
    "contract-measure-new": lambda world: {
        "measure": "cp_seen_alone_pct", "green": "80", "amber": "70", "owner": manager(world), "since": "today", "why": WHY,
    },
    "contract-measure": lambda world: {
        "since": "today", "state": "agreed", "green": "95", "amber": "85", "owner": manager(world), "why": WHY,
    },
    "contract-meeting-new": lambda world: {
        "kind": "annual", "day": "Thu 5 Nov 2026", "came": "Ruth Calder; the council.",
        f"said-{MEASURE}": "Nobody sent the figure.", "what-1": "Send the figure.", "whose-1": "Ruth Calder",
        "due-1": "Fri 18 Dec 2026",
    },
    "contract-meeting-line": lambda world: {"words": "It was on the Tuesday."},
    "contract-action": lambda world: {"day": "today", "words": "It was sent on Monday."},
    "hindered": lambda world: {"page": "desk", "kind": "visit", "sort": "slow", "words": "It took a minute."},
    "hindrances": lambda world: {
        "said": [world.things["hindrance_key"]], "state": "mended", "words": "It opens at once.", "release": "0.1.0",
        "on": "today",
    },
    "confidence": lambda world: {"said": "mostly", "desk": "yes"},
}  # fmt: skip
