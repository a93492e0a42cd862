"""How a visit stands on the day that is asked, and the words for it."""

import pytest

from throughline.standards.calendar import ENGLAND
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import ALWAYS
from throughline.standards.state import standing, state

from .drawn import day, days, table


def a_visit_due(start="Wed 04 Nov 2026", due="Wed 18 Nov 2026", met="", stopped="", **over) -> Obligation:
    return Obligation("cp_visit_10wd", ALWAYS, day(start), day(due), day(met), day(stopped), True, **over)


def shown(obligation: Obligation, on: str):
    found = state(obligation, day(on), ENGLAND)
    return str(found.code), found.late_by, found.days_left, found.sentence


def number(cell: str) -> int | None:
    return int(cell) if cell else None


OPEN = table("""
    Wed 04 Nov 2026 | due  |    | 10 | 10 working days left
    Tue 17 Nov 2026 | due  |    |  1 | 1 working day left
    Wed 18 Nov 2026 | due  |    |  0 | due today
    Thu 19 Nov 2026 | late |  1 |    | on Thu 19 Nov 2026 late by 1 working day
    Fri 20 Nov 2026 | late |  2 |    | on Fri 20 Nov 2026 late by 2 working days
    Sat 21 Nov 2026 | late |  2 |    | on Sat 21 Nov 2026 late by 2 working days
    Mon 23 Nov 2026 | late |  3 |    | on Mon 23 Nov 2026 late by 3 working days
    Tue 29 Dec 2026 | late | 27 |    | on Tue 29 Dec 2026 late by 27 working days
    Mon 01 Jan 2029 | late |    |    | on Mon 1 Jan 2029 late by more working days than the calendar holds
""")


@pytest.mark.parametrize(("on", "code", "late", "left", "words"), OPEN, ids=lambda cell: cell[:40])
def test_an_open_visit(on, code, late, left, words):
    assert shown(a_visit_due(), on) == (code, number(late), number(left), words)


def test_after_a_friday_limit_the_weekend_is_late_by_no_working_day():
    friday = a_visit_due("Fri 31 Jul 2026", "Fri 14 Aug 2026")
    assert shown(friday, "Sat 15 Aug 2026")[:2] == ("late", 0)
    assert shown(friday, "Mon 17 Aug 2026")[:2] == ("late", 1)


MET = table("""
    Tue 17 Nov 2026 | met      |   | met Tue 17 Nov 2026
    Wed 18 Nov 2026 | met      |   | met Wed 18 Nov 2026
    Thu 19 Nov 2026 | met late | 1 | met Thu 19 Nov 2026, 1 working day late
    Fri 20 Nov 2026 | met late | 2 | met Fri 20 Nov 2026, 2 working days late
""")


@pytest.mark.parametrize(("met", "code", "late", "words"), MET)
def test_a_visit_that_was_met(met, code, late, words):
    assert shown(a_visit_due(met=met), "Tue 24 Nov 2026") == (code, number(late), None, words)


def test_what_came_later_is_not_looked_at():
    visit = a_visit_due(met="Thu 19 Nov 2026", attempted=tuple(days("Tue 17 Nov 2026")))
    assert shown(visit, "Mon 16 Nov 2026")[3] == "2 working days left"
    assert shown(visit, "Tue 17 Nov 2026")[3].startswith("1 working day left; tried Tue 17 Nov 2026")
    assert (
        shown(visit, "Wed 18 Nov 2026")[3] == "due today; tried Tue 17 Nov 2026 (an attempt does not meet it)"
    )
    assert shown(visit, "Thu 19 Nov 2026")[0] == "met late"


STOPPED = table("""
    Wed 18 Nov 2026 |   | stopped Wed 18 Nov 2026
    Thu 19 Nov 2026 |   | stopped Thu 19 Nov 2026
    Fri 20 Nov 2026 | 1 | stopped Fri 20 Nov 2026, 1 working day past the limit
""")


@pytest.mark.parametrize(("stopped", "late", "words"), STOPPED)
def test_a_visit_that_was_stopped_still_shows_a_limit_already_passed(stopped, late, words):
    assert shown(a_visit_due(stopped=stopped), "Fri 20 Nov 2026") == ("stopped", number(late), None, words)


def test_before_it_is_stopped_it_is_open():
    assert shown(a_visit_due(stopped="Fri 20 Nov 2026"), "Thu 19 Nov 2026")[0] == "late"


