"""Every promise of the catalogue, over made-up lives, through the product and through the oracle: the same rows."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from throughline.standards.calendar import ENGLAND, Calendar, StartDay, Unit
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import Limit, Standard

from .comparing import CALENDAR, LIVES, disagreements, facts_of, generated, multiset, product, row, told
from .lives import lives

every_standard = pytest.mark.parametrize("standard", by_key().values(), ids=lambda one: one.key)

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
    replace(VISIT, key="the start is day 1", start_day=StartDay.IS_ONE),
    replace(VISIT, key="twice", times=2),
]


@every_standard
def test_the_clock_and_the_oracle_give_the_same_rows(standard):
    assert list(disagreements(standard, product, count=LIVES)) == []


@pytest.mark.parametrize("standard", OTHER_SHAPES, ids=lambda one: one.key)
def test_so_they_do_for_shapes_that_no_promise_has_today(standard):
    assert list(disagreements(standard, product, count=40)) == []


@every_standard
def test_the_order_of_entry_does_not_matter(standard):
    chance = Random(standard.key)
    for facts, found in generated(standard.key):
        shuffled = chance.sample(facts, len(facts))
        assert multiset(map(row, product(standard, shuffled, CALENDAR))) == multiset(map(row, found))


def test_all_at_once_is_each_by_itself():
    """So that only the standards that name a changed fact need to be derived again."""
    standards = list(by_key().values())
    chance = Random("together")
    for key in chance.sample(sorted(by_key()), 12):
        facts = [
            fact for other in chance.sample(sorted(by_key()), 6) + [key] for fact in generated(other)[0][0]
        ]
        together = child(standards, facts, CALENDAR)
        alone = [one for standard in standards for one in child([standard], facts, CALENDAR)]
        assert together == alone


def test_only_a_standard_that_names_a_fact_changes_with_it():
    facts = generated("lac_review_first_20wd")[0][0]
    more = [*facts, Fact("icpc_held", date(2020, 1, 6)), Fact("cp_plan", date(2020, 1, 6))]
    for standard in by_key().values():
        if child([standard], facts, CALENDAR) != child([standard], more, CALENDAR):
            assert standard.reads & {"icpc_held", "cp_plan"}, standard.key


class StartDayCounted(Calendar):
    """The mistake the census validator makes: the day it started is taken for day 1."""

    def _counted(self, day: date, n: int, unit: Unit, start_day: StartDay) -> date:
        return super()._counted(day, max(n - 1, 0), unit, start_day)


WRONG_CALENDARS = {
    "the start day is counted": StartDayCounted(ENGLAND.holidays, ENGLAND.first, ENGLAND.last),
    "bank holidays are worked": Calendar({}, ENGLAND.first, ENGLAND.last),
    "the calendar ends years early": Calendar(ENGLAND.holidays, ENGLAND.first, date(2020, 12, 31)),
}


@pytest.mark.parametrize("mistake", WRONG_CALENDARS)
def test_control_the_comparison_turns_red_on_a_wrong_calendar(mistake):
    assert any(disagreements(VISIT, product, count=60, calendar=WRONG_CALENDARS[mistake]))


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
def test_control_the_comparison_turns_red_on_a_wrong_engine(mistaken):
    assert any(disagreements(VISIT, mistaken, count=40))


CHANGED = {
    "rhi_72h": {"within": {date.min: Limit(71, Unit.HOURS)}},
    "icpc_report_to_family_2wd": {"within": {date.min: Limit(3, Unit.WORKING_DAYS)}},
    "permanence_plan_second_review": {"by_way_of": None},
    "foi_20wd": {"within": {date.min: Limit(20, Unit.WORKING_DAYS)}},
    "rha_5plus_12m": {"carries_over": False},
    "lac_review_second_3m": {"on_the_day": True},
    "eh_audit_weekly": {"times": 23},
    "foster_tsd_12m": {"within_while": {}},
}


@pytest.mark.parametrize("key", CHANGED)
def test_control_each_part_of_a_rule_is_seen_to_matter(key):
    """The product with the part taken out, against the oracle with it."""
    wrong = replace(by_key()[key], **CHANGED[key])

    def without(_: Standard, facts: list[Fact], calendar: Calendar) -> list[Obligation]:
        return child([wrong], facts, calendar)

    assert any(disagreements(by_key()[key], without, count=60))


def test_two_records_of_one_plan_merged_are_one_clock():
    plan = [Fact("cp_plan", date(2026, 7, 13), date(2026, 9, 1)), Fact("cp_plan", date(2026, 8, 3))]
    seen = [Fact("cp_visit_child_seen", date(2026, 7, 20))]
    together = child([VISIT], [*plan, *plan, *seen, *seen], CALENDAR)
    assert together == child([VISIT], [Fact("cp_plan", date(2026, 7, 13)), *seen], CALENDAR)


def test_plans_that_only_touch_are_two():
    plans = [Fact("cp_plan", date(2026, 7, 13), date(2026, 8, 3)), Fact("cp_plan", date(2026, 8, 3))]
    first, second = child([VISIT], plans, CALENDAR)
    assert (first.stopped, second.start) == (date(2026, 8, 3), date(2026, 8, 3))


def test_a_life_is_told_the_same_from_the_same_seed():
    once, again = (list(map(facts_of, _some_lives())) for _ in range(2))
    assert once == again


def _some_lives():
    return lives(told(VISIT), seed=1, count=3)
