"""A full-size authority: as many people as asked, ten visits for each, over ten years. What it proves is speed."""

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import accumulate, pairwise
from random import Random

from django.db import connections

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.synthetic.borough.bare import bare
from throughline.synthetic.borough.staffing import invented_names, team_of
from throughline.synthetic.borough.story import Size, TeamOfWorkers
from throughline.synthetic.borough.whole import Counts, Say, tell_borough
from throughline.synthetic.staff import a_person
from throughline.synthetic.telling import PURPOSE

PEOPLE_TO_A_TEAM = 2_500
SEATS = 10
SHARES = (0, 17, 12, 11)
"""How many of forty teams each head of service has: the first reaches about 3,000 open children."""
WRITTEN = (
    "record_entry", "record_entrychild", "record_step", "record_visit", "record_visitchild", "record_visitpresence",
    "record_fact", "record_obligation", "record_entrywords",
)  # fmt: skip
SINCE = datetime(2016, 1, 4, 9, tzinfo=LONDON)


def synthesise(*, people: int, seed: int, as_at: date, say: Say = print) -> Counts:
    """Into a migrated database that nobody uses."""
    size = Size(
        people=people, open_children=people * 7 // 100, days=3650, on_plan=0.45, entries=people * 10,
        closed=1.0, most_held=72, shortest=120, longest=2000,
    )  # fmt: skip
    teams = _teams(max(2, people // PEOPLE_TO_A_TEAM), Random(seed))
    moment = datetime.combine(as_at, time(12), LONDON)
    with bare(WRITTEN, say):
        counts = tell_borough(size=size, teams=teams, as_at=moment, seed=seed, say=say)
    _settle()
    say(
        f"Told: {counts.entries:,} visits, {counts.open_children:,} open children, {counts.on_plan:,} on a plan."
    )
    return counts


def _settle() -> None:
    """Else whoever opens the first pages pays for marking millions of new rows as seen."""
    with connections["owner"].cursor() as cur:
        cur.execute("vacuum (analyze)")


def _teams(how_many: int, dice: Random) -> list[TeamOfWorkers]:
    with as_keeper(PURPOSE):
        people = invented_names(dice, set(Account.objects.values_list("name", flat=True)))
    heads = [
        a_person(role="manager", name=next(people), title="Head of service", since=SINCE.date(), told=SINCE)
        for _ in pairwise(SHARES)
    ]
    with as_keeper(PURPOSE, told=SINCE):
        return [
            team_of(f"Team {number + 1}", heads[head], SEATS, people, SINCE.date())
            for number, head in enumerate(_shared(how_many))
        ]


def _shared(how_many: int) -> Sequence[int]:
    """Which head each team has, in the shares above."""
    ends = [share * how_many / 40 for share in accumulate(SHARES)][1:]
    return [
        next((head for head, end in enumerate(ends) if number < end), len(ends) - 1)
        for number in range(how_many)
    ]