EXEMPT = table("""
    Mon 09 Nov 2026 |                 | unborn | Fri 06 Nov 2026 | due    | 8 working days left
    Mon 09 Nov 2026 |                 | unborn | Mon 09 Nov 2026 | exempt | exempt: unborn
    Mon 09 Nov 2026 |                 |        | Fri 20 Nov 2026 | exempt | exempt since Mon 9 Nov 2026
    Mon 09 Nov 2026 | Fri 20 Nov 2026 | away   | Thu 19 Nov 2026 | exempt | exempt: away
    Mon 09 Nov 2026 | Fri 20 Nov 2026 | away   | Wed 18 Nov 2026 | exempt | exempt: away
    Mon 09 Nov 2026 | Wed 18 Nov 2026 | away   | Wed 18 Nov 2026 | due    | due today
""")


@pytest.mark.parametrize(("since", "until", "why", "on", "code", "words"), EXEMPT, ids=lambda cell: cell[:40])
def test_a_visit_from_which_the_child_is_exempt(since, until, why, on, code, words):
    visit = a_visit_due(exempt=Fact("exempt", day(since), day(until), why=why))
    found = shown(visit, on)
    assert (found[0], found[3]) == (code, words)


WAITING = table("""
    the court | Mon 09 Nov 2026 |   | 7 | waiting on the court
    the court | Wed 18 Nov 2026 |   | 0 | waiting on the court
    the court | Thu 19 Nov 2026 | 1 |   | waiting on the court; the clock runs on, past by 1 working day
    the court | Sat 21 Nov 2026 | 2 |   | waiting on the court; the clock runs on, past by 2 working days
              | Mon 09 Nov 2026 |   | 7 | waiting on another service
""")


@pytest.mark.parametrize(("whom", "on", "late", "left", "words"), WAITING, ids=lambda cell: cell[:40])
def test_while_somebody_else_holds_the_next_step_the_clock_runs_on(whom, on, late, left, words):
    visit = a_visit_due(waiting_on=Fact("waiting", day("Mon 09 Nov 2026"), why=whom))
    assert shown(visit, on) == ("waiting", number(late), number(left), words)


def test_attempts_are_told_beside_lateness_and_beside_a_wait():
    tried = tuple(days("Fri 13 Nov 2026, Tue 17 Nov 2026"))
    words = "; tried Fri 13 Nov 2026, Tue 17 Nov 2026 (an attempt does not meet it)"
    waiting = Fact("waiting", day("Mon 16 Nov 2026"), why="the hospital")
    assert shown(a_visit_due(attempted=tried), "Fri 20 Nov 2026")[3].endswith(
        f"late by 2 working days{words}"
    )
    assert shown(a_visit_due(attempted=tried, waiting_on=waiting), "Fri 20 Nov 2026")[3].endswith(words)


CALENDAR_ENDS = table("""
                    |        | calendar ends | the calendar ends before the limit
    Fri 22 Dec 2028 |        | calendar ends | met Fri 22 Dec 2028; the calendar ends before the limit
    Fri 22 Dec 2028 | ended  | stopped       | stopped Fri 22 Dec 2028
""")


@pytest.mark.parametrize(("closed", "how", "code", "words"), CALENDAR_ENDS, ids=lambda cell: cell[:40])
def test_without_a_limit_nobody_is_called_on_time_or_late(closed, how, code, words):
    visit = a_visit_due("Wed 20 Dec 2028", "", **{"stopped" if how == "ended" else "met": closed})
    assert shown(visit, "Fri 29 Dec 2028") == (code, None, None, words)


def test_an_exemption_stands_where_the_calendar_ends():
    visit = a_visit_due("Wed 20 Dec 2028", "", exempt=Fact("exempt", day("Thu 21 Dec 2028"), why="unborn"))
    assert shown(visit, "Fri 29 Dec 2028")[0] == "exempt"


SHOWN = table("""
    Tue 03 Nov 2026 |                 | no  | before it starts
    Wed 04 Nov 2026 |                 | yes | on the day it starts
    Fri 20 Nov 2026 |                 | yes | while it is open
    Fri 20 Nov 2026 | Fri 13 Nov 2026 | yes | seven days after it was met
    Sat 21 Nov 2026 | Fri 13 Nov 2026 | no  | not eight
    Thu 12 Nov 2026 | Fri 13 Nov 2026 | yes | before it was met
""")


@pytest.mark.parametrize(("on", "met", "listed", "why"), SHOWN, ids=lambda cell: cell[:40])
def test_what_is_listed_on_a_day(on, met, listed, why):
    visit = a_visit_due(met=met)
    assert standing([visit], day(on)) == ([visit] if listed == "yes" else []), why


def test_a_stopped_visit_is_listed_for_a_week():
    visit = a_visit_due(stopped="Fri 13 Nov 2026")
    assert standing([visit], day("Fri 20 Nov 2026")) and not standing([visit], day("Sat 21 Nov 2026"))
