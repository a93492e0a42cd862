"""Ninety days of looking in an invented authority, told in one transaction, and the key to what was planted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.db import connections

from throughline.access.principal import as_keeper
from throughline.synthetic.borough.staging import reserve
from throughline.synthetic.looking import telling
from throughline.synthetic.looking.desks import Namesakes, take_calls
from throughline.synthetic.looking.households import change_hands, hold, settle
from throughline.synthetic.looking.office import how_many_teams, rota, staff
from throughline.synthetic.looking.planted import plant
from throughline.synthetic.looking.planting import Garden, Planted
from throughline.synthetic.looking.work import Office, day_of, hand_over, headline
from throughline.synthetic.looking.world import Look, Scale, World, is_working_day
from throughline.synthetic.telling import PURPOSE

Say = Callable[[str], object]
IN_THE_NEWS = (0.45, 10)
"""From this share of the days on, for so many days, everybody who must opens one child."""


@dataclass(frozen=True, slots=True)
class Told:
    planted: list[Planted]
    days: list[date]
    rows: int
    user_days: int
    """Days on which one person opened anything at all."""


def tell_looking(*, scale: Scale, last: date, seed: int, say: Say = print) -> Told:
    """Into a migrated database that nobody uses. The same seed tells the same story."""
    world = World(scale, Random(seed), last - timedelta(scale.days - 1))
    with as_keeper(PURPOSE):
        telling.open_months(world)
        garden = _settle(world)
        say(f"{len(world.members)} people at work, {len(world.names):,} on record")
        user_days: set[tuple[int, int]] = set()
        rows = telling.tell_looks(_days(world, garden, user_days))
        say(f"{rows:,} rows of the log")
        telling.tell_staff(world)
        telling.tell_families(world)
        telling.tell_spells(world)
        telling.tell_entries(world)
        telling.tell_rest(world)
    with connections["owner"].cursor() as cur:
        cur.execute("analyze")
    return Told(garden.told, world.days, rows, len(user_days))


def _settle(world: World) -> Garden:
    scale = world.scale
    staff(
        world,
        list(_numbers("access_account", scale.users)),
        list(_numbers("access_team", how_many_teams(scale))),
    )
    settle(world, reserve("record_person", scale.people), reserve("record_home", scale.people))
    hold(world)
    rota(world)
    garden = Garden(world)
    plant(garden)
    return garden


def _numbers(table: str, how_many: int) -> range:
    first = reserve(table, how_many)
    return range(first, first + how_many)


def _days(world: World, garden: Garden, user_days: set[tuple[int, int]]) -> Iterator[list[Look]]:
    namesakes, by_account = Namesakes(world), {one.account: one for one in world.members}
    known = next(family for family in world.families if family.held)
    news = int(world.scale.days * IN_THE_NEWS[0])
    for number, day in enumerate(world.days):
        for act in garden.mornings[day]:
            act()
        handed = change_hands(world, day) if is_working_day(day) else []
        office = Office(world, day)
        for member in world.members:
            day_of(office, member)
        today = [shift for shift in world.shifts if telling.day_of(shift.starts) == day]
        take_calls(world, day, today, namesakes, by_account)
        hand_over(office, handed)
        if is_working_day(day) and 0 <= number - news < IN_THE_NEWS[1]:
            door = [by_account[shift.holder] for shift in today if shift.desk == "front-door"]
            headline(office, known, number - news, door)
        for act in garden.acts[day]:
            act()
        user_days.update((look.account, number) for look in world.looks)
        yield world.looks
        world.looks = []
