"""A baby expected in five weeks whose discharge plan is made: the ward has it, and out of hours has not."""

from datetime import date, datetime

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.people.actions import allocate
from throughline.record.people.models import ExpectedDay, Person
from throughline.synthetic.builders import a_parent, somebody
from throughline.synthetic.families import team_of
from throughline.synthetic.meetings import a_meeting
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

BOOKED, MOVED, MET = date(2026, 6, 24), date(2026, 8, 5), date(2026, 11, 17)
FIRST_SAID, EXPECTED = date(2027, 1, 4), date(2026, 12, 27)
PLAN = {
    "decision": "together", "reached": "consensus",
    "may_hold": "Leah, at any time. Her aunt Dawn Sayer, from the first day.",
    "may_not": "Kyle Brent: bail says not within 100 metres of Leah. If he comes, the ward closes the doors and rings 999.",
    "goes_with": "With Leah to the parent and baby placement at Orchard House; the worker fetches them, day or night.",
    "if_early": "Leah rings ward 5 and then Dawn. The ward rings out of hours; Orchard House keeps a room from 30 Nov. "
    "The car seat and bag are at Dawn’s.",
    "ward_has_it": "Wed 18 Nov 2026",
    "reason": "Leah asked for it, and has gone to each appointment.",
}  # fmt: skip


def tell(told: Told, now: datetime) -> None:
    worker, manager = told.staff["pike"], told.staff["osman"]
    baby = _expected(worker)
    a_meeting(
        "discharge planning", by=worker, chair=manager, children=[baby], on=MET, told=_at(MET, 15), decided={baby: PLAN},
        present=[
            ("S Pike", "social worker", "here"), ("Idris Osman", "manager", "here"), ("E Finch", "midwife", "here"),
            ("Sister Odell, ward 5", "ward", "by phone"), ("A Rowntree", "health visitor", "here"),
            ("Leah Sayer", "mother", "here"), ("Dawn Sayer", "relative", "here"),
        ],
        rows={"views": [{"who": "Leah", "source": "parent", "words": "I do not want to be on the ward and not know."}]},
        discussion="Nobody waits for the birth to decide.",
    )  # fmt: skip


def _expected(worker) -> Person:
    """The first scan moved the day by a week; both stand."""
    baby = somebody("Baby Sayer", expected=EXPECTED, told=_at(BOOKED))
    with as_keeper(PURPOSE, told=_at(BOOKED), by=worker.pk):
        allocate(child=baby, worker=worker, team=team_of(worker), started=BOOKED)
        ExpectedDay.objects.create(
            person=baby, expected=FIRST_SAID, started=BOOKED, ended=MOVED, ended_why="It moved", source="Booking, E Finch"
        )  # fmt: skip
    with as_keeper(PURPOSE, told=_at(MOVED), by=worker.pk):
        ExpectedDay.objects.create(
            person=baby, expected=EXPECTED, started=MOVED, source="Scan, Northmere General"
        )
    a_parent("Leah Sayer", of=[baby], born=date(2005, 9, 2), told=_at(BOOKED))
    return baby


def _at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)
