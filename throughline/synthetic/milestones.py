"""Builders of what is told by hand: what happened or holds, and what is said about a clock."""

from collections.abc import Sequence
from datetime import date, datetime, time

from throughline.access.models import Account
from throughline.record.entries.models import Entry
from throughline.record.milestones.kinds import clock_note, milestone
from throughline.record.people.models import Person
from throughline.standards.words import day_words
from throughline.synthetic.writing import written


def a_milestone(
    which: str, *, by: Account, children: Sequence[Person], on: date, at: time | None = None,
    until: date | None = None, known: date | None = None, why: str = "", told: datetime | None = None,
    **shared: str,
) -> Entry:  # fmt: skip
    """`until` is the first day on which it no longer held; `known` since when a planned day was known."""
    raw = {"which": which, "day": day_words(on), "clock": f"{at:%H:%M}" if at else "", "why": why, **shared}
    raw |= _days(until=until, known=known)
    return written(kind=milestone, by=by, children=children, raw=raw, told=told)


def a_clock_note(
    standard: str, said: str, *, by: Account, children: Sequence[Person], begins: date, on: date | None = None,
    until: date | None = None, of: date | None = None, decided_by: Account | None = None,
    told: datetime | None = None, **shared: str,
) -> Entry:  # fmt: skip
    """`on` is the day it was said: the day it begins, unless that is still to come."""
    raw = {
        "standard": standard,
        "said": said,
        "decided_by": str(decided_by.id) if decided_by else "",
        **shared,
    }
    raw |= _days(begins=begins, until=until, of=of, day=on or begins)
    return written(kind=clock_note, by=by, children=children, raw=raw, told=told)


def _days(**days: date | None) -> dict[str, str]:
    return {name: day_words(day) for name, day in days.items() if day}
