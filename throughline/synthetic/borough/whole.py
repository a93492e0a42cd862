"""A whole borough: its story by chance, told to the record by COPY in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connections

from throughline.access.principal import as_keeper
from throughline.synthetic.borough.copying import Say, copy
from throughline.synthetic.borough.making import Change, Office, story
from throughline.synthetic.borough.staging import reserve
from throughline.synthetic.borough.story import Size, Story
from throughline.synthetic.borough.visiting import Pace, steady
from throughline.synthetic.telling import PURPOSE


@dataclass(frozen=True, slots=True)
class Counts:
    people: int
    families: int
    open_children: int
    on_plan: int
    entries: int


def tell_borough(
    *, size: Size, office: Office, as_at: datetime, seed: int, pace: Pace = steady,
    change: Change = lambda families: None, say: Say = print,
) -> Counts:  # fmt: skip
    with as_keeper(PURPOSE):
        made = story(
            size=size, office=office, first_person=reserve("record_person", size.people), as_at=as_at, seed=seed,
            pace=pace, change=change,
        )  # fmt: skip
        say(
            f"{size.people:,} people in {len(made.families):,} families, and {made.written:,} things written about them"
        )
        copy(made, say)
    _analyse()
    say("told, and analysed")
    return _count(made, size.people, as_at)


def _analyse() -> None:
    """Only the owner may. Without it the first pages after loading are planned for empty tables."""
    with connections["owner"].cursor() as cur:
        cur.execute("analyze")


def _count(made: Story, people: int, as_at: datetime) -> Counts:
    day = as_at.date()
    now_open = [family for family in made.families if family.now]
    return Counts(
        people, len(made.families), sum(len(family.in_it(family.now, day)) for family in now_open),
        sum(len(family.in_it(family.now, day)) for family in now_open if family.on_plan_now), made.written,
    )  # fmt: skip
