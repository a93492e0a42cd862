"""Through the clocks: a line changes what starts on or after its day, and nothing that is running."""

from datetime import date

import pytest

from throughline.access.principal import as_keeper
from throughline.record.clocks.actions import facts_changed
from throughline.record.clocks.lines.actions import set_line
from throughline.record.clocks.lines.tests.people import somebody_with
from throughline.record.clocks.models import Obligation
from throughline.record.clocks.stored import Told
from throughline.standards.calendar import Unit
from throughline.standards.standard import Limit
from throughline.synthetic.builders import a_child

DECEMBER = date(2026, 12, 1)
WHY = "The practice board agreed it."


def told(child: int, source: int, *facts: tuple) -> None:
    with as_keeper("telling the clocks"):
        rows = [Told(person=child, what=what, day=day, until=until) for what, day, until in facts]
        facts_changed(children=[child], source=("test", source), told=rows)


def due(child: int, key: str) -> dict[date, date | None]:
    """Start and limit of each thing due."""
    with as_keeper("looking"):
        return dict(Obligation.objects.filter(person_id=child, standard=key).values_list("start", "due"))


def a_line(key: str, since: date, limit: Limit | None, **more) -> None:
    with somebody_with("director"):
        set_line(standard=key, since=since, limit=limit, why=WHY, **more)


@pytest.fixture
def tia(database) -> int:
    return a_child("Tia Marsden").id


@pytest.mark.parametrize(
    ("seen", "then"),
    [(date(2026, 11, 30), date(2026, 12, 14)), (DECEMBER, date(2026, 12, 8)), (date(2026, 12, 2), date(2026, 12, 9))],
)  # fmt: skip
def test_a_visit_on_the_day_or_after_it_starts_a_new_limit_and_the_running_one_keeps_its_own(
    tia, seen, then
) -> None:
    plan = date(2026, 11, 20)
    told(tia, 1, ("cp_plan", plan, None), ("cp_plan_first_day", plan, None))
    running = due(tia, "cp_visit_10wd")
    a_line("cp_visit_10wd", DECEMBER, Limit(5, Unit.WORKING_DAYS))
    told(tia, 2, ("cp_visit_child_seen", seen, None))
    assert running == {plan: date(2026, 12, 4)}
    assert due(tia, "cp_visit_10wd") == {**running, seen: then}


@pytest.mark.parametrize(("day", "limit"), [(30, None), (1, date(2026, 12, 8)), (2, date(2026, 12, 9))])
def test_what_happens_once_is_asked_for_from_the_day_of_the_line(tia, day: int, limit: date | None) -> None:
    started = date(2026, 11 if day == 30 else 12, day)
    a_line("cin_plan_10wd", DECEMBER, Limit(5, Unit.WORKING_DAYS))
    told(tia, 1, ("assessment_authorised_cin", started, None))
    assert due(tia, "cin_plan_10wd") == ({started: limit} if limit else {})


def test_switched_on_for_the_first_time_it_asks_of_plans_under_way_from_that_day(tia) -> None:
    told(tia, 1, ("cin_plan", date(2026, 9, 1), None), ("cin_plan_started", date(2026, 9, 1), None))
    assert due(tia, "cin_visit_4w") == {}
    a_line("cin_visit_4w", DECEMBER, Limit(4, Unit.WEEKS))
    told(
        tia,
        2,
        ("cin_plan_recorded", date(2026, 11, 20), None),
        ("cin_visit_child_seen", date(2026, 11, 5), None),
    )
    assert due(tia, "cin_visit_4w") == {DECEMBER: date(2026, 12, 29)}


def test_switched_off_the_running_limit_stays_and_nothing_follows_it(tia) -> None:
    plan = date(2026, 11, 20)
    told(tia, 1, ("cp_plan", plan, None), ("cp_plan_first_day", plan, None))
    a_line("cp_visit_10wd", DECEMBER, None)
    assert due(tia, "cp_visit_10wd") == {plan: date(2026, 12, 4)}
    told(tia, 2, ("cp_visit_child_seen", date(2026, 12, 2), None))
    assert due(tia, "cp_visit_10wd") == {plan: date(2026, 12, 4)}


def test_switched_on_again_it_asks_of_what_starts_anew_and_not_of_a_plan_under_way(tia) -> None:
    """As the page says before the line is written."""
    plan, kai = date(2026, 11, 20), a_child("Kai Marsden").id
    a_line("cp_visit_10wd", DECEMBER, None)
    a_line("cp_visit_10wd", date(2027, 1, 4), Limit(10, Unit.WORKING_DAYS))
    told(tia, 1, ("cp_plan", plan, None), ("cp_plan_first_day", plan, None))
    told(tia, 2, ("cp_visit_child_seen", date(2026, 12, 2), None))
    told(kai, 3, ("cp_plan", date(2027, 1, 4), None), ("cp_plan_first_day", date(2027, 1, 4), None))
    assert due(tia, "cp_visit_10wd") == {plan: date(2026, 12, 4)}
    assert due(kai, "cp_visit_10wd") == {date(2027, 1, 4): date(2027, 1, 18)}


def test_without_the_line_the_old_limit_goes_on(tia) -> None:
    """The control."""
    told(tia, 1, ("cp_plan", date(2026, 11, 20), None), ("cp_plan_first_day", date(2026, 11, 20), None))
    told(tia, 2, ("cp_visit_child_seen", DECEMBER, None))
    assert due(tia, "cp_visit_10wd")[DECEMBER] == date(2026, 12, 15)
