"""Why there has to be a plan again, in the words of the conference that decided it: read from the record, under its law."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from throughline.config.clock import london_day
from throughline.record.entries.models import Entry
from throughline.record.meetings.models import MeetingChild

SAID = {"second_plans": "Why again, and what will be different"}
"""The lists that say it, with the heading that they say it under."""


class Said(NamedTuple):
    on: date
    words: str
    entry: int


Again = dict[int, list[Said]]


def why_again(children: Iterable[int]) -> Again:
    """By child, the oldest first. One statement; the law hides what is not to be read."""
    found: Again = {}
    rows = (
        MeetingChild.objects.filter(person_id__in=list(children))
        .exclude(entry__status__in=(Entry.UNDONE, Entry.WITHDRAWN))
        .exclude(again_why="")
        .order_by("entry__happened_at", "pk")
        .values_list("person_id", "entry__happened_at", "again_why", "entry_id")
    )
    for person, happened, words, entry in rows:
        found.setdefault(person, []).append(Said(london_day(happened), words, entry))
    return found


def said_by(said: list[Said], since: date | None) -> Said | None:
    """By the conference that made this plan: the last one by its first day."""
    return next((one for one in reversed(said) if since and one.on <= since), None)
