"""Who lives together: brothers and sisters, half-brothers and half-sisters, a father elsewhere, a grandmother."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from random import Random
from typing import NamedTuple

from throughline.synthetic.borough import names
from throughline.synthetic.borough.story import Adult, Child, Family, ages

CHILDREN = (1,) * 55 + (2,) * 27 + (3,) * 13 + (4,) * 5
YOUNGEST = (0,) * 12 + (1, 2, 3) * 9 + (4, 5, 6, 7, 8) * 7 + (9, 10, 11) * 6 + (12, 13, 14, 15) * 5
"""In years, when the family was first referred."""
UNBORN = 0.05
MOST_APART = 1400
HALF, FATHER_AWAY, GRANDPARENT, RESTRICTED = 0.22, 0.35, 0.2, 0.01


class Drawn(NamedTuple):
    adults: tuple[str, ...]
    children: int


def households(people: int, dice: Random) -> Iterator[Drawn]:
    """Exactly so many people: the last household takes who is left."""
    left = people
    while left:
        adults = (
            "mother",
            *(("father",) * (dice.random() < 0.6)),
            *(("grandparent",) * (dice.random() < GRANDPARENT)),
        )
        children = dice.choice(CHILDREN)
        if children > 1 and "father" in adults and dice.random() < HALF:
            adults = (*adults, "father")
        adults = adults[:left]
        children = min(children, left - len(adults))
        left -= len(adults) + children
        yield Drawn(adults, children)


def family(drawn: Drawn, first: int, known: date, dice: Random) -> Family:
    """As they were on the day the record learned of them: the children's ages are reckoned from it."""
    numbers = count(first)
    adults, fathers = [], []
    for kind in drawn.adults:
        adult = Adult(next(numbers), dice.choice(names.ELDER), kind, _lives_there(kind, fathers, dice))
        adults.append(adult)
        fathers += [adult.person] * (kind == "father")
    born = _born(drawn.children, known, dice)
    given = dice.sample(names.GIVEN, drawn.children)
    return Family(
        name=dice.choice(names.FAMILY), adults=tuple(adults), known=known,
        children=tuple(
            Child(next(numbers), name, day, _father(place, drawn.children, fathers))
            for place, (name, day) in enumerate(zip(given, born, strict=True))
        ),
        home=f"{dice.randrange(1, 180)} {dice.choice(names.STREET)} {dice.choice(names.ROAD)}",
        restriction=int(dice.random() < RESTRICTED),
    )  # fmt: skip


def _lives_there(kind: str, fathers: list[int], dice: Random) -> bool:
    """A second father is the elder children's, and lives elsewhere."""
    return kind == "mother" or (kind == "father" and not fathers and dice.random() > FATHER_AWAY)


def _father(place: int, children: int, fathers: list[int]) -> int | None:
    """The youngest comes first, with the man who is there now."""
    if not fathers:
        return None
    return fathers[-1] if place >= (children + 1) // 2 else fathers[0]


def _born(children: int, known: date, dice: Random) -> list[date]:
    """The youngest first: brothers and sisters are at least eleven months apart."""
    if not children:
        return []
    gaps = [dice.randrange(335, MOST_APART) for _ in range(children - 1)]
    unborn = dice.random() < UNBORN
    youngest = -dice.randrange(20, 150) if unborn else dice.choice(YOUNGEST) * 365 + dice.randrange(20, 360)
    while youngest + sum(gaps) > 17 * 365:
        gaps, youngest = [gap * 2 // 3 for gap in gaps], youngest * 3 // 4
    return [known - timedelta(days=age) for age in ages(gaps, youngest)]
