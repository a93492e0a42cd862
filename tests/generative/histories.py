"""Made-up children with plans, visits, attempts and excuses, awkward on purpose, from a seed."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

FIRST_DAY, LAST_DAY = date(2008, 11, 1), date(2028, 12, 31)
GAPS = (0, 1, 3, 7, 9, 10, 11, 12, 13, 14, 14, 14, 15, 16, 17, 21, 28, 45)
MARKS = ("attempted", "booked", "exempt", "waiting", "stop")


def histories(rule: dict, *, seed: int, count: int) -> Iterator[list[dict]]:
    chance = Random(f"{seed} {rule['key']}")
    for _ in range(count):
        facts = list(_life(rule, chance))
        chance.shuffle(facts)
        yield facts


def fact(what: str, day: date, until: date | None = None, key: str = "") -> dict:
    return {"what": what, "day": day, "until": until, "key": key}


def _life(rule: dict, chance: Random) -> Iterator[dict]:
    day = FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days))
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        length = chance.choice((0, 1, 2, 14, 30, 90, 180, 300))
        ended = day + timedelta(days=length)
        still_open = chance.random() < 0.2
        yield fact(rule["spell"], day, None if still_open else ended)
        yield from _visits(rule, chance, day, ended)
        yield from _said(rule, chance, day, ended)
        if still_open:
            return
        day = ended + timedelta(days=chance.choice((0, 1, 40)))


def _visits(rule: dict, chance: Random, started: date, ended: date) -> Iterator[dict]:
    """From before the plan to after it, some on the same day, some on its first and its last."""
    day = started - timedelta(days=chance.choice((0, 0, 2, 9)))
    while day <= ended + timedelta(days=20):
        yield fact(rule["seen"], day)
        day += timedelta(days=chance.choice(GAPS) * chance.choice((1, 1, 1, 3)) or 1)
    if chance.random() < 0.1:
        yield fact(rule["seen"], day - timedelta(days=14))


def _said(rule: dict, chance: Random, started: date, ended: date) -> Iterator[dict]:
    for what in chance.choices(MARKS, (6, 4, 2, 2, 1), k=chance.choice((0, 0, 1, 3))):
        day = started + timedelta(days=chance.randrange(-3, (ended - started).days + 8))
        lasts = what in ("exempt", "waiting") and chance.random() < 0.5
        yield fact(
            what, day, day + timedelta(days=chance.choice((1, 10, 40))) if lasts else None, rule["key"]
        )
