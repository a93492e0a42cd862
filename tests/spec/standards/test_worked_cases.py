"""One worked case for every promise, in `worked_cases.txt`: its start, its limit, and both sides of it.

The days were counted one at a time by the oracle of `tests/generative`, which shares no code with the catalogue.
Terms and closures are those of the invented borough; hours are counted from half past nine.
"""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from throughline.standards.calendar import ENGLAND, Term, Unit
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.moments import LONDON
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Limit, Standard
from throughline.standards.state import Code, state
from throughline.standards.ways import Direction, Kind

from .drawn import day, table

CASES = table((Path(__file__).parent / "worked_cases.txt").read_text("utf-8"))
TERMS = [
    Term(date(2026, 1, 5), date(2026, 3, 27)),
    Term(date(2026, 4, 13), date(2026, 7, 21)),
    Term(date(2026, 9, 2), date(2026, 12, 18)),
]
HALF_TERM = [date(2026, 10, 26) + timedelta(days=n) for n in range(5)]
CALENDAR = ENGLAND.with_schools(TERMS, HALF_TERM)
EARLIER = time(8, 15)
"""Before half past nine by either clock: autumn gives 48 hours an hour less of the day, spring an hour more."""
A_DAY, LONG_BEFORE = timedelta(days=1), timedelta(days=120)
EVERY = pytest.mark.parametrize(("key", "start", "due", "why"), CASES, ids=lambda cell: cell[:44])


def begun(standard: Standard, on: date) -> list[Fact]:
    """The fewest facts that start it on that day."""
    back = standard.direction == Direction.BEFORE
    known = on - LONG_BEFORE if back else None
    at = datetime.combine(on, time(9, 30), LONDON)
    started = [Fact(standard.start_names[0], on, at=at, known=known)]
    if standard.while_ in standard.start_names:
        return started
    return started + ([Fact(standard.while_, known or on)] if standard.while_ else [])


def only(standard: Standard, *facts: Fact) -> Obligation:
    (found,) = [one for one in child([standard], facts, CALENDAR) if one.first]
    return found


def test_every_promise_has_a_case_but_the_one_that_is_a_sum():
    assert sorted(key for key, *_ in CASES) == sorted(set(by_key()) - {"short_break_75d_year"})


@EVERY
def test_the_limit_ends_on(key, start, due, why):
    standard = by_key()[key]
    assert only(standard, *begun(standard, day(start))).due == day(due), why


@EVERY
def test_done_a_day_early_on_the_limit_and_a_day_late(key, start, due, why):
    standard, limit = by_key()[key], day(due)
    if limit is None or standard.direction == Direction.NOT_BEFORE:
        return
    for offset, code in ((-1, Code.MET), (0, Code.MET), (1, Code.MET_LATE)):
        done = limit + A_DAY * offset
        if counts(standard, start, done):
            assert how_it_stood(standard, start, done) == code, (offset, why)


def how_it_stood(standard: Standard, start: str, done: date) -> Code:
    met = Fact(standard.met_names[0], done, at=datetime.combine(done, EARLIER, LONDON))
    found = child([standard], [*begun(standard, day(start)), *[met] * standard.times], CALENDAR)
    if not found:
        return Code.MET
    return state(found[0], done, CALENDAR).code


def counts(standard: Standard, start: str, done: date) -> bool:
    """Whether what was done on that day came after the start, as this promise reads it."""
    if standard.direction == Direction.BEFORE:
        return True
    same_day = standard.on_the_day and newest(standard).unit != Unit.HOURS and standard.kind != Kind.CADENCE
    return done >= day(start) if same_day else done > day(start)


def newest(standard: Standard) -> Limit:
    return next(version.limit for _, version in standard.versions if version)


@EVERY
def test_not_done_it_is_due_on_the_last_day_and_late_on_the_next(key, start, due, why):
    standard, limit = by_key()[key], day(due)
    if limit is None or standard.direction == Direction.NOT_BEFORE:
        return
    one = only(standard, *begun(standard, day(start)))
    at = datetime.combine(limit, EARLIER, LONDON)
    assert state(one, limit, CALENDAR, at).code == Code.DUE, why
    assert state(one, limit + A_DAY, CALENDAR).code == Code.LATE, why


NOT_BEFORE = [one for one in by_key().values() if one.direction == Direction.NOT_BEFORE]


@pytest.mark.parametrize("standard", NOT_BEFORE, ids=lambda one: one.key)
def test_what_may_not_happen_before_a_day_is_too_early_the_day_before_and_allowed_on_it(standard):
    start = next(start for key, start, *_ in CASES if key == standard.key)
    begin = begun(standard, day(start))
    allowed = only(standard, *begin).due
    early = only(standard, *begin, Fact(standard.met_names[0], allowed - A_DAY))
    in_time = only(standard, *begin, Fact(standard.met_names[0], allowed))
    assert state(early, allowed, CALENDAR).code == Code.TOO_EARLY
    assert state(in_time, allowed, CALENDAR).sentence.startswith("allowed since")
    assert state(in_time, allowed - A_DAY, CALENDAR).code == Code.DUE
