"""Four hundred people who work here: their roles, teams, leave, sickness, last days and shifts."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from random import Random

from throughline.synthetic.borough import names
from throughline.synthetic.looking.world import Member, Scale, Shift, World, is_working_day, moment

OF_FOUR_HUNDRED = {
    "worker": 190, "student": 8, "business-support": 22, "manager": 27, "front-door": 26, "out-of-hours": 14,
    "reviewer": 14, "adviser": 14, "family-help": 26, "records": 3, "analyst": 5, "administrator": 3, "privacy": 2,
    "lawyer": 9, "fostering": 14, "auditor": 5, "checker": 18,
}  # fmt: skip
IN_TEAMS = ("worker", "student", "business-support", "manager")
WORKERS_TO_A_TEAM = 9
LEAVERS = 0.03
"""Of everybody in ninety days: a turnover of about an eighth a year."""
LEAVE_BLOCKS, SICKNESS = (1, 3), 0.35
STARTS, ENDS = ["Hart", "Wynn", "Thorn", "Ash", "Brad", "Cald", "Dun", "Elm", "Fair", "Gold", "Hazel", "Kirk", "Lang", "Marl", "North", "Oak", "Pend", "Rad", "Sel", "Stan", "Tav", "Under", "Wool", "York", "Ald", "Ben", "Cart", "Dray", "Ever", "Fos", "Grin", "Hol", "Ing", "Kel", "Lin"], ["ley", "ton", "well", "worth", "wood", "bury", "field", "ham", "stead", "by", "more", "gate", "croft", "shaw", "holme", "wick", "combe", "den", "ridge", "stone"]  # fmt: skip


def surnames(dice: Random) -> Callable[[], str]:
    """Three in five have one of a hundred names, the first of them far more common than the last; the rest have rare ones."""
    common = list(names.FAMILY)
    weights = [1 / (rank + 5) for rank in range(len(common))]

    def one() -> str:
        if dice.random() < 0.6:
            return dice.choices(common, weights)[0]
        return dice.choice(STARTS) + dice.choice(ENDS)

    return one


def staff(world: World, accounts: list[int], teams: list[int]) -> None:
    """Everybody, in their roles. The last seats go to workers, so that the count is the scale's."""
    dice, surname, number = world.dice, surnames(world.dice), iter(accounts)
    for role, share in OF_FOUR_HUNDRED.items():
        for _ in range(_of(share, world.scale)):
            world.members.append(Member(next(number), dice.choice(names.ELDER), surname(), role))
    for account in number:
        world.members.append(Member(account, dice.choice(names.ELDER), surname(), "worker"))
    world.teams = {team: f"Team {place}" for place, team in enumerate(teams, 1)}
    _seat(world, teams)
    for member in world.members:
        _plan_days_away(world, member)


def how_many_teams(scale: Scale) -> int:
    """Those that hold children, the front door's, and out of hours."""
    return max(2, _of(OF_FOUR_HUNDRED["worker"], scale) // WORKERS_TO_A_TEAM) + 2


def _of(share: int, scale: Scale) -> int:
    return max(1, share * scale.users // 400)


def _seat(world: World, teams: list[int]) -> None:
    *holding, door, night = teams
    for role in IN_TEAMS:
        for place, member in zip(count(), world.role(role)):
            member.team = holding[place % len(holding)]
    for member in world.role("front-door"):
        member.team = door
    for member in world.role("out-of-hours"):
        member.team = night


def _plan_days_away(world: World, member: Member) -> None:
    dice = world.dice
    for _ in range(dice.randint(*LEAVE_BLOCKS)):
        _away(world, member, dice.randint(1, 7))
    if dice.random() < SICKNESS:
        _away(world, member, dice.randint(1, 5))
    if dice.random() < LEAVERS and member.role in ("worker", "business-support", "family-help"):
        member.leaves = world.first + timedelta(dice.randint(20, max(21, world.scale.days - 5)))


def _away(world: World, member: Member, length: int) -> None:
    began = world.first + timedelta(world.dice.randrange(world.scale.days))
    for ahead in range(length):
        member.away.add(began + timedelta(ahead))


def rota(world: World) -> None:
    """The front door by day; out of hours every evening, every night, and all the weekend."""
    for day in world.days:
        published = moment(day - timedelta(14), 12)
        for desk, shifts in (("front-door", _by_day(day)), ("out-of-hours", _out_of_hours(day))):
            free = [one for one in world.role(desk) if one.works(day)]
            world.dice.shuffle(free)
            for begins, ends, seats in shifts:
                for _ in range(max(1, seats * world.scale.users // 400)):
                    if free:
                        holder = free.pop().account
                        world.shifts.append(
                            Shift(holder, desk, moment(day, begins), moment(day, ends), published)
                        )


def _by_day(day: date) -> list[tuple[float, float, int]]:
    return [(8.5, 17.5, 18)] if is_working_day(day) else []


def _out_of_hours(day: date) -> list[tuple[float, float, int]]:
    nights = [(17, 24.5, 3), (24, 32.5, 2)]
    return nights if is_working_day(day) else [(8, 17.5, 3), *nights]
