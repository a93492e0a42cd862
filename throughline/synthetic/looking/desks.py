"""Those who take calls: contacts all day at the front door, and all night out of hours."""

from collections import defaultdict
from datetime import date
from random import Random

from throughline.synthetic.looking.sitting import FOUND, OWN, Sitting
from throughline.synthetic.looking.world import Family, Member, Shift, World

CONTACTS_BY_DAY, CONTACTS_A_SHIFT = 110, (3, 9)
WRITTEN_BY_A_COLLEAGUE, WRITTEN_NEXT_MORNING, NEVER_WRITTEN = 0.07, 0.045, 0.003
KNOWN_AND_OPEN = 0.45
UNPUBLISHED_SWAPS = 0.0015
"""Of the days off of those who take shifts: a swap that nobody published."""
GLASS_A_SHIFT = 0.12
ANY_INITIAL = 0.01
"""Of wrong ones opened: another initial altogether."""


class Namesakes:
    """Who shares a name, so that the wrong one is opened first now and then: mostly of the same initial, as lists go."""

    def __init__(self, world: World) -> None:
        self.names = world.names
        self.of_name: dict[tuple[str, str], list[int]] = defaultdict(list)
        for person, (given, family) in world.names.items():
            self.of_name[family, given[0]].append(person)
            self.of_name[family, ""].append(person)

    def of(self, family: Family, dice: Random) -> int | None:
        given, surname = self.names[family.children[0]]
        same = self.of_name[surname, "" if dice.random() < ANY_INITIAL else given[0]]
        return next((one for one in dice.sample(same, min(3, len(same))) if one not in family.people), None)


def take_calls(world: World, day: date, shifts: list[Shift], namesakes: Namesakes, by_account: dict) -> None:
    door = [shift for shift in shifts if shift.desk == "front-door"]
    many = CONTACTS_BY_DAY * world.scale.users // 400
    for place, shift in enumerate(door):
        who, sitting = _sits_down(world, day, shift, by_account)
        for _ in range(many // len(door) + (place < many % len(door))):
            _contact(sitting, namesakes, mates=[by_account[other.holder] for other in door], glass=False)
            sitting.pause(2, 12)
    for shift in shifts:
        if shift.desk == "out-of-hours":
            who, sitting = _sits_down(world, day, shift, by_account)
            for _ in range(world.dice.randint(*CONTACTS_A_SHIFT)):
                _contact(sitting, namesakes, mates=[who], glass=True)
                sitting.pause(5, 40)
    _swaps(world, day, shifts, namesakes)


def _sits_down(world: World, day: date, shift: Shift, by_account: dict) -> tuple[Member, Sitting]:
    who = by_account[shift.holder]
    sitting = Sitting(world, who, day, 0)
    sitting.at = shift.starts + world.dice.uniform(0, 900)
    sitting.opens("desk", right=("role.verb", True))
    return who, sitting


def _contact(sitting: Sitting, namesakes: Namesakes, *, mates: list[Member], glass: bool) -> None:
    """Somebody rings about a family: found, perhaps after a namesake or two, read, and written down."""
    world, dice = sitting.world, sitting.world.dice
    family = _whom(world)
    for _ in range(dice.choices((0, 1, 2, 3), (60, 25, 10, 5))[0]):
        sitting.finds()
        if wrong := namesakes.of(family, dice):
            sitting.opens("child", wrong, FOUND)
    sitting.finds()
    right = OWN if glass and family.held else FOUND
    if glass and not family.held and dice.random() < GLASS_A_SHIFT:
        sitting.is_let_in(family.children, "break-glass")
        right = OWN
    sitting.reads(family, right)
    _written(sitting, family, mates)


def _whom(world: World) -> Family:
    family = world.dice.choice(world.families)
    while world.dice.random() < KNOWN_AND_OPEN and not family.held:
        family = world.dice.choice(world.families)
    return family


def _written(sitting: Sitting, family: Family, mates: list[Member]) -> None:
    dice = sitting.world.dice
    chance = dice.random()
    if chance < NEVER_WRITTEN * sitting.world.scale.asides:
        return
    if chance < 0.1 and dice.random() < WRITTEN_BY_A_COLLEAGUE / 0.1:
        sitting.writes(family.children, later=1, by=dice.choice(mates))
    elif chance > 1 - WRITTEN_NEXT_MORNING:
        sitting.writes(family.children, later=14)
    else:
        sitting.writes(family.children)
        if dice.random() < 0.4:
            sitting.opens("child", family.children[0], OWN)


def _swaps(world: World, day: date, shifts: list[Shift], namesakes: Namesakes) -> None:
    on = {shift.holder for shift in shifts}
    for member in world.role("front-door", "out-of-hours"):
        if (
            member.account not in on
            and member.works(day)
            and world.chance(UNPUBLISHED_SWAPS * world.scale.asides)
        ):
            sitting = Sitting(world, member, day, 18)
            for _ in range(3):
                _contact(sitting, namesakes, mates=[member], glass=False)
