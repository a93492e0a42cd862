"""Families by chance: who is in them, since when they are open and who holds them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, count, cycle
from random import Random

from throughline.synthetic.borough import names
from throughline.synthetic.borough.story import Child, Family, Held, Size, TeamOfWorkers

CHILDREN = (1,) * 55 + (2,) * 27 + (3,) * 13 + (4,) * 5
CATEGORIES = ("neglect",) * 48 + ("emotional",) * 38 + ("physical",) * 8 + ("sexual",) * 6
Place = tuple[TeamOfWorkers, int]
CHILDHOOD = 17 * 365
MOST_APART = 1400


def families(
    size: Size, teams: Sequence[TeamOfWorkers], first_person: int, as_at: date, dice: Random
) -> list[Family]:
    """Open families first; then families that were open once; the rest only live here."""
    made, open_children = [], 0
    holders = cycle(_holders(size, teams, dice))
    for family in _households(size.people, first_person, as_at, dice):
        if open_children < size.open_children:
            open_children += len(family.children)
            _open(family, size, holders, as_at, dice, closed=False)
        elif dice.random() < size.closed:
            _open(family, size, holders, as_at, dice, closed=True)
        made.append(family)
    return made


def _households(people: int, first_person: int, as_at: date, dice: Random) -> Iterator[Family]:
    """Exactly so many people: the last household takes who is left."""
    numbers, left = count(first_person), people
    while left:
        adults = (
            ["mother"]
            + (["father"] if dice.random() < 0.6 else [])
            + (["grandparent"] if dice.random() < 0.2 else [])
        )
        adults = adults[:left]
        children = min(dice.choice(CHILDREN), left - len(adults))
        left -= len(adults) + children
        yield Family(
            name=dice.choice(names.FAMILY),
            adults=tuple((next(numbers), dice.choice(names.ELDER), kind) for kind in adults),
            children=tuple(
                Child(next(numbers), given, as_at - timedelta(days=age))
                for given, age in zip(dice.sample(names.GIVEN, children), _ages(children, dice), strict=True)
            ),
            home=f"{dice.randrange(1, 180)} {dice.choice(names.STREET)} {dice.choice(names.ROAD)}",
            restriction=int(dice.random() < 0.01),
        )


def _ages(children: int, dice: Random) -> list[int]:
    """In days, the youngest first: brothers and sisters are at least eleven months apart."""
    if not children:
        return []
    gaps = [dice.randrange(335, MOST_APART) for _ in range(children - 1)]
    youngest = dice.randrange(30, CHILDHOOD - MOST_APART * len(gaps))
    return list(accumulate(gaps, initial=youngest))


def _holders(size: Size, teams: Sequence[TeamOfWorkers], dice: Random) -> list[Place]:
    """Places for a family to land. One worker may hold far more than the rest."""
    places = [(team, seat) for team in teams for seat in range(len(team.workers))]
    if size.most_held:
        average = size.open_children / len(places)
        places += [places[0]] * round(size.most_held / average - 1)
    dice.shuffle(places)
    return places


def _open(
    family: Family, size: Size, holders: Iterator[Place], as_at: date, dice: Random, *, closed: bool
) -> None:
    span = dice.randrange(size.shortest, size.longest)
    if closed:
        family.closed = as_at - timedelta(days=dice.randrange(5, max(6, size.days - span)))
    family.opened = (family.closed or as_at) - timedelta(days=span)
    team, seat = next(holders)
    family.held = _held(family, team, seat, span, dice)
    if family.children and dice.random() < size.on_plan:
        _plan(family, as_at, dice)


def _held(family: Family, team: TeamOfWorkers, seat: int, span: int, dice: Random) -> tuple[Held, ...]:
    """In three families of ten the worker changed once, within the team."""
    holder = team.workers[seat]
    if dice.random() > 0.3 or span < 90 or len(team.workers) < 2:
        return (Held(holder, team, family.opened, family.closed),)
    handed_over = family.opened + timedelta(days=dice.randrange(30, span - 30))
    before = team.workers[(seat + 1) % len(team.workers)]
    return (Held(before, team, family.opened, handed_over), Held(holder, team, handed_over, family.closed))


def _plan(family: Family, as_at: date, dice: Random) -> None:
    """Three weeks after opening; in a closed family it ends before the closing."""
    started = family.opened + timedelta(days=21)
    ended = family.closed and max(family.closed - timedelta(days=14), started + timedelta(days=7))
    if started < as_at and (ended is None or ended < as_at):
        family.plan, family.category = (started, ended), dice.choice(CATEGORIES)
