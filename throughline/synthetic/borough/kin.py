"""Who is what to whom in a family, and where they live: the same for whoever tells it."""

from datetime import date, timedelta

from throughline.synthetic.borough.story import Adult, Child, Family

LIVED_THERE = timedelta(days=700)
HALF, WHOLE = "half-brother or half-sister", "brother or sister"

BY_MAIL = "secure mail"


def is_theirs(adult: Adult, child: Child) -> bool:
    """A father is the father of his own children only."""
    return adult.kind != "father" or adult.person == child.father


def siblings_as(one: Child, other: Child) -> str:
    return WHOLE if one.father == other.father else HALF


def lived_there(family: Family, child: Child | None = None) -> date:
    since = family.known - LIVED_THERE
    return max(child.born, since) if child else since


def postcode(family: Family) -> str:
    number = family.adults[0].person
    return f"NM{number % 9 + 1} {number % 8 + 1}XX"
