"""The night after: what a term, a closure or a line moves is worked out again, and the check of the clocks agrees."""

from datetime import date, timedelta

import pytest

from throughline.access.principal import as_keeper
from throughline.record.clocks.lines.again import follow_what_was_added
from throughline.record.clocks.lines.queries import (
    HOLIDAYS_AHEAD,
    TERMS_AHEAD,
    holidays_run_out,
    schools_are_counted,
    terms_run_out,
)
from throughline.record.clocks.lines.school_actions import add_term, close_schools
from throughline.record.clocks.lines.tests.people import somebody_with
from throughline.record.clocks.lines.tests.test_what_moves import a_line, due, told
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.standard import Limit
from throughline.synthetic.builders import a_child

TODAY = date(2026, 11, 20)
AUTUMN = {"name": "Autumn term 2026", "first": date(2026, 9, 1), "last": date(2026, 12, 18)}


@pytest.fixture
def noah(database) -> int:
    """Came into care on Mon 2 Nov, before anybody had given a term."""
    noah = a_child("Noah Finch").id
    told(noah, 1, ("cla", date(2026, 11, 2), None), ("became_looked_after_or_moved", date(2026, 11, 2), None))
    return noah


def test_a_term_added_later_gives_a_limit_to_what_said_that_the_calendar_ends(noah) -> None:
    assert due(noah, "school_place_20sd") == {date(2026, 11, 2): None}
    with somebody_with("director"):
        add_term(**AUTUMN)
    assert due(noah, "school_place_20sd") == {date(2026, 11, 2): None}
    assert follow_what_was_added(on=TODAY) == 1
    assert due(noah, "school_place_20sd") == {date(2026, 11, 2): date(2026, 11, 30)}


def test_a_closure_moves_what_is_counted_over_it_and_then_nothing_is_left_to_do(noah) -> None:
    with somebody_with("director"):
        add_term(**AUTUMN)
    follow_what_was_added(on=TODAY)
    with somebody_with("director"):
        close_schools(first=date(2026, 11, 23), last=date(2026, 11, 24), what="Burst pipe")
    follow_what_was_added(on=TODAY)
    assert due(noah, "school_place_20sd") == {date(2026, 11, 2): date(2026, 12, 2)}
    follow_what_was_added(on=TODAY)
    assert due(noah, "school_place_20sd") == {date(2026, 11, 2): date(2026, 12, 2)}


def test_a_child_who_waits_for_no_school_and_no_new_line_is_left_alone(database) -> None:
    tia = a_child("Tia Marsden").id
    told(tia, 1, ("cp_plan", TODAY, None), ("cp_plan_first_day", TODAY, None))
    assert follow_what_was_added(on=TODAY) == 0


@pytest.mark.parametrize(("after", "found"), [(0, 1), (8, 1), (30, 1), (60, 0)])
def test_a_plan_under_way_gets_its_clock_in_the_night_after_the_line_was_written_or_came(
    database, after, found
) -> None:
    """Nobody writes about the child, and still nobody forgets the child."""
    kai = a_child("Kai Marsden").id
    told(kai, 1, ("cin_plan", date(2026, 9, 1), None), ("cin_plan_started", date(2026, 9, 1), None))
    a_line("cin_visit_4w", date(2026, 12, 15), Limit(4, Unit.WEEKS))
    assert due(kai, "cin_visit_4w") == {}
    assert follow_what_was_added(on=TODAY + timedelta(days=after)) == found
    assert due(kai, "cin_visit_4w") == ({date(2026, 12, 15): date(2027, 1, 12)} if found else {})


@pytest.mark.parametrize(
    ("before", "warned"),
    [(TERMS_AHEAD + timedelta(days=1), False), (TERMS_AHEAD, False), (TERMS_AHEAD - timedelta(days=1), True)],
)
def test_the_end_of_the_terms_is_said_half_a_year_before(database, before: timedelta, warned: bool) -> None:
    with somebody_with("director"):
        add_term(**AUTUMN)
    with as_keeper("a test"):
        said = terms_run_out(AUTUMN["last"] - before)
    assert bool(said) is warned
    assert not warned or said.startswith(
        "3 promises are counted in school days or terms, and they are known to Fri 18 Dec 2026 only"
    )


def test_no_term_at_all_is_said_at_once(database) -> None:
    with as_keeper("a test"):
        assert "no term is known from here on: add the next terms" in terms_run_out(TODAY)


def test_the_doctor_of_a_new_house_misses_no_term_until_one_child_waits_for_it(database) -> None:
    with as_keeper("a test"):
        assert not schools_are_counted()
    noah = a_child("Noah Finch").id
    told(noah, 1, ("cla", date(2026, 11, 2), None), ("became_looked_after_or_moved", date(2026, 11, 2), None))
    with as_keeper("a test"):
        assert schools_are_counted()


@pytest.mark.parametrize(("days", "warned"), [(1, False), (0, False), (-1, True)])
def test_the_end_of_the_bank_holidays_is_said_a_year_before(days: int, warned: bool) -> None:
    assert bool(holidays_run_out(ENGLAND.last - HOLIDAYS_AHEAD - timedelta(days=days))) is warned
