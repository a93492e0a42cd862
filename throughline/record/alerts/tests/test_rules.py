"""When an alert is raised, both sides of every limit. Today is Friday 20 November 2026."""

from datetime import date

import pytest

from throughline.record.alerts.rules import RULES, Unheld, of_due, of_unheld
from throughline.record.clocks.queries import Due
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.state import state

FRIDAY = date(2026, 11, 20)
VISIT = catalogue.by_key()["cp_visit_10wd"]


def nov(day: str) -> date | None:
    """`3 Dec` is in December, a number alone in November."""
    if not day:
        return None
    number, _, month = day.partition(" ")
    return date(2026, {"": 11, "Oct": 10, "Dec": 12}[month], int(number))


def a_due(
    *, limit: str, booked: str = "", waits: str = "", met: str = "", exempt: str = "", on: date = FRIDAY
) -> Due:
    one = Obligation(
        standard=VISIT.key, version=date.min, start=date(2026, 10, 1), due=nov(limit), met=nov(met), stopped=None,
        first=False, booked=(nov(booked),) if booked else (),
        waiting_on=Fact("waiting", nov(waits), why="the court") if waits else None,
        exempt=Fact("exempt", nov(exempt), why="in hospital") if exempt else None,
    )  # fmt: skip
    return Due(1, 7, VISIT, one, state(one, on, ENGLAND))


# limit  | booked | waits  | met | exempt | rule    | since
CASES = """
19       |        |        |     |        | late    | 20
20       |        |        |     |        | at-risk | 18
20       | 20     |        |     |        |         |
23       |        |        |     |        | at-risk | 19
24       |        |        |     |        | at-risk | 20
25       |        |        |     |        |         |
24       | 24     |        |     |        |         |
24       | 25     |        |     |        | at-risk | 20
24       | 19     |        |     |        | at-risk | 20
19       | 23     |        |     |        | late    | 20
19       |        |        | 20  |        |         |
19       |        |        |     | 16     |         |
30       |        | 5      |     |        | waiting | 20
30       |        | 6      |     |        |         |
12       |        | 5      |     |        | waiting | 20
12       |        | 16     |     |        |         |
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_a_clock_raises_at_most_one_alert(line: str) -> None:
    limit, booked, waits, met, exempt, rule, since = (cell.strip() for cell in line.split("|"))
    found = of_due(a_due(limit=limit, booked=booked, waits=waits, met=met, exempt=exempt), FRIDAY)
    assert (found.rule.key if found else "") == rule
    assert (found and found.since) == nov(since)


# why   | since  | rule   | raised since
WITHOUT = """
alone   | 19     | alone  | 19
held    | 19     | held   | 19
duty    | 10     | duty   | 10
away    | 16     | away   | 20
away    | 17     |        |
away    | 14     | away   | 20
away    | 13     | away   | 19
"""


@pytest.mark.parametrize("line", WITHOUT.strip().splitlines())
def test_a_child_without_their_own_worker(line: str) -> None:
    why, since, rule, raised = (cell.strip() for cell in line.split("|"))
    found = of_unheld([Unheld(rule=why, person_id=7, since=nov(since), who="Sam Begum")], FRIDAY)
    assert [one.rule.key for one in found] == ([rule] if rule else [])
    assert [one.since for one in found] == ([nov(raised)] if raised else [])


# rule  | danger | since | to the manager | to the head of service
UP = """
late    | no     | 13    | 18             | 27
late    | yes    | 13    | 16             | 18
at-risk | no     | 18    | 25             | 2 Dec
alone   | no     | 18    | 18             | 20
alone   | yes    | 18    | 18             | 19
waiting | no     | 20    | 27             | 11 Dec
"""


@pytest.mark.parametrize("line", UP.strip().splitlines())
def test_it_goes_up_the_line_by_working_days_and_sooner_in_danger(line: str) -> None:
    rule, danger, since, manager, head = (cell.strip() for cell in line.split("|"))
    raised = a_raised(rule, since, danger=danger == "yes")
    assert raised.goes_up() == (nov(manager), nov(head))
    before = [day for day in (nov(manager), nov(head))]
    assert [raised.level(day) for day in before] == [1, 2]
    assert raised.level(date.fromordinal(nov(manager).toordinal() - 1)) == 0


def a_raised(rule: str, since: str, *, danger: bool):
    from throughline.record.alerts.rules import Raised

    return Raised(
        rule=RULES[rule], person_id=7, start=nov(since), since=nov(since), why="It is so.", danger=danger
    )


@pytest.mark.parametrize(
    ("rule", "danger", "last"),
    [("late", False, "27"), ("late", True, "23"), ("alone", False, "23"), ("waiting", False, "4 Dec"), ("waiting", True, "23")],
)  # fmt: skip
def test_how_long_it_may_be_put_off_and_a_danger_only_to_the_next_working_day(rule, danger, last) -> None:
    assert a_raised(rule, "16", danger=danger).last_snooze(FRIDAY) == nov(last)


def test_what_it_says_blames_nobody_and_gives_no_score() -> None:
    said = of_due(a_due(limit="19"), FRIDAY).why
    assert said == "Child protection visit: the limit was Thu 19 Nov 2026."
    words = " ".join(rule.title for rule in RULES.values())
    assert not [word for word in ("failed", "fault", "must", "score", "risk level") if word in words.lower()]


def test_the_same_thing_has_one_name_however_often_it_is_asked() -> None:
    keys = {of_due(a_due(limit="12"), date(2026, 11, day)).key for day in (16, 18, 20)}
    assert keys == {"late.cp_visit_10wd.20261001"}


def test_every_rule_goes_up_in_order_and_no_later_in_danger() -> None:
    for rule in RULES.values():
        calm, danger = rule.goes_up(danger=False), rule.goes_up(danger=True)
        assert calm[0] < calm[1] and danger[0] < danger[1]
        assert danger[0] <= calm[0] and danger[1] <= calm[1]
        assert rule.longest_snooze(danger=True) == 1
