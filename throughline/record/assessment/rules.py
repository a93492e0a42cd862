"""The days of an assessment and what they ask. Pure: the day is an argument."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key

LIMIT = "single_assessment_45wd"
REFRESH = ("assessment_refresh_6m", "cla_reassessment_12m")
LAST_DAY = 45
MARKS = (10, 30)
"""Working days at which a manager asks whether it could be closed. Local: Working Together says only that the time is
agreed at the outset, and 45 is the most. The days are those on which a peer review found that nobody had looked."""
OWED = "Could this be closed now? What is still unknown?"


@dataclass(frozen=True, kw_only=True, slots=True)
class Planned:
    """One date of the plan, as it opens: what, with whom, and how many working days from the start."""

    what: str
    days: int
    who: str = ""


PLAN = (
    Planned(what="child", days=5),
    Planned(what="parent", days=10),
    Planned(what="agencies", days=5, who="School or nursery, health, and whoever works with them"),
    Planned(what="manager", days=10),
    Planned(what="network", days=20),
    Planned(what="manager", days=30),
    Planned(what="draft", days=35),
    Planned(what="authorised", days=40),
)
"""A proposal, local: it opens the form, and each date can be moved or removed before it is signed."""


def last_day(start: date) -> date:
    """By the standard that is in force on the day."""
    for since, limit in sorted(by_key()[LIMIT].within.items(), reverse=True):
        if since <= start and limit:
            return ENGLAND.add(start, limit.n, limit.unit)
    return ENGLAND.add(start, LAST_DAY, Unit.WORKING_DAYS)


def working_day(start: date, on: date) -> int:
    """The day after the start is day 1."""
    return ENGLAND.working_days_after(start, on) if on > start else 0


def by(start: date, days: int) -> date:
    return ENGLAND.add(start, days, Unit.WORKING_DAYS)


def mark_owed(start: date, on: date, checked: Iterable[date]) -> int:
    """The last mark that has come and that no manager's checkpoint has answered since; 0 where none is owed.

    A checkpoint in the five working days before a mark answers it: nobody is asked twice in one week.
    """
    come = [mark for mark in MARKS if working_day(start, on) >= mark]
    if not come:
        return 0
    return 0 if any(working_day(start, day) >= come[-1] - 5 for day in checked) else come[-1]


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """What the page asks of whoever answers for it, and whether it is late."""

    words: str
    why: str


def prompt(
    *, start: date, on: date, checked: Collection[date], waiting: Collection[str], signed: bool
) -> Prompt | None:
    """`waiting` are the dates of the plan that have not happened, but for the authorising itself."""
    if signed:
        return Prompt(
            words="Written and signed. Read it and authorise it, or return it.", why="It waits for a manager."
        )
    if not waiting:
        return Prompt(
            words="Everything that was planned has happened. What keeps it open?",
            why="Nothing of the plan is still to do: it can be written up and closed.",
        )
    mark = mark_owed(start, on, checked)
    return (
        Prompt(words=OWED, why=f"Working day {mark} has passed without a manager’s checkpoint.")
        if mark
        else None
    )


def start_problems(
    *,
    began: date,
    planned_end: date,
    today: date,
    requires: str,
    registered: bool,
    asked: str,
    supervised_by: str,
) -> dict[str, str]:
    """`asked` is what about a child asks for a registered social worker, in words; empty where nothing does."""
    found = {}
    if began > today:
        found["began"] = "An assessment begins on the day it is decided or after it was. Check the day."
    if planned_end < began:
        found["planned_end"] = "The planned end comes after the start. Check both days."
    elif planned_end > last_day(began):
        found["planned_end"] = f"The most is {LAST_DAY} working days. Choose a day within them."
    return found | _who_may(requires, registered, asked, supervised_by)


def _who_may(requires: str, registered: bool, asked: str, supervised_by: str) -> dict[str, str]:
    if requires == "registered" and not registered:
        return {"lead_id": "This needs a registered social worker. Choose somebody who is one."}
    if requires != "registered" and asked:
        return {"requires": f"There is {asked}: only a social worker may lead. Choose the first."}
    if requires != "registered" and not supervised_by:
        return {"supervised_by": "Name the social worker who supervises."}
    return {}
