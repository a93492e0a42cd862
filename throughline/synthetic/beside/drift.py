"""Families of Northmere whose plans stand still, each for another reason: nobody's, ours, a partner's, the court's, explained."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.drift.models import NextStep, StillExplained
from throughline.record.people.actions import end_allocation
from throughline.record.people.models import Allocation, Person
from throughline.synthetic.builders import a_child, a_home, a_parent, lives_at
from throughline.synthetic.milestones import a_milestone
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE
from throughline.synthetic.writing import a_visit

LEFT = date(2026, 10, 12)
SAW = (
    "Everybody was in. Tea was on the table, and the back room is still full of boxes.",
    "A short visit after school. The kitchen was warm; there is no light on the stairs.",
    "They were on their way out to the shop, and came back in to talk.",
)


class Stands(NamedTuple):
    """One family: who, where, since when the plan runs, when a core group last met."""

    children: tuple[tuple[str, date], ...]
    parent: str
    address: str
    plan: date
    moved: date


class Held(NamedTuple):
    """Who holds the next step: one of the staff by key, or a partner or the court by name."""

    sort: str
    who: str
    step: str
    by_when: date
    why: str
    on: date


CROFT = Stands((("Maisie Croft", date(2024, 2, 9)), ("Jayden Croft", date(2022, 5, 30))), "Shannon Croft", "3 Quay Row",
               date(2026, 7, 20), date(2026, 9, 14))  # fmt: skip
OSEI = Stands((("Ama Osei", date(2020, 3, 18)), ("Yaw Osei", date(2022, 8, 2))), "Efua Osei", "41 Mill Lane",
              date(2026, 6, 15), date(2026, 9, 18))  # fmt: skip
HOLT_LEE = Stands((("Ben Holt-Lee", date(2019, 4, 11)), ("Ada Holt-Lee", date(2022, 1, 25))), "Mark Lee", "8 Station View",
                  date(2026, 6, 22), date(2026, 9, 25))  # fmt: skip
BRANDT = Stands(
    (("Maya Brandt", date(2011, 1, 6)),),
    "Ute Brandt",
    "27 Harbour Street",
    date(2026, 6, 29),
    date(2026, 9, 28),
)
PRYCE = Stands(
    (("Rowan Pryce", date(2025, 9, 3)),), "Leah Pryce", "12 Canal Court", date(2026, 6, 1), date(2026, 9, 25)
)
MALIK = Stands(
    (("Zara Malik", date(2013, 2, 14)),), "Sana Malik", "5 Beacon Close", date(2026, 6, 8), date(2026, 10, 1)
)

STEPS = (
    (OSEI, Held("ours", "achebe", "Decide: go to court, or end the plan", date(2026, 10, 30),
                "Waiting to see the sibling report, then funding.", date(2026, 11, 16))),
    (HOLT_LEE, Held("ours", "stone", "Find Dad another course", date(2026, 11, 27), "Course is full until January.",
                    date(2026, 11, 11))),
    (BRANDT, Held("partner", "Dr Lowe’s clinic", "Psychiatric report", date(2026, 11, 27),
                  "Report was promised for 30 Oct; chased on 6 and 18 Nov.", date(2026, 11, 18))),
    (PRYCE, Held("court", "The family court", "Placement order hearing", date(2026, 12, 7), "Listed Mon 7 Dec; our part is done.",
                 date(2026, 11, 9))),
)  # fmt: skip


def tell(told: Told, now: datetime) -> None:
    stone, manager = told.staff["stone"], told.staff["achebe"]
    _nobody_holds(_family(CROFT, stone), manager)
    for family, held in STEPS:
        _named(_family(family, stone), held, told)
    _explained(_family(MALIK, stone), manager)


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)


def _family(one: Stands, worker: Account) -> list[Person]:
    began = at(one.plan)
    children = [
        a_child(name, born=born, worker=worker, plan_since=one.plan, told=began)
        for name, born in one.children
    ]
    parent = a_parent(one.parent, of=children, told=began)
    home = a_home(one.address, told=began)
    lives_at(home, *children, parent, since=one.plan - timedelta(days=400), told=began)
    a_milestone("core_group_held", by=worker, children=children, on=one.moved, told=at(one.moved, 16))
    _seen(children, worker, since=one.plan, until=LEFT if one is CROFT else date(2026, 11, 20))
    return children


def _seen(children: list[Person], worker: Account, *, since: date, until: date) -> None:
    """Each child is seen in time: it is the plan that stands still, not the visits."""
    for n, day in enumerate(since + timedelta(days=days) for days in range(8, (until - since).days, 14)):
        a_visit(
            by=worker, children=dict.fromkeys(children, "alone"), on=day, told=at(day, 18), story=SAW[n % len(SAW)],
            analysis="Nothing has changed since the last visit, for better or worse.", agreed="The next visit, in two weeks.",
        )  # fmt: skip


def _nobody_holds(children: list[Person], manager: Account) -> None:
    """Their worker's post changed, and nobody was told that the plan was theirs."""
    with as_keeper(PURPOSE, told=at(LEFT), by=manager.pk):
        for one in Allocation.objects.filter(person__in=children):
            end_allocation(allocation=one, ended=LEFT)


def _named(children: list[Person], held: Held, told: Told) -> None:
    ours = told.staff[held.who] if held.sort == NextStep.OURS else None
    writer = ours or told.staff["stone"]
    with as_keeper(PURPOSE, told=at(held.on), by=writer.pk):
        NextStep.objects.bulk_create(
            NextStep(
                person=child, about="plan", sort=held.sort, to=ours, who="" if ours else held.who, step=held.step,
                by_when=held.by_when, why=held.why, named_by=writer, named_at=at(held.on),
            )
            for child in children
        )  # fmt: skip


def _explained(children: list[Person], manager: Account) -> None:
    day = date(2026, 11, 17)
    with as_keeper(PURPOSE, told=at(day), by=manager.pk):
        StillExplained.objects.bulk_create(
            StillExplained(
                person=child, about="plan", why="Zara sits her mock exams, and asked that nobody changes anything before they end.",
                look_again=date(2026, 12, 11), explained_by=manager, explained_at=at(day),
            )
            for child in children
        )  # fmt: skip
