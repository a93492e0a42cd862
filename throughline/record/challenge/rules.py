"""When an answer is due, and whether words are an answer. From values alone."""

import re
from datetime import date

from throughline.record.challenge.sorts import IRO, ORDER, THRESHOLD
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key

OFFICERS = "iro_dispute_20wd"
NO_ANSWER = re.compile(
    r"\W*(thank you|thanks|this is|it is|that is|i have|we have|will be|well)?\W*"
    r"(noted|acknowledged|received|understood|seen|agreed|ok|okay|looked at|looked into|looking into it|under review)\W*",
    re.IGNORECASE,
)
FEWEST = 4
"""Words: who does what needs at least these."""


def officers_limit(raised: date) -> int:
    """The statutory guidance of that day: local stages fit inside, and no setting lengthens it."""
    lines = by_key()[OFFICERS].within
    return lines[max(since for since in lines if since <= raised)].n


def whole_limit(raised_as: str, raised: date, *, local: int) -> date:
    days = officers_limit(raised) if raised_as == IRO else local
    return ENGLAND.add(raised, days, Unit.WORKING_DAYS)


def stage_due(about: str, stage: str, since: date, whole: date, *, stage_days: int) -> date:
    """A threshold is answered the same day, first. Any other stage has its own days, inside the whole while that lasts."""
    if about == THRESHOLD and stage in ORDER[:2]:
        return since if ENGLAND.is_working_day(since) else ENGLAND.add(since, 1, Unit.WORKING_DAYS)
    due = ENGLAND.add(since, stage_days, Unit.WORKING_DAYS)
    return due if since > whole else min(due, whole)


def is_later(stage: str, than: str) -> bool:
    return ORDER.index(stage) > ORDER.index(than)


def is_an_answer(words: str) -> bool:
    return len(words.split()) >= FEWEST and not NO_ANSWER.fullmatch(words.strip())


def working_days_open(raised: date, until: date) -> int:
    return ENGLAND.working_days_after(raised, until)
