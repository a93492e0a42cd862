"""What was said of a clock in a story: booked, tried, waited for, excused, stopped."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import partial
from typing import NamedTuple

from throughline.config.clock import LONDON
from throughline.record.milestones.models import ClockNote
from throughline.synthetic.milestones import a_clock_note
from throughline.synthetic.stories.data import day, events, recorded
from throughline.synthetic.stories.staffing import writer
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.stories.visits import ON_A_PLAN_CLOCK, answers_of

SAID = {
    "booked": ClockNote.BOOKED, "attempted": ClockNote.TRIED, "waiting": ClockNote.WAITING,
    "exempt": ClockNote.EXCUSED, "stop": ClockNote.STOPPED,
}  # fmt: skip
LISTED = {
    "Eastmoor health": "health",
    "the court": "court",
    "unborn, then in hospital with staff: mother seen instead": "unborn",
    "unborn: mother and home seen instead": "unborn",
    "already on a plan: the review conference is brought forward": "instead",
    "section 20 ended": "left-care",
    "section 20 ended; it stays in the count as not done": "left-care",
    "issued": "overtaken",
    "extended again by order of 13 Oct": "ended-by-court",
}
"""The story's words, and the listed reason that the record knows them by."""
AWAITED = {
    "no appointment offered": "appointment",
    "extended by order to 14 Oct, then 9 Dec": "hearing",
    "final hearing listed 3 Dec": "hearing",
}
DECIDES = {"kacper": "osman"}
MANAGER = "achebe"
ONCE_IT_BEGAN = time(18, 30)


class Note(NamedTuple):
    standard: str
    said: str
    begins: date
    of: date | None
    why: str
    because: str


def notes(told: Told, name: str) -> Iterator[Step]:
    for event in events(name).values():
        for note, children in notes_in(name, event).items():
            moment = _written(note, recorded(event))
            yield moment, partial(_note, told, name, event, note, children, moment)


def notes_in(name: str, event: dict) -> dict[Note, list[str]]:
    """A visit tells its own tries of the visit's clock."""
    found: dict[Note, list[str]] = defaultdict(list)
    visited = bool(answers_of(name, event))
    for fact in event["facts"]:
        tried_by_visit = visited and fact.get("key") == ON_A_PLAN_CLOCK
        if fact["what"] in SAID and not tried_by_visit:
            found[_read(fact)].append(fact["child"])
    return found


def _read(fact: dict) -> Note:
    waits = fact["what"] == "waiting"
    why = fact.get("on_whom" if waits else "why", "")
    return Note(
        fact["key"], SAID[fact["what"]], date.fromisoformat(fact.get("day") or fact["at"][:10]),
        day(fact.get("for_start")), why and LISTED[why], AWAITED[fact["why"]] if waits else "",
    )  # fmt: skip


def _written(note: Note, moment: datetime) -> datetime:
    """What is said of one that has not begun is written on the day it begins."""
    return max(moment, datetime.combine(note.of, ONCE_IT_BEGAN, LONDON)) if note.of else moment


def _note(told: Told, name: str, event: dict, note: Note, children: list[str], moment: datetime) -> None:
    decides = note.said in (ClockNote.EXCUSED, ClockNote.STOPPED)
    entry = a_clock_note(
        note.standard, note.said, by=told.staff[writer(event["by"])], told=moment, begins=note.begins, of=note.of,
        children=[told.people[child] for child in children], on=date.fromisoformat(event["on"]), why=note.why,
        because=note.because, decided_by=told.staff[DECIDES.get(name, MANAGER)] if decides else None,
    )  # fmt: skip
    told.marked[event["id"]].append(entry)
