"""What is said about a clock, as it is checked and told: a mark on one promise, for each child."""

from datetime import date, datetime

from throughline.access.roles import ROLES
from throughline.design.dates import day as day_words
from throughline.record.clocks.stored import Told
from throughline.record.entries.kind import Answers
from throughline.record.milestones import running
from throughline.record.milestones.models import ClockNote
from throughline.record.milestones.reasons import BECAUSE, IN_LAW, LISTED, WORDS
from throughline.standards.catalogue import by_key, by_part
from throughline.standards.ways import Layer, Subject

MARKS = {
    ClockNote.BOOKED: "booked", ClockNote.TRIED: "attempted", ClockNote.WAITING: "waiting",
    ClockNote.EXCUSED: "exempt", ClockNote.STOPPED: "stop", ClockNote.SET: "set",
}  # fmt: skip
DECIDED = (ClockNote.EXCUSED, ClockNote.STOPPED, ClockNote.SET)
"""What counts only once somebody who may has decided it."""
LASTS = (ClockNote.WAITING, ClockNote.EXCUSED, ClockNote.SET)
DECIDERS = tuple(role.key for role in ROLES.values() if {"approve", "oversee"} <= role.verbs)
LINES = {
    ClockNote.BOOKED: "booked for {day}",
    ClockNote.TRIED: "tried {day}",
    ClockNote.WAITING: "waiting on {why} since {day}",
    ClockNote.EXCUSED: "excused from {day}: {why}",
    ClockNote.STOPPED: "ended {day}: {why}",
    ClockNote.SET: "{until} set by {why}",
}

Problems = dict[str, str]


def options() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    parts = {
        part: tuple((one.key, one.title) for one in promises if one.subject == Subject.CHILD)
        for part, promises in by_part().items()
    }
    return tuple((part, found) for part, found in parts.items() if found)


def reasons() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return tuple((listed.heading, tuple(listed.reasons.items())) for listed in LISTED.values())


def headline(answers: Answers, names: dict[int, str]) -> str:
    note = answers.shared
    line = LINES[note["said"]].format(
        day=day_words(note["begins"]),
        why=WORDS.get(note["why"], ""),
        until=day_words(note["until"]) if note["until"] else "",
    )
    return f"{by_key()[note['standard']].title}: {line}"


def facts(answers: Answers, at: datetime) -> list[Told]:
    note = answers.shared
    if not (note.get("standard") and note.get("said") and note.get("begins")):
        return []
    return [
        Told(
            person=child, what=MARKS[note["said"]], key=note["standard"], day=note["begins"], until=note["until"],
            of=note["of"], why=WORDS.get(note["why"], ""), because=BECAUSE.get(note["because"], ""),
        )
        for child in answers.children
    ]  # fmt: skip


def problems(answers: Answers, now: datetime) -> Problems:
    note, today = answers.shared, now.date()
    found = _of_the_days(note, today) | _of_the_reason(note) | _of_the_decider(note, list(answers.children))
    if note["day"] > today:
        found["day"] = "This is written on the day it is said, or after. Check the day."
    return found | running.problem(note["standard"], note["of"], list(answers.children))


def _of_the_days(note: dict, today: date) -> Problems:
    said, begins, until = note["said"], note["begins"], note["until"]
    found = {}
    if said in (ClockNote.TRIED, ClockNote.STOPPED, ClockNote.SET) and begins > today:
        found["begins"] = "This day has not come yet. Check the day, or say that it is booked."
    if until and said not in LASTS:
        found["until"] = "Only a wait, an excuse or another day has an end. Leave it empty."
    elif until and until <= begins:
        found["until"] = "This comes after the day it began. Check both days."
    elif said == ClockNote.SET and not until:
        found["until"] = "Say which day was set."
    return found


def _of_the_reason(note: dict) -> Problems:
    listed = LISTED.get(note["said"])
    if listed is None:
        return {"why": "This needs no reason. Leave it empty."} if note["why"] else {}
    if note["why"] not in listed.reasons:
        return {"why": f"Choose one under “{listed.heading}”."}
    if note["because"] and note["said"] != ClockNote.WAITING:
        return {"because": "This is about a wait. Leave it empty."}
    return _of_the_law(note)


def _of_the_law(note: dict) -> Problems:
    """A wait and an excuse leave a limit in law where it is; nobody here ends or moves one but for what the law knows."""
    moves = note["said"] in (ClockNote.STOPPED, ClockNote.SET)
    if moves and by_key()[note["standard"]].layer == Layer.STATUTORY and note["why"] not in IN_LAW:
        return {
            "why": "This limit stands in law: a manager cannot end or move it. Say what it waits on instead."
        }
    return {}


def _of_the_decider(note: dict, children: list[int]) -> Problems:
    if note["said"] not in DECIDED:
        return {}
    if not note["decided_by"]:
        return {"decided_by": "Say who decided. A manager decides this, never whoever holds the child."}
    return running.own_clock(note["decided_by"], children)
