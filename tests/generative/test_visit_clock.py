"""Thousands of made-up histories through the product and through the oracle: the same rows, as often."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from throughline.standards.calendar import ENGLAND, Calendar, Unit
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Kind, Limit, Standard
from throughline.standards.state import Code, state

from .histories import histories
from .visit_clock_oracle import rows, stands

HISTORIES, SEED = 2_000, 20261120
CADENCES = [one for one in by_key().values() if one.kind == Kind.CADENCE and one.starts == one.while_]

VISIT = by_key()["cp_visit_10wd"]
OTHER_SHAPES = [
    replace(VISIT, key="days", within={date.min: Limit(14, Unit.CALENDAR_DAYS)}),
    replace(VISIT, key="weeks", within={date.min: Limit(4, Unit.WEEKS)}),
    replace(
        VISIT,
        key="months",
        first_within={date.min: Limit(1, Unit.WEEKS)},
        within={date.min: Limit(1, Unit.MONTHS)},
    ),
    replace(
        VISIT,
        key="dated",
        within={
            date(2012, 2, 29): Limit(15, Unit.WORKING_DAYS),
            date(2019, 7, 1): Limit(3, Unit.WORKING_DAYS),
        },
    ),
]

Engine = Callable[[Standard, list[Fact], Calendar], list[Obligation]]


def product(standard: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
    return child([standard], facts, calendar)


def told(standard: Standard) -> dict:
    """The rule as the oracle reads it, without a type of ours."""
    limits = [(since, limit.n, str(limit.unit)) for since, limit in standard.within.items()]
    first = [(since, limit.n, str(limit.unit)) for since, limit in standard.first_within.items()]
    names = {"key": standard.key, "spell": standard.starts, "seen": standard.met_by}
    return names | {"limits": limits, "first_limits": first or limits}


def row(one: Obligation) -> tuple:
    exempt, waiting = one.exempt and one.exempt.day, one.waiting_on and one.waiting_on.day
    return (
        one.start, one.version, one.due, one.met, one.stopped, one.first,
        one.attempted, one.booked, exempt, waiting,
    )  # fmt: skip


def disagreements(standard: Standard, engine: Engine, *, count: int, calendar: Calendar = ENGLAND) -> list:
    """The histories in which the two do not give the same rows the same number of times."""
    rule = told(standard)
    return [
        facts
        for facts in histories(rule, seed=SEED, count=count)
        if Counter(map(row, engine(standard, [Fact(**one) for one in facts], calendar)))
        != Counter(rows(rule, facts))
    ]


@pytest.mark.parametrize("standard", CADENCES, ids=lambda one: one.key)
def test_the_clock_and_the_oracle_give_the_same_rows(standard):
    assert disagreements(standard, product, count=HISTORIES) == []


@pytest.mark.parametrize("standard", OTHER_SHAPES, ids=lambda one: one.key)
def test_so_they_do_for_the_other_units_a_shorter_first_interval_and_dated_limits(standard):
    assert disagreements(standard, product, count=400) == []


def test_every_standard_of_the_catalogue_was_generated():
    """A standard of another shape needs its own oracle before it can come in."""
    assert {one.key for one in CADENCES} == set(by_key())


def test_the_state_is_the_state_that_the_oracle_counts():
    compared = Counter()
    for facts in histories(told(VISIT), seed=SEED + 1, count=500):
        for one in child([VISIT], [Fact(**fact) for fact in facts], ENGLAND):
            one.exempt = one.waiting_on = None
            for on in days_round(one):
                found = state(one, on, ENGLAND)
                assert (found.code, found.late_by) == stands(row(one), on), (one, on)
                compared[found.code] += 1
    assert set(compared) == set(Code) - {Code.EXEMPT, Code.WAITING}


def days_round(one: Obligation) -> list[date]:
    """The day before, the day of and the day after everything that could change the answer."""
    moments = [day for day in (one.due, one.met, one.stopped, one.start) if day]
    return [day + timedelta(days=n) for day in moments for n in (-1, 0, 1, 5)]


SITUATIONS: dict[str, Callable[[Obligation], object]] = {
    "met before the limit": lambda one: one.met and one.due and one.met < one.due,
    "met on the limit": lambda one: one.met and one.met == one.due,
    "met the day after the limit": lambda one: one.due and one.met == one.due + timedelta(days=1),
    "met on a weekend": lambda one: one.met and one.met.weekday() > 4,
    "limit pushed by a bank holiday": lambda one: one.due and ENGLAND.holidays_between(one.start, one.due),
    "open": lambda one: one.closed is None,
    "stopped before the limit": lambda one: one.stopped and one.due and one.stopped < one.due,
    "stopped after the limit": lambda one: one.stopped and one.due and one.stopped > one.due,
    "started on a weekend": lambda one: one.start.weekday() > 4,
    "started on a leap day": lambda one: (one.start.month, one.start.day) == (2, 29),
    "first": lambda one: one.first,
    "not the first": lambda one: not one.first,
    "attempted": lambda one: one.attempted,
    "attempted on the day it was met": lambda one: one.met in one.attempted,
    "booked": lambda one: one.booked,
    "exempt": lambda one: one.exempt,
    "waiting": lambda one: one.waiting_on,
    "the calendar ends": lambda one: one.calendar_ends,
}


@pytest.fixture(scope="module")
def generated() -> list[Obligation]:
    lives = histories(told(VISIT), seed=SEED, count=HISTORIES)
    return [one for facts in lives for one in child([VISIT], [Fact(**fact) for fact in facts], ENGLAND)]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_was_generated(situation, generated):
    assert any(map(SITUATIONS[situation], generated))


class StartDayCounted(Calendar):
    """The mistake the census validator makes: the day it started is taken for day 1."""

    def _add_working_days(self, day: date, n: int) -> date:
        return super()._add_working_days(day, n - 1)


WRONG_CALENDARS = {
    "the start day is counted": StartDayCounted(ENGLAND.holidays, ENGLAND.first, ENGLAND.last),
    "bank holidays are worked": Calendar({}, ENGLAND.first, ENGLAND.last),
    "the calendar ends a year early": Calendar(ENGLAND.holidays, ENGLAND.first, date(2027, 12, 31)),
}


@pytest.mark.parametrize("mistake", WRONG_CALENDARS)
def test_the_comparison_turns_red_on_a_wrong_calendar(mistake):
    assert disagreements(VISIT, product, count=300, calendar=WRONG_CALENDARS[mistake])


def _an_attempt_counts(standard: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
    met = [Fact(standard.met_by, one.day) for one in facts if one.what == "attempted"]
    return child([standard], facts + met, calendar)


def _the_plan_never_ends(standard: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
    open_ended = [one._replace(until=None) if one.what == standard.starts else one for one in facts]
    return child([standard], open_ended, calendar)


def _the_last_one_is_lost(standard: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
    return child([standard], facts, calendar)[:-1]


def _one_comes_twice(standard: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
    found = child([standard], facts, calendar)
    return found + found[:1]


@pytest.mark.parametrize(
    "mistaken", [_an_attempt_counts, _the_plan_never_ends, _the_last_one_is_lost, _one_comes_twice]
)
def test_the_comparison_turns_red_on_a_wrong_engine(mistaken):
    assert disagreements(VISIT, mistaken, count=300)
