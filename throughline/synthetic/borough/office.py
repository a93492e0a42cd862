"""Who works in a large made-up authority: its line, teams whose seats are taken one after the other, chairs, and who is away."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import accumulate
from random import Random

from throughline.access.models import Absence, Account, Post, Team
from throughline.access.principal import as_keeper
from throughline.synthetic.borough.making import Office
from throughline.synthetic.borough.notes import STYLES
from throughline.synthetic.borough.staffing import invented_names, posts_of, writer
from throughline.synthetic.borough.story import TeamOfWorkers
from throughline.synthetic.staff import a_person
from throughline.synthetic.telling import PURPOSE

SEATS = 10
SHARES = (17, 12, 11)
"""How many of forty teams each head of service has. Above all of them stands one assistant director."""
STAYS = (500, 2600)
"""Days for which somebody keeps a post."""
AWAY = 0.04
"""The share of workers who are away today."""
TEAMS_TO_A_CHAIR = 3


def an_office(*, teams: int, since: datetime, as_at: date, seed: int) -> Office:
    dice = Random(seed)
    with as_keeper(PURPOSE):
        people = invented_names(dice, set(Account.objects.values_list("name", flat=True)))

    def somebody(role: str, title: str, above: Account | None = None) -> Account:
        return a_person(
            role=role, name=next(people), title=title, reports_to=above, since=since.date(), told=since
        )

    director = somebody("manager", "Assistant director")
    heads = [somebody("manager", "Head of service", director) for _ in SHARES]
    chairs = [somebody("reviewer", "Conference chair") for _ in range(max(2, teams // TEAMS_TO_A_CHAIR))]
    with as_keeper(PURPOSE, told=since):
        posts = Post.objects.filter(holder__in=chairs).select_related("holder").order_by("id")
        made = [
            _team(f"Team {number}", heads[_head(number, teams)], people, since.date(), as_at, dice)
            for number in range(1, teams + 1)
        ]
        _away(made, as_at, dice)
        return Office(teams=made, chairs=[writer(post) for post in posts])


def _head(number: int, teams: int) -> int:
    """Which head the team has, in the shares above."""
    ends = [share * teams / sum(SHARES) for share in accumulate(SHARES)]
    return next(head for head, end in enumerate(ends) if number <= end or head == len(ends) - 1)


def _team(
    name: str, head: Account, people: Iterator[str], since: date, as_at: date, dice: Random
) -> TeamOfWorkers:
    team = Team.objects.create(name=name)
    above = Post.objects.get(holder=head, ended=None)
    (manager,) = posts_of([(next(people), since, None)], "manager", "Team manager", team, above)
    spells = [_spells(since, as_at, dice) for _ in range(SEATS)]
    named = [(next(people), began, ended) for seat in spells for began, ended in seat]
    posts = iter(posts_of(named, "worker", "Social worker", team, manager))
    seats = tuple(
        tuple(writer(next(posts), STYLES[(number + place) % len(STYLES)]) for place in range(len(seat)))
        for number, seat in enumerate(spells)
    )
    return TeamOfWorkers(team.id, name, writer(manager), seats)


def _spells(since: date, as_at: date, dice: Random) -> list[tuple[date, date | None]]:
    """People leave, and whoever follows begins that day."""
    began, found = since, []
    while True:
        ended = began + timedelta(days=dice.randrange(*STAYS))
        if ended >= as_at:
            return [*found, (began, None)]
        found.append((began, ended))
        began = ended


def _away(teams: list[TeamOfWorkers], as_at: date, dice: Random) -> None:
    for worker in (worker for team in teams for worker in team.workers):
        if dice.random() < AWAY:
            gone = as_at - timedelta(days=dice.randrange(1, 12))
            Absence.objects.create(account_id=worker.account, started=gone, ended=gone + timedelta(days=21))
