"""A local line: who may write it, of what, from when, and how much it may say. Today is Fri 20 Nov 2026."""

from datetime import date

import pytest

from throughline.access.problems import AccessProblem
from throughline.config.clock import now
from throughline.record.clocks.in_force import promises
from throughline.record.clocks.lines import problems
from throughline.record.clocks.lines.actions import set_line
from throughline.record.clocks.lines.queries import lines_of, replaced
from throughline.record.clocks.lines.tests.people import somebody_with
from throughline.standards.calendar import Unit
from throughline.standards.standard import Limit

pytestmark = pytest.mark.usefixtures("database")
TOMORROW, DECEMBER = date(2026, 11, 21), date(2026, 12, 1)
WHY = "The practice board agreed it."
WEEKS_3 = Limit(3, Unit.WEEKS)


def written(key: str = "cin_visit_4w", **said):
    return set_line(**{"standard": key, "since": DECEMBER, "limit": WEEKS_3, "why": WHY} | said)


def written_of(key: str):
    return lines_of(key, now())


def refused(problem: AccessProblem, *args: object, **said: object) -> None:
    with pytest.raises(AccessProblem) as raised:
        written(*args, **said)
    assert raised.value is problem


@pytest.mark.parametrize(("day", "allowed"), [(19, False), (20, False), (21, True)])
def test_a_line_begins_tomorrow_at_the_earliest(day: int, allowed: bool) -> None:
    with somebody_with("director"):
        since = date(2026, 11, day)
        if allowed:
            assert written(since=since).since == since
        else:
            refused(problems.FROM_TOMORROW, since=since)


@pytest.mark.parametrize(
    "role", ["worker", "manager", "administrator", "auditor", "reviewer", "privacy", "analyst"]
)
def test_nobody_else_writes_one(role: str) -> None:
    with somebody_with(role):
        refused(problems.NOT_YOURS)


IN_LAW, ONLY = problems.IN_LAW, problems.ONLY_SWITCHED
LIMIT_45, OFF = Limit(45, Unit.WORKING_DAYS), None
SAYS = [
    ("single_assessment_45wd", OFF, IN_LAW),
    ("single_assessment_45wd", Limit(50, Unit.WORKING_DAYS), IN_LAW),
    ("single_assessment_45wd", Limit(35, Unit.WORKING_DAYS), IN_LAW),
    ("dbs_referral_1m", Limit(1, Unit.MONTHS), None),
    ("dbs_referral_1m", Limit(2, Unit.MONTHS), ONLY),
    ("dbs_referral_1m", Limit(1, Unit.WEEKS), ONLY),
    ("fgdm_offered_before_application", Limit(0, Unit.CALENDAR_DAYS), None),
    ("cp_visit_10wd", OFF, None),
    ("cp_visit_10wd", Limit(5, Unit.WORKING_DAYS), None),
    ("cp_visit_10wd", Limit(20, Unit.WORKING_DAYS), None),
    ("lado_evaluation_1wd", Limit(2, Unit.WORKING_DAYS), None),
    ("cin_visit_4w", Limit(0, Unit.WORKING_DAYS), None),
    ("no_such_promise", OFF, problems.UNKNOWN),
]


@pytest.mark.parametrize(("key", "limit", "problem"), SAYS)
def test_what_the_law_fixes_is_fixed_and_the_rest_is_set(key: str, limit: Limit | None, problem) -> None:
    with somebody_with("director"):
        if problem:
            refused(problem, key, limit=limit)
        else:
            assert written(key, limit=limit).n == (limit and limit.n)


WRONG = [
    ("a reason of two words", {"why": "Because. Yes."}, problems.WHY),
    ("an empty reason", {"why": "   "}, problems.WHY),
    ("hours, which no visit has", {"limit": Limit(48, Unit.HOURS)}, problems.UNIT),
    ("further than the calendar", {"limit": Limit(9_000, Unit.WORKING_DAYS)}, problems.TOO_FAR),
    ("a first interval without a limit", {"limit": None, "first": WEEKS_3}, problems.LIMIT),
    ("less than nothing", {"limit": Limit(-1, Unit.WEEKS)}, problems.LIMIT),
]


@pytest.mark.parametrize(("said", "problem"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_cannot_be_meant_is_refused_with_a_sentence(said: dict, problem: AccessProblem) -> None:
    with somebody_with("director"):
        refused(problem, **said)
        assert written_of("cin_visit_4w") == []


def test_only_what_is_done_again_and_again_has_a_first_interval() -> None:
    with somebody_with("director"):
        refused(problems.NO_FIRST, "cin_plan_10wd", limit=Limit(10, Unit.WORKING_DAYS), first=WEEKS_3)
        assert written("cin_review_3m", first=Limit(4, Unit.WEEKS)).first_n == 4


def test_the_same_press_again_writes_one_line_and_a_line_that_changes_nothing_is_refused() -> None:
    with somebody_with("director"):
        first = written()
        assert written().id == first.id
        refused(problems.SAME, since=date(2026, 12, 2))
        refused(problems.SAME, "cp_visit_10wd", limit=Limit(10, Unit.WORKING_DAYS))
        refused(problems.SAME, "cin_review_3m", limit=None)
        assert len(written_of("cin_visit_4w")) == 1


def test_a_later_line_for_the_same_day_takes_its_place_and_both_are_kept() -> None:
    with somebody_with("director"):
        first, second = written(), written(limit=Limit(2, Unit.WEEKS), why="Three was a slip of the pen.")
        assert [line.id for line in written_of("cin_visit_4w")] == [first.id, second.id]
        assert replaced(written_of("cin_visit_4w")) == {first.id}
        assert promises().by_key["cin_visit_4w"].version_on(DECEMBER, first=False).limit == Limit(
            2, Unit.WEEKS
        )


def test_a_promise_is_on_from_its_first_line_and_off_from_the_day_that_says_so() -> None:
    with somebody_with("director"):
        assert promises().by_key["cin_visit_4w"] not in promises().on
        written(since=TOMORROW)
        written(limit=None)
        ours = promises().by_key["cin_visit_4w"]
        assert ours in promises().on
    on = {day: bool(ours.version_on(date(2026, 11, day), first=False)) for day in (20, 21, 30)}
    assert on == {20: False, 21: True, 30: True} and ours.version_on(DECEMBER, first=False) is None


def test_a_first_interval_given_by_a_line_leaves_earlier_starts_as_they_were() -> None:
    """A promise without a first interval of its own has one from the line's day, and the old limit before."""
    with somebody_with("director"):
        written("cp_visit_10wd", limit=Limit(10, Unit.WORKING_DAYS), first=Limit(5, Unit.WORKING_DAYS))
        ours = promises().by_key["cp_visit_10wd"]
    found = {day: ours.version_on(day, first=True).limit.n for day in (date(2026, 11, 30), DECEMBER)}
    assert found == {date(2026, 11, 30): 10, DECEMBER: 5}
