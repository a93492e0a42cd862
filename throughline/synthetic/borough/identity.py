"""Who a child is, as a worker asks and writes it down in the first days: sex, ethnic group, disability.

Each child and family has dice of their own, so that asking moves nothing else in a story.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple
from uuid import UUID

from throughline.config.clock import LONDON
from throughline.synthetic.borough import names
from throughline.synthetic.borough.story import Asked, Child, Event, Family, Held, Says
from throughline.synthetic.borough.visiting import holder


class Group(NamedTuple):
    """One of the five that are published: England's children in it, and how they are shared out here."""

    england: int
    codes: Mapping[str, int]


SOURCE = (
    "Children in need, DfE, 31 March 2020: table A4 by ethnicity and gender, table B2 by recorded disability"
)
"""Of 389,260 children 15,470 have no ethnic group on record; within a group the shares are ours: none are published."""
GROUPS = (
    Group(268_070, {"WBRI": 89, "WOTH": 8, "WROM": 1, "WIRI": 1, "WIRT": 1}),
    Group(32_940, {"MWBC": 38, "MOTH": 29, "MWAS": 20, "MWBA": 13}),
    Group(27_650, {"APKN": 43, "AOTH": 24, "ABAN": 20, "AIND": 13}),
    Group(32_260, {"BAFR": 59, "BCRB": 21, "BOTH": 20}),
    Group(12_870, {"OOTH": 92, "CHNE": 8}),
)
ETHNIC = {code: group.england * share for group in GROUPS for code, share in group.codes.items()}
DISABLED = {"AUT": 34, "LD": 22, "BEH": 14, "COMM": 12, "MOB": 8, "PC": 4, "HEAR": 3, "VIS": 3}
"""Autism as in England, of every three disabled children one; the rest by our own shares."""
TWO_OF_THEM = 0.3
NO_ETHNICITY, REFUSED, NO_SEX, NO_DISABILITY = 0.03, 0.01, 0.01, 0.05
"""Never asked, but for those who were asked and did not say."""
ASKED_WITHIN, ASKED_AT = 8, time(17, 20)
"""Days from the first on which a worker holds a child who is born; and the hour."""


def asked(family: Family, as_at: datetime, seed: int) -> Iterator[Event]:
    ethnic = _ethnic(Random(f"{seed} family {family.adults[0].person}"))
    for child in family.children:
        dice = Random(f"{seed} child {child.person}")
        days = dice.randrange(1, ASKED_WITHIN)
        found = next(_held(family, child, days, as_at), None)
        if found:
            held, day = found
            at, said = datetime.combine(day, ASKED_AT, LONDON), _said(child, ethnic, held, dice)
            if said:
                yield Event(at, held.worker, Asked(child, day, f"{family.adults[0].given}, at home", said))


def _held(family: Family, child: Child, days: int, as_at: datetime) -> Iterator[tuple[Held, date]]:
    for episode in family.episodes:
        if episode.taken:
            day = max(episode.opened, child.born) + timedelta(days=days)
            if day < min(episode.closed or as_at.date(), child.grown, as_at.date()):
                yield holder(episode, day), day


def _ethnic(dice: Random) -> str:
    """Of brothers and sisters alike, and empty where nobody asked."""
    chance, code = dice.random(), _pick(ETHNIC, dice)
    return "" if chance < NO_ETHNICITY else "REFU" if chance < NO_ETHNICITY + REFUSED else code


def _said(child: Child, ethnic: str, held: Held, dice: Random) -> tuple[Says, ...]:
    sex = "M" if child.given in names.BOYS else "F"
    found = [("gender", "sex", sex)] if dice.random() > NO_SEX else []
    found += [("ethnicity", "code", ethnic)] if ethnic else []
    if dice.random() > NO_DISABILITY:
        found += [("disability", "code", code) for code in _disabilities(held.team.disabled, dice)]
    return tuple(Says(*one, UUID(int=dice.getrandbits(128), version=4)) for one in found)


def _disabilities(share: float, dice: Random) -> list[str]:
    if dice.random() > share:
        return ["NONE"]
    return sorted({_pick(DISABLED, dice) for _ in range(1 + (dice.random() < TWO_OF_THEM))})


def _pick(shares: Mapping[str, int], dice: Random) -> str:
    return dice.choices(list(shares), list(shares.values()))[0]
