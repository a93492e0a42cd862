"""A hundred thousand people and nothing else: names as a mixed borough has them, birth dates, NHS numbers, one worker."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random

from tests.benchmarks.slips import HEARD, Someone

PEOPLE = int(os.environ.get("THROUGHLINE_BENCH_PEOPLE") or 100_000)
YOUNGEST = date(2026, 11, 1)
YEARS = 60
WEIGHTS = range(10, 1, -1)
FIRST = 1_000
PERSON = "id, reference, given_name, family_name, born, restriction"
NUMBER = "person_id, scheme, value, source, ended_why, key"


def numbered(dice: Random) -> str:
    """A good NHS number that nobody has: 999 is kept for tests."""
    while True:
        figures = [9, 9, 9, *(dice.randrange(10) for _ in range(6))]
        check = 11 - sum(figure * weight for figure, weight in zip(figures, WEIGHTS, strict=True)) % 11
        if check != 10:
            return "".join(map(str, [*figures, check % 11]))


def crowd(how_many: int, dice: Random) -> Iterator[Someone]:
    """Nine in ten have names of the borough; one in ten a name that offices write in more than one way."""
    from throughline.synthetic.borough.names import ELDER, FAMILY, GIVEN

    first, last = (*GIVEN, *ELDER), (*FAMILY, *made_up())
    for number in range(how_many):
        abroad = dice.random() < 0.1
        given = dice.choice(HEARD)[0] if abroad else dice.choice(first)
        family = dice.choice(HEARD)[0] if abroad else dice.choice(last)
        born = YOUNGEST - timedelta(days=dice.randrange(YEARS * 365))
        yield Someone(FIRST + number, given, family, born, numbered(dice))


def made_up() -> list[str]:
    """Family names as English places make them: as many again as a telephone book has beside the common ones."""
    start = [
        "Ash",
        "Black",
        "Brad",
        "Craw",
        "Dun",
        "East",
        "Fair",
        "Green",
        "Hard",
        "Hawk",
        "Hol",
        "Kirk",
        "Lang",
        "Mar",
        "Nor",
        "Oak",
        "Pen",
        "Red",
        "Sher",
        "Thorn",
        "Wal",
        "West",
        "Win",
    ]
    end = [
        "bourne",
        "by",
        "combe",
        "don",
        "field",
        "ford",
        "ham",
        "holme",
        "ley",
        "man",
        "mere",
        "more",
        "ridge",
        "shaw",
        "stone",
        "thwaite",
        "ton",
        "ward",
        "well",
        "wick",
        "wood",
        "worth",
    ]
    return [f"{one}{other}" for one, other in product(start, end)]


def make(how_many: int, dice: Random) -> None:
    """Through a copy, as the borough is told; who works with whom makes no difference to finding, so one child is held."""
    from django.db import connections

    from throughline.access.principal import as_keeper
    from throughline.synthetic.borough.staging import put
    from throughline.synthetic.builders import a_child, a_person, a_team

    team = a_team("Safeguarding North")
    alice = a_person(name="Alice Arden", role="worker", team=team)
    a_child("Tia Marsden", worker=alice)
    people = list(crowd(how_many, dice))
    with as_keeper("a crowd to find people in"):
        put(
            "record_person",
            PERSON,
            ((one.id, f"N{one.id:06d}", one.given, one.family, one.born, 0) for one in people),
        )
        put("record_identifier", NUMBER, ((one.id, "nhs", one.nhs, "", "", a_key(one.id)) for one in people))
    for table in ("record_person", "record_identifier"):
        with connections["owner"].cursor() as cur:
            cur.execute(f"vacuum (analyze) {table}")


def a_key(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"
