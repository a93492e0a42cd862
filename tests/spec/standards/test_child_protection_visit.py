"""Child protection visit. Local standard: a child with a plan is seen at most every 10 working days."""

import pytest

from throughline.standards.calendar import ENGLAND
from throughline.standards.catalogue import by_key
from throughline.standards.engine import child
from throughline.standards.facts import Fact
from throughline.standards.state import state

from .drawn import day, days, table

KEY = "cp_visit_10wd"


def visits_due(plan: str, ended: str = "", seen: str = "", *marks: Fact):
    facts = [Fact("cp_plan", day(plan), day(ended)), *marks]
    facts += [Fact("cp_visit_child_seen", on) for on in days(seen)]
    return child([by_key()[KEY]], facts, ENGLAND)


def marked(what: str, on: str, until: str = "", why: str = "") -> Fact:
    return Fact(what, day(on), day(until), key=KEY, why=why)


LIMITS = table("""
    Mon 13 Jul 2026 | Fri 24 Jul 2026 | met      |   | the ninth working day
    Mon 13 Jul 2026 | Mon 27 Jul 2026 | met      |   | the tenth
    Mon 13 Jul 2026 | Tue 28 Jul 2026 | met late | 1 | the eleventh
    Tue 18 Aug 2026 | Tue 01 Sep 2026 | met      |   | a bank holiday between: the ninth
    Tue 18 Aug 2026 | Wed 02 Sep 2026 | met      |   | the tenth, one day later for the bank holiday
    Tue 18 Aug 2026 | Thu 03 Sep 2026 | met late | 1 | the eleventh
    Mon 17 Aug 2026 | Mon 31 Aug 2026 | met      |   | seen on the bank holiday itself, before the limit
    Fri 31 Jul 2026 | Fri 14 Aug 2026 | met      |   | a Friday limit
    Fri 31 Jul 2026 | Sat 15 Aug 2026 | met late | 0 | seen on the Saturday after: late, by no working day
    Fri 31 Jul 2026 | Mon 17 Aug 2026 | met late | 1 | and by one on the Monday
    Sat 31 Oct 2026 | Fri 13 Nov 2026 | met      |   | a plan made on a Saturday: Monday is day 1
    Sat 31 Oct 2026 | Mon 16 Nov 2026 | met late | 1 | and late on the Monday after
    Thu 31 Dec 2026 | Fri 15 Jan 2027 | met      |   | over the turn of the year
    Thu 31 Dec 2026 | Mon 18 Jan 2027 | met late | 1 | New Year's Day is not a working day
    Thu 15 Feb 2024 | Thu 29 Feb 2024 | met      |   | a limit on a leap day
    Thu 15 Feb 2024 | Fri 01 Mar 2024 | met late | 1 | and the day after it
""")


@pytest.mark.parametrize(("plan", "seen", "code", "late_by", "why"), LIMITS, ids=lambda cell: cell[:40])
def test_the_first_visit_is_met(plan, seen, code, late_by, why):
    first, _ = visits_due(plan, "", seen)
    found = state(first, day(seen), ENGLAND)
    assert (found.code, found.late_by) == (code, int(late_by) if late_by else None), why


NEXT = table("""
    Fri 24 Jul 2026 | Fri 07 Aug 2026 | seen early: ten working days from then, not from the limit
    Mon 27 Jul 2026 | Mon 10 Aug 2026 | seen on the limit
    Thu 30 Jul 2026 | Thu 13 Aug 2026 | seen late: the next is not made shorter
    Sat 25 Jul 2026 | Fri 07 Aug 2026 | seen on a Saturday
""")


@pytest.mark.parametrize(("seen", "due", "why"), NEXT, ids=lambda cell: cell[:40])
def test_the_next_visit_counts_from_the_day_the_child_was_seen(seen, due, why):
    _, following = visits_due("Mon 13 Jul 2026", "", seen)
    assert (following.start, following.due, following.first) == (day(seen), day(due), False), why


def test_a_visit_on_the_plans_first_day_leaves_the_limit_where_it_is():
    (only,) = visits_due("Mon 13 Jul 2026", "", "Mon 13 Jul 2026")
    assert (only.met, only.due, only.first) == (None, day("Mon 27 Jul 2026"), True)


def test_a_visit_before_the_plan_does_not_meet_it():
    (only,) = visits_due("Mon 13 Jul 2026", "", "Fri 10 Jul 2026")
    assert only.met is None


def test_two_visits_on_one_day_are_one_interval():
    assert len(visits_due("Mon 13 Jul 2026", "", "Fri 24 Jul 2026, Fri 24 Jul 2026")) == 2


def test_the_order_in_which_visits_are_entered_does_not_matter():
    in_order = visits_due("Mon 13 Jul 2026", "", "Fri 24 Jul 2026, Thu 06 Aug 2026")
    assert visits_due("Mon 13 Jul 2026", "", "Thu 06 Aug 2026, Fri 24 Jul 2026") == in_order


