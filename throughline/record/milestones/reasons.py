"""What may be said of a clock, listed: clocks know no free words, so nothing of a child can slip into a figure."""

from collections.abc import Mapping
from typing import NamedTuple

from throughline.record.milestones.models import ClockNote

Reasons = Mapping[str, str]

WAITING: Reasons = {
    "court": "the court",
    "police": "the police",
    "health": "the health service",
    "school": "the school or nursery",
    "authority": "another authority",
    "partner": "another partner",
    "family": "the family",
    "child": "the child",
}
EXCUSED: Reasons = {
    "abroad": "the child is abroad",
    "elsewhere": "another authority does it, as agreed in writing",
    "declined": "it was offered, and the child or young person said no",
    "unsafe": "it would put somebody at risk",
    "directed": "the court directed otherwise",
    "unborn": "the child is not born or still in hospital: the mother is seen instead",
    "instead": "another meeting or visit takes its place",
    "age": "the child is not of the age that this is for",
}
STOPPED: Reasons = {
    "died": "the child died",
    "moved": "another authority is responsible for the child",
    "ended-by-court": "the court ended it",
    "left-care": "the child left care",
    "overtaken": "a later step took its place",
    "not-needed": "a manager decided that it is not needed",
}
SET: Reasons = {
    "set-by-court": "the court",
    "set-by-manager": "a manager",
    "set-by-reviewer": "the reviewing officer or the conference chair",
}
BECAUSE: Reasons = {
    "asked": "asked, and no answer yet",
    "report": "a report is awaited",
    "hearing": "a hearing is awaited",
    "appointment": "an appointment is awaited",
    "consent": "consent is awaited",
    "nobody": "they have nobody free",
}
IN_LAW = ("died", "moved", "ended-by-court", "left-care", "set-by-court")
"""Of what ends or moves a limit, what can end or move one that stands in law."""


class Listed(NamedTuple):
    heading: str
    reasons: Reasons


LISTED = {
    ClockNote.WAITING: Listed("It waits on", WAITING),
    ClockNote.EXCUSED: Listed("It is excused because", EXCUSED),
    ClockNote.STOPPED: Listed("It ends because", STOPPED),
    ClockNote.SET: Listed("The day was set by", SET),
}
"""Each thing that can be said of a clock, with the reasons it may have. What is not here has none."""

WORDS = {key: words for listed in LISTED.values() for key, words in listed.reasons.items()}
