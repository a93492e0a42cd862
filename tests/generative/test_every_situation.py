"""Every promise was generated in every state it can have, on both sides of its limit: the count that never was is 0."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from throughline.standards.catalogue import by_key
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Standard
from throughline.standards.ways import Direction, Kind

from .comparing import CALENDAR, generated

A_DAY = timedelta(days=1)
Seen = Callable[[Standard, list[Fact], Obligation], object]
Can = Callable[[Standard], object]


def newest(standard: Standard):
    return next(version.limit for _, version in standard.versions if version)


def never_counted(standard: Standard) -> bool:
    """In force only before the table of bank holidays begins: all that can be said is that the calendar ends."""
    return standard.versions[0][1] is None and standard.versions[0][0] < CALENDAR.first


def dated(standard: Standard) -> bool:
    return not standard.in_any and not never_counted(standard)


def watched(standard: Standard) -> bool:
    """What is late if it does not happen, unlike what must not happen too early."""
    return dated(standard) and standard.direction != Direction.NOT_BEFORE


def some_days(standard: Standard) -> bool:
    return newest(standard).n > 0 or standard.direction == Direction.BEFORE


def marked(standard: Standard) -> bool:
    return not standard.in_any


def settable(standard: Standard) -> bool:
    return dated(standard) and standard.kind != Kind.PRESENCE and str(newest(standard).unit) != "hours"


def runs_past_the_calendar(standard: Standard) -> bool:
    still = standard.versions[0][1] is not None
    counted = standard.direction != Direction.BEFORE and str(newest(standard).unit) not in ("years", "hours")
    return still and counted and not standard.in_any and newest(standard).n > 0


def shut(standard: Standard) -> bool:
    return watched(standard)


def on_limit(days: int) -> Seen:
    return lambda _, __, one: one.due and not one.set_by_person and one.met == one.due + A_DAY * days


SITUATIONS: dict[str, tuple[Can, Seen]] = {
    "met the day before the limit": (lambda s: watched(s) and some_days(s), on_limit(-1)),
    "met on the limit": (lambda s: watched(s) and (some_days(s) or (s.on_the_day and s.kind != Kind.PRESENCE)), on_limit(0)),
    "met the day after the limit": (watched, on_limit(1)),
    "open": (lambda s: watched(s), lambda _, __, one: one.due and one.closed is None),
    "stopped at or before the limit": (lambda s: shut(s) and s.kind != Kind.PRESENCE, lambda _, __, one: one.due and one.stopped and one.stopped <= one.due),
    "stopped after the limit": (shut, lambda _, __, one: one.due and one.stopped and one.stopped > one.due),
    "exempt": (marked, lambda _, __, one: one.exempt),
    "waiting": (marked, lambda _, __, one: one.waiting_on),
    "attempted": (marked, lambda _, __, one: one.attempted),
    "booked": (marked, lambda _, __, one: one.booked),
    "a last day that a person set": (settable, lambda _, __, one: one.set_by_person),
    "the calendar ends": (runs_past_the_calendar, lambda _, __, one: one.calendar_ends),
    "only the calendar's end": (never_counted, lambda _, __, one: one.calendar_ends),
    "started on a weekend": (lambda s: True, lambda _, __, one: one.start.weekday() > 4),
    "too early by a day": (
        lambda s: s.direction == Direction.NOT_BEFORE,
        lambda _, __, one: one.too_early and one.due and one.met == one.due - A_DAY,
    ),
    "allowed from the day on": (
        lambda s: s.direction == Direction.NOT_BEFORE, lambda _, __, one: one.ended_by == "allowed"
    ),
    "first": (lambda s: True, lambda _, __, one: one.first),
    "not the first": (lambda s: s.kind == Kind.CADENCE, lambda _, __, one: not one.first),
    "not possible, the child missing": (lambda s: s.not_possible_while, lambda _, __, one: one.not_possible),
    "counted from before its spell": (lambda s: s.carries_over, lambda _, __, one: one.opens and one.start < one.opens),
    "known before the day it counts back from": (
        lambda s: s.direction == Direction.BEFORE, lambda _, __, one: one.opens and one.opens < one.start
    ),
    "stopped by another fact": (lambda s: s.stopped_by, lambda s, __, one: one.ended_by in s.stopped_by),
    "the interval of another spell": (
        lambda s: s.within_while,
        lambda s, facts, one: any(f.what in s.within_while and f.covers(one.start) for f in facts),
    ),
    "by way of a fact that is there": (
        lambda s: s.by_way_of,
        lambda s, facts, one: any(f.what == s.by_way_of.fact and f.day >= one.start for f in facts),
    ),
    "by way of a fact still to come": (
        lambda s: s.by_way_of,
        lambda s, facts, one: not any(f.what == s.by_way_of.fact and f.day >= one.start for f in facts),
    ),
    "a maximum that its own end meets": (
        lambda s: s.kind == Kind.MAXIMUM and not s.in_any and str(newest(s).unit) != "hours",
        lambda s, facts, one: any(f.what in s.start_names and f.day == one.start and f.until == one.met for f in facts),
    ),
    "nights used": (lambda s: s.in_any, lambda _, __, one: any(one.total.used(stay.until or stay.day) for stay in one.total.stays)),
}  # fmt: skip


def missing(standard: Standard) -> list[str]:
    found = generated(standard.key)
    return [
        name
        for name, (can, seen) in SITUATIONS.items()
        if can(standard) and not any(seen(standard, facts, one) for facts, rows in found for one in rows)
    ]


def unseen_versions(standard: Standard) -> list[date]:
    seen = {one.version for _, rows in generated(standard.key) for one in rows}
    return [since for since, limit in standard.within.items() if limit and since not in seen]


def test_the_count_of_combinations_never_generated_is_nought(capsys):
    never = {(key, name) for key, standard in by_key().items() for name in missing(standard)}
    possible = sum(bool(can(standard)) for standard in by_key().values() for can, _ in SITUATIONS.values())
    with capsys.disabled():
        print(f"\n{possible} combinations of {len(by_key())} promises, {len(never)} never generated")
    assert never == set()


def test_every_version_of_every_promise_was_generated():
    assert {key: gone for key, one in by_key().items() if (gone := unseen_versions(one))} == {}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_no_situation_is_one_that_nothing_can_have(situation):
    can, _ = SITUATIONS[situation]
    assert any(can(standard) for standard in by_key().values())


def test_control_what_is_never_generated_is_counted(monkeypatch):
    always = (lambda _: True, lambda *_: False)
    monkeypatch.setitem(SITUATIONS, "never", always)
    assert "never" in missing(by_key()["cp_visit_10wd"])


def test_the_lives_are_few_enough_to_be_run_with_every_change():
    assert sum(len(generated(key)) for key in by_key()) <= 2_000