ENDS = table("""
    Fri 24 Jul 2026 | Thu 23 Jul 2026 | yes | seen on the plan's last day
    Fri 24 Jul 2026 | Fri 24 Jul 2026 | no  | on the day that is no longer in the plan
    Fri 24 Jul 2026 | Mon 27 Jul 2026 | no  | after it
""")


@pytest.mark.parametrize(("ended", "seen", "meets", "why"), ENDS, ids=lambda cell: cell[:40])
def test_only_a_visit_during_the_plan_meets_it(ended, seen, meets, why):
    first = visits_due("Mon 13 Jul 2026", ended, seen)[0]
    assert (first.met == day(seen)) == (meets == "yes"), why


def test_the_end_of_the_plan_stops_the_open_visit():
    met, stopped = visits_due("Mon 13 Jul 2026", "Fri 31 Jul 2026", "Fri 24 Jul 2026")
    assert (met.stopped, stopped.stopped, stopped.met) == (None, day("Fri 31 Jul 2026"), None)


def test_a_plan_that_began_and_ended_on_one_day_asks_for_nothing():
    assert visits_due("Mon 13 Jul 2026", "Mon 13 Jul 2026") == []


def test_a_second_plan_starts_its_own_clock():
    facts = [
        Fact("cp_plan", day("Mon 02 Mar 2026"), day("Mon 16 Mar 2026")),
        Fact("cp_plan", day("Mon 13 Jul 2026")),
    ]
    earlier, later = child([by_key()[KEY]], facts, ENGLAND)
    assert (earlier.stopped, later.start, later.first) == (
        day("Mon 16 Mar 2026"),
        day("Mon 13 Jul 2026"),
        True,
    )


def test_somebody_with_the_right_to_may_stop_it():
    (only,) = visits_due("Mon 13 Jul 2026", "Fri 31 Jul 2026", "", marked("stop", "Wed 22 Jul 2026"))
    assert only.stopped == day("Wed 22 Jul 2026")


def test_a_stop_from_an_earlier_plan_does_not_reach_this_one():
    (only,) = visits_due("Mon 13 Jul 2026", "", "", marked("stop", "Fri 10 Jul 2026"))
    assert only.stopped is None


TRIES = table("""
    Mon 13 Jul 2026 | first | on the plan's first day
    Thu 23 Jul 2026 | first | before the child was seen
    Fri 24 Jul 2026 | first | in the morning of the day the child was seen
    Mon 27 Jul 2026 | next  | after it
""")


@pytest.mark.parametrize("what", ["attempted", "booked"])
@pytest.mark.parametrize(("on", "which", "why"), TRIES, ids=lambda cell: cell[:40])
def test_attempts_and_bookings_meet_nothing_and_stand_in_their_interval(what, on, which, why):
    first, following = visits_due("Mon 13 Jul 2026", "", "Fri 24 Jul 2026", marked(what, on))
    holder, other = (first, following) if which == "first" else (following, first)
    assert (getattr(holder, what), getattr(other, what)) == ((day(on),), ()), why
    assert following.met is None


EXCUSES = table("""
    Mon 13 Jul 2026 |                 | first | from the plan's first day
    Thu 23 Jul 2026 |                 | first | said before the child was seen
    Fri 24 Jul 2026 |                 | next  | said on the day the child was seen: it is about the next
    Mon 20 Jul 2026 | Fri 24 Jul 2026 | first | with an end, over this interval
    Mon 20 Jul 2026 | Sat 25 Jul 2026 | both  | or over two
""")


@pytest.mark.parametrize("what", ["exempt", "waiting"])
@pytest.mark.parametrize(("on", "until", "which", "why"), EXCUSES, ids=lambda cell: cell[:40])
def test_an_exemption_or_a_wait_stands_in_its_interval(what, on, until, which, why):
    fact = marked(what, on, until)
    first, following = visits_due("Mon 13 Jul 2026", "", "Fri 24 Jul 2026", fact)
    field = {"exempt": "exempt", "waiting": "waiting_on"}[what]
    assert (getattr(first, field) == fact) == (which in ("first", "both")), why
    assert (getattr(following, field) == fact) == (which in ("next", "both")), why


def test_where_the_calendar_ends_the_visit_has_no_limit_and_nothing_is_refused():
    first, following = visits_due("Wed 20 Dec 2028", "", "Wed 03 Jan 2029")
    assert first.calendar_ends and following.calendar_ends
    assert (first.met, following.start) == (day("Wed 03 Jan 2029"), day("Wed 03 Jan 2029"))


def test_the_last_visit_that_the_calendar_can_count():
    (counted,) = visits_due("Wed 13 Dec 2028")
    assert counted.due == day("Fri 29 Dec 2028") and not counted.calendar_ends
    (uncounted,) = visits_due("Thu 14 Dec 2028")
    assert uncounted.calendar_ends
