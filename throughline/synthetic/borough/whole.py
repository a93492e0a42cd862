"""A whole borough: families by chance, their visits, what became due, all told to the record in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from django.db import connections

from throughline.access.principal import as_keeper
from throughline.record.clocks.in_force import promises
from throughline.synthetic.borough.clocks import obligations
from throughline.synthetic.borough.entries import tell_obligations, tell_visits
from throughline.synthetic.borough.households import families
from throughline.synthetic.borough.people import tell_people, tell_spells
from throughline.synthetic.borough.staging import reserve
from throughline.synthetic.borough.story import Family, Size, TeamOfWorkers, Visit
from throughline.synthetic.borough.visiting import Pace, steady, visits
from throughline.synthetic.telling import PURPOSE

AT_ONCE = 100_000
Say = Callable[[str], object]
Change = Callable[[list[Family]], None]


@dataclass(frozen=True, slots=True)
class Counts:
    people: int
    families: int
    open_children: int
    on_plan: int
    entries: int


def tell_borough(
    *, size: Size, teams: Sequence[TeamOfWorkers], as_at: datetime, seed: int, pace: Pace = steady,
    change: Change = lambda families: None, say: Say = print,
) -> Counts:  # fmt: skip
    """`change` bends the families before anything is told: the two whom nobody holds, the one a manager holds."""
    dice = Random(seed)
    with as_keeper(PURPOSE):
        made = families(size, teams, reserve("record_person", size.people), as_at.date(), dice)
        change(made)
        by_family = _visits(made, size.entries, as_at, pace, dice)
        say(f"{size.people:,} people in {len(made):,} families")
        tell_people(made, as_at.date())
        tell_spells(made)
        say("homes, brothers and sisters, workers and plans")
        written = sorted(
            (visit for family in by_family for visit in family), key=lambda visit: visit.recorded
        )
        _tell_visits(written, made, dice, say)
        here = promises()
        tell_obligations(
            known
            for family, seen in zip(made, by_family, strict=True)
            for known in obligations(here, family, seen)
        )
        say("what is due, by the clocks' own engine")
    _analyse()
    return _count(made, size.people, len(written))


def _visits(
    made: list[Family], wanted: int | None, as_at: datetime, pace: Pace, dice: Random
) -> list[list[Visit]]:
    """Once there are as many as wanted, nobody worked with the families that are left."""
    by_family, left = [], wanted
    for number, family in enumerate(made):
        if left == 0:
            family.opened, family.closed, family.plan, family.held = None, None, None, ()
        found = (
            list(visits(number, family, as_at, pace, dice))[:left]
            if family.opened and family.children
            else []
        )
        left = None if left is None else left - len(found)
        by_family.append(found)
    return by_family


def _tell_visits(written: list[Visit], made: list[Family], dice: Random, say: Say) -> None:
    first = reserve("record_draft", len(written))
    for start in range(0, len(written), AT_ONCE):
        some = written[start : start + AT_ONCE]
        tell_visits(some, made, first + start, dice)
        say(f"{start + len(some):,} visits of {len(written):,}")


def _analyse() -> None:
    """Only the owner may. Without it the first pages after loading are planned for empty tables."""
    with connections["owner"].cursor() as cur:
        cur.execute("analyze")


def _count(made: list[Family], people: int, entries: int) -> Counts:
    now_open = [family for family in made if family.opened and family.closed is None]
    return Counts(
        people, len(made), sum(len(family.children) for family in now_open),
        sum(len(family.children) for family in now_open if family.on_plan_now), entries,
    )  # fmt: skip
