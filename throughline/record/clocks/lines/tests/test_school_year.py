"""Terms and closures: added, replaced before they begin, never over what was counted. Today is Fri 20 Nov 2026."""

from datetime import date

import pytest

from throughline.access.problems import AccessProblem
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines import problems
from throughline.record.clocks.lines.queries import closures, terms
from throughline.record.clocks.lines.school_actions import add_term, close_schools, open_schools_again
from throughline.record.clocks.lines.tests.people import somebody_with
from throughline.record.clocks.models import SchoolClosure, SchoolTerm

pytestmark = pytest.mark.usefixtures("database")
AUTUMN = {"name": "Autumn term 2026", "first": date(2026, 9, 1), "last": date(2026, 12, 18)}
SPRING = {"name": "Spring term 2027", "first": date(2027, 1, 4), "last": date(2027, 3, 25)}


def known() -> list[tuple[str, date, date]]:
    return [(term.name, term.first, term.last) for term in terms()]


def test_terms_stand_in_the_order_of_the_year_and_a_repeat_writes_one() -> None:
    with somebody_with("director"):
        for term in (SPRING, AUTUMN, SPRING):
            add_term(**term)
        assert [name for name, *_ in known()] == ["Autumn term 2026", "Spring term 2027"]
        assert SchoolTerm.objects.count() == 2


def test_a_term_that_has_not_begun_is_replaced_under_its_name() -> None:
    with somebody_with("director"):
        add_term(**SPRING)
        add_term(**SPRING | {"name": "spring  term 2027", "last": date(2027, 3, 26)})
        assert [(term.first, term.last) for term in terms()] == [(date(2027, 1, 4), date(2027, 3, 26))]


def refused(problem: AccessProblem, act) -> None:
    with pytest.raises(AccessProblem) as raised:
        act()
    assert raised.value is problem


WRONG = [
    ("one that has begun is never moved", AUTUMN | {"last": date(2026, 12, 17)}, problems.TERM_BEGUN),
    ("over days already known", AUTUMN | {"name": "Another", "first": date(2026, 12, 18)}, problems.TERM_OVERLAPS),
    ("the day after is free", {"name": "Short", "first": date(2026, 12, 19), "last": date(2026, 12, 20)}, None),
    ("the past, where none is known", {"name": "Summer 2026", "first": date(2026, 4, 13), "last": date(2026, 7, 17)}, None),
    ("the past, over the last day before", AUTUMN | {"name": "Old", "first": date(2026, 8, 1), "last": date(2026, 9, 1)}, problems.TERM_OVERLAPS),
    ("backwards", SPRING | {"last": date(2027, 1, 3)}, problems.TERM_ENDS_FIRST),
    ("the wrong year", SPRING | {"last": date(2028, 3, 25)}, problems.TERM_TOO_LONG),
    ("beyond the tables", {"name": "Far", "first": date(2029, 1, 8), "last": date(2029, 3, 29)}, problems.TERM_BEYOND),
    ("no name", SPRING | {"name": " "}, problems.TERM_NAME),
]  # fmt: skip


@pytest.mark.parametrize(("said", "problem"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_term(said: dict, problem: AccessProblem | None) -> None:
    with somebody_with("director"):
        add_term(**AUTUMN)
        if problem:
            refused(problem, lambda: add_term(**said))
        else:
            assert add_term(**said).name == said["name"]


@pytest.mark.parametrize(
    ("first", "problem"), [(19, problems.CLOSURE_PAST), (20, None), (21, problems.NO_SCHOOL_DAY), (23, None)]
)
def test_a_closure_is_a_school_day_from_today_on(first: int, problem: AccessProblem | None) -> None:
    with somebody_with("director"):
        add_term(**AUTUMN)
        day = date(2026, 11, first)
        if problem:
            refused(problem, lambda: close_schools(first=day, what="Snow"))
        else:
            close_schools(first=day, what="Snow")
            assert closures() == {day: "Snow"} and not promises().calendar.is_school_day(day)


def test_a_half_term_closes_its_weekdays_once() -> None:
    week = {"first": date(2026, 11, 21), "last": date(2026, 11, 29), "what": "Half-term"}
    with somebody_with("director"):
        add_term(**AUTUMN)
        close_schools(**week)
        close_schools(**week)
        assert list(closures()) == [date(2026, 11, day) for day in (23, 24, 25, 26, 27)]
        assert SchoolClosure.objects.count() == 5


def test_a_closure_is_taken_back_and_given_again() -> None:
    day = date(2026, 11, 23)
    with somebody_with("director"):
        add_term(**AUTUMN)
        close_schools(first=day, what="Snow")
        open_schools_again(day=day)
        assert closures() == {} and promises().calendar.is_school_day(day)
        refused(problems.NOT_CLOSED, lambda: open_schools_again(day=day))
        close_schools(first=day, what="Snow after all")
        assert closures() == {day: "Snow after all"}


@pytest.mark.parametrize("act", [
    lambda: add_term(**AUTUMN), lambda: close_schools(first=date(2026, 11, 23), what="Snow"),
    lambda: open_schools_again(day=date(2026, 11, 23)),
])  # fmt: skip
def test_nobody_else_says_when_the_schools_teach(act) -> None:
    with somebody_with("manager"):
        refused(problems.NOT_YOURS, act)
