"""On every day of each family's life the record says what pure Python says of the same facts, as true and as known.

More days than the expected ones, and no day chosen. Two records of one child that become one, and one that becomes
two, are not in the record yet, so no story tells them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from throughline.config.clock import london_day
from throughline.standards.calendar import Calendar
from throughline.standards.obligation import Obligation
from throughline.standards.state import standing, state, tried_by
from throughline.synthetic.stories.data import local, opened, recorded, story

from .families import NAMES, calendar_of, expected
from .stored import Record, engine, reading

LAST = date(2026, 12, 31)
WRONG_RECORD = ("marsden", "KAI", date(2026, 10, 28))
"""Notes of a call have no kind of entry: the one on the wrong record is told as a try, and stood for a day."""
CHILDREN = [pytest.param(name, who, id=f"{name} {who}") for name in NAMES for who in expected(name)["scope"]]
every_child = pytest.mark.parametrize(("name", "who"), CHILDREN)


def days_of(name: str) -> list[date]:
    first = london_day(opened(name))
    return [first + timedelta(days=after) for after in range((LAST - first).days + 1)]


def written_on(name: str) -> set[date]:
    """The days on which anything was recorded or taken back: between them nothing that is known can change."""
    events = story(name)["events"]
    told = {london_day(recorded(event)) for event in events}
    told |= {local(event["withdrawn"]["at"]).date() for event in events if "withdrawn" in event}
    return told | {date.fromisoformat(day[:10]) for day in _written_later(events)}


def _written_later(events: list[dict]) -> Iterator[str]:
    """Days that the story gives beforehand, and people write down when they come."""
    for event in events:
        for fact in event["facts"]:
            yield from (fact[name] for name in ("from", "for_start", "at") if name in fact)


def said(one: Obligation, on: date, calendar: Calendar) -> tuple:
    now = state(one, on, calendar)
    met = one.met if one.met and one.met <= on else None
    return (
        one.standard, one.start, one.start_at, one.due, one.due_at, one.booked, tuple(tried_by(one, on)), met,
        one.total and one.total.used(on), now.code, now.late_by, now.days_left,
    )  # fmt: skip


def all_said(found: list[Obligation], on: date, calendar: Calendar) -> Counter:
    return Counter(said(one, on, calendar) for one in found)


@every_child
def test_as_it_truly_was_on_every_day(record, name, who):
    scope, calendar = expected(name)["scope"][who], calendar_of(name)
    with reading(None):
        kept = [one for one in record.obligations(who) if one.standard in scope]
    for on in days_of(name):
        ours = [record.booked_by_then(who, one, on) for one in standing(kept, on)]
        theirs = engine(name, who, on, known=False, promises=scope)
        assert all_said(ours, on, calendar) == all_said(theirs, on, calendar), on


@every_child
def test_as_it_was_known_at_the_end_of_every_day(record, name, who):
    scope, calendar, written = expected(name)["scope"][who], calendar_of(name), written_on(name)
    kept: list[Obligation] = []
    for on in days_of(name):
        if on in written:
            kept = known_on(record, who, on, scope)
        theirs = engine(name, who, on, known=True, promises=scope)
        if (name, who, on) == WRONG_RECORD:
            theirs = [_tried(one, on) for one in theirs]
        assert all_said(standing(kept, on), on, calendar) == all_said(theirs, on, calendar), on


def _tried(one: Obligation, on: date) -> Obligation:
    runs = one.standard == "cp_visit_10wd" and not one.closed
    return replace(one, attempted=(*one.attempted, on)) if runs else one


def known_on(record: Record, who: str, on: date, scope: list[str]) -> list[Obligation]:
    with reading(on):
        return [one for one in record.obligations(who) if one.standard in scope]


@every_child
def test_the_pages_list_what_stands_and_nothing_else(record, name, who):
    from throughline.record.clocks.queries import of_children

    with reading(None):
        kept = record.obligations(who)
        for on in days_of(name)[::9]:
            listed = Counter(one.obligation.standard for one in of_children([record.people[who]], on))
            assert listed == Counter(one.standard for one in standing(kept, on)), on


def test_every_clock_worked_out_again_agrees_with_what_is_stored(record):
    from throughline.record.clocks.nightly import check

    found = check()
    assert (found.differences, found.children) == (0, len(record.people))


def test_control_an_obligation_that_is_lost_is_seen_on_the_days_it_stood(record):
    scope, calendar = expected("ruby")["scope"]["RUBY"], calendar_of("ruby")
    with reading(None):
        kept = [one for one in record.obligations("RUBY") if one.standard in scope][1:]
    differ = [
        on
        for on in days_of("ruby")
        if all_said(standing(kept, on), on, calendar)
        != all_said(engine("ruby", "RUBY", on, known=False, promises=scope), on, calendar)
    ]
    assert differ
