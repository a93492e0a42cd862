"""The families on record, their homes and whose they are, from the day before the first to the last."""

from datetime import date, timedelta

from throughline.synthetic.borough import names
from throughline.synthetic.looking.office import surnames
from throughline.synthetic.looking.world import Family, Member, Spell, World

HELD_BY_ONE = 8
"""Families to a worker: about seventeen children."""
CLOSED_LATELY, CLOSED_LONG_AGO = 0.18, 0.24
"""Of all families on record. The others are known from a contact or as relatives."""


def settle(world: World, first_person: int, first_home: int) -> None:
    dice, surname, person = world.dice, surnames(world.dice), first_person
    last = first_person + world.scale.people
    while person < last:
        size = min(dice.choices((1, 2, 3, 4, 6, 8), (30, 32, 20, 11, 5, 2))[0], last - person)
        adults = min(dice.choices((1, 2, 3), (35, 50, 15))[0], last - person - size)
        number = len(world.families)
        everyone = list(range(person, person + size + adults))
        family = Family(number, surname(), everyone[:size], everyone[size:], first_home + number)
        _name(world, family)
        world.families.append(family)
        person += size + adults


def _name(world: World, family: Family) -> None:
    dice = world.dice
    for child in family.children:
        world.names[child] = dice.choice(names.GIVEN), family.name
    for adult in family.adults:
        world.names[adult] = dice.choice(names.ELDER), family.name
    street = f"{dice.randint(1, 180)} {dice.choice(names.STREET)} {dice.choice(names.ROAD)}"
    world.addresses[family.home] = (
        street,
        f"NM{dice.randint(1, 9)} {dice.randint(1, 9)}{dice.choice('ABDEFGHJ')}Q",
    )


def hold(world: World) -> None:
    """Each worker's families; and those that were somebody's once."""
    dice, waiting = world.dice, list(world.families)
    dice.shuffle(waiting)
    workers = world.role("worker")
    before = world.first - timedelta(1)
    for worker in workers:
        for _ in range(min(HELD_BY_ONE, len(waiting))):
            waiting.pop().spells.append(_spell(worker, before - timedelta(dice.randint(1, 500))))
    many = len(world.families)
    for share, least, most in ((CLOSED_LATELY, 100, 700), (CLOSED_LONG_AGO, 740, 3000)):
        for _ in range(min(int(many * share), len(waiting))):
            ended = before - timedelta(dice.randint(least, most))
            waiting.pop().spells.append(
                _spell(dice.choice(workers), ended - timedelta(dice.randint(40, 300)), ended)
            )


def _spell(worker: Member, started: date, ended: date | None = None) -> Spell:
    return Spell(worker.account, worker.team or 0, started, ended)


def change_hands(world: World, day: date) -> list[tuple[Family, Member]]:
    """A working day's moves: within a team, to another, closed, opened. Gives who handed what over."""
    dice, per_day = world.dice, max(1, 5 * world.scale.users // 400)
    workers = [one for one in world.role("worker") if one.works(day)]
    by_account = {one.account: one for one in world.members}
    opened = [
        family
        for family in world.families
        if family.held and family.held.started < day and family.number not in world.left_alone
    ]
    handed = []
    for family in dice.sample(opened, min(per_day, len(opened))):
        old = family.held
        taken_by = dice.choice(workers)
        same_team = [one for one in workers if one.team == old.team and one.account != old.worker]
        old.ended = day
        handed.append((family, by_account[old.worker]))
        if dice.random() < 0.7 and same_team:
            family.spells.append(_spell(dice.choice(same_team), day))
        elif dice.random() < 0.6:
            family.spells.append(_spell(taken_by, day))
    for _ in range(per_day // 2):
        family = dice.choice(world.families)
        if family.number not in world.left_alone and not any(
            spell.ended is None or spell.ended > day for spell in family.spells
        ):
            family.spells.append(_spell(dice.choice(workers), day))
    return handed
