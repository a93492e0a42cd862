"""Ten thousand lives, seeded: every rule met often, days close to every limit, and 29 February."""

from datetime import date, timedelta
from random import Random

from throughline.record.keeping.rules import Life
from throughline.standards.facts import Fact

ON = date(2026, 11, 20)
LEAPS = [date(year, 2, 29) for year in (1924, 1948, 1952, 2000, 2008, 2016, 2024)]
EVENTS = ("became_looked_after", "adoption_order", "s47_started", "pregnancy_ended", "transferred_out")
SPELLS = ("cp_plan", "cla", "foster_approval", "legal_hold")
LIMITS = (6, 10, 15, 18, 25, 35, 75, 100)


def day(random: Random) -> date:
    """Any day of a century, often within two days of some limit counted back from today, sometimes a 29 February."""
    kind = random.random()
    if kind < 0.15:
        return random.choice(LEAPS)
    if kind < 0.6:
        near = ON.replace(year=ON.year - random.choice(LIMITS))
        return near + timedelta(random.randint(-2, 2))
    return ON - timedelta(random.randint(-400, 36_000))


def span(random: Random) -> tuple[date, date | None]:
    began = day(random)
    ended = None if random.random() < 0.15 else max(began + timedelta(1), day(random))
    return began, ended


def a_life(random: Random) -> dict:
    born = day(random) if random.random() < 0.85 else None
    facts = [(what, day(random), None) for what in EVENTS if random.random() < 0.2]
    facts += [(what, *span(random)) for what in SPELLS if random.random() < 0.2]
    return {
        "born": born,
        "expected": None if born or random.random() < 0.3 else day(random),
        "died": born + timedelta(random.randint(0, 8_000)) if born and random.random() < 0.4 else None,
        "written": min(day(random), ON) if random.random() < 0.8 else None,
        "decided": day(random) if random.random() < 0.1 else None,
        "facts": facts,
        "spells": [span(random) for _ in range(random.choice((0, 0, 1, 2)))],
    }


def life(told: dict) -> Life:
    facts = tuple(Fact(what, began, ended) for what, began, ended in told["facts"])
    return Life(**{**told, "facts": facts, "spells": tuple(told["spells"])})
