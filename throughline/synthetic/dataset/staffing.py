"""Teams, and the people who work in them: they come, stay some years and leave."""

from datetime import date, timedelta
from random import Random

from throughline.synthetic.dataset.borough import Team, Worker

SERVICES = {
    "Safeguarding": ("Safeguarding East", "Safeguarding North", "Safeguarding South", "Safeguarding West"),
    "Family help": ("Family help 1", "Family help 2"),
    "Children in care": ("Children in care 1", "Children in care 2"),
    "Leaving care": ("Leaving care",),
}
# Workers for each thousand children who live here, in each team of a service.
WORKER, MANAGER = "Social worker", "Team manager"
# England: about 17 in 100 of full-time equivalents; one in five who start are newly qualified; a manager holds a few.
THROUGH_AGENCIES, NEW, BY_A_MANAGER = 0.17, 0.2, 0.02
A_THOUSAND = {"Safeguarding": 0.26, "Family help": 0.18, "Children in care": 0.22, "Leaving care": 0.16}


def staffed(
    random: Random, *, first: date, last: date, prefix: str, size: int
) -> tuple[list[Team], list[Worker]]:
    teams = [
        Team(f"{prefix}t{number}", f"{prefix} {name}".strip(), service)
        for number, (service, name) in enumerate(
            (service, name) for service, names in SERVICES.items() for name in names
        )
    ]
    workers: list[Worker] = []
    for team in teams:
        for number in range(max(3, round(A_THOUSAND[team.service] * size / 1000))):
            _desk(random, team, first, last, workers, prefix, title=WORKER if number else MANAGER)
    return teams, workers


def _desk(
    random: Random, team: Team, first: date, last: date, workers: list[Worker], prefix: str, *, title: str
) -> None:
    """One desk, and everybody who sits at it in turn; some desks are always filled through an agency."""
    agency = title == WORKER and random.random() < THROUGH_AGENCIES
    day = first - timedelta(days=random.randrange(3 * 365, 6 * 365))
    while day < last:
        stays = timedelta(days=round((200 if agency else 1500) * random.lognormvariate(0, 0.6)))
        left = day + stays if day + stays <= last else None
        workers.append(
            Worker(
                f"{prefix}w{len(workers) + 1}", team, day, left, agency, random.choice((1, 1, 1, 1, 0.8, 0.6)),
                day - timedelta(days=random.randrange(0, 365 if random.random() < NEW else 15 * 365)), title,
            )
        )  # fmt: skip
        if left is None:
            return
        day = left + timedelta(days=random.randrange(0, 60))


def worker_for(workers: list[Worker], team: Team, day: date, random: Random) -> Worker | None:
    """Somebody of the team who is there that day."""
    title = MANAGER if random.random() < BY_A_MANAGER else WORKER
    there = [
        w for w in workers
        if w.team is team and w.title == title and w.started <= day and (w.left is None or w.left > day)
    ]  # fmt: skip
    return random.choice(there) if there else None
