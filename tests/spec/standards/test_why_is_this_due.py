"""Why is this due? The steps and the row of days that a person can check with a finger."""

from dataclasses import replace
from datetime import date

import pytest

from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.catalogue import by_key
from throughline.standards.explain import explain
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation
from throughline.standards.standard import ALWAYS, Limit, Words
from throughline.standards.strip import strip
from throughline.standards.ways import Basis, Kind

from .drawn import day, days, table

VISIT = by_key()["cp_visit_10wd"]
TEN_DAYS = Limit(10, Unit.WORKING_DAYS)


def tia(**over) -> Obligation:
    given = {"met": None, "stopped": None, "first": False}
    return Obligation("cp_visit_10wd", ALWAYS, day("Wed 04 Nov 2026"), day("Wed 18 Nov 2026"), **given | over)


def steps(obligation: Obligation, on: str, standard=VISIT) -> dict[str, str]:
    return {step.title: step.text for step in explain(obligation, standard, day(on), ENGLAND).steps}


TIA_ON_FRIDAY = """\
The child was last seen on a visit: Wed 4 Nov 2026.
At most 10 working days from one to the next, counted from the day it was last met. Local standard.
Wed 4 Nov 2026 + 10 working days = Wed 18 Nov 2026. \
The day it started is not counted: day 1 is the next working day.
A visit at which this child was seen. \
Tried Fri 13 Nov 2026, Tue 17 Nov 2026: an attempt does not meet it and does not restart it.
The plan ends. It is excused during the time before birth (unborn: the mother is seen instead). \
During the time the child is missing it may not be possible, and the clock runs on. None applies.
From the limit, Wed 18 Nov 2026, to Fri 20 Nov 2026 there are 2 working days and 2 days in all."""


def test_tia_on_friday():
    tried = tuple(days("Fri 13 Nov 2026, Tue 17 Nov 2026"))
    found = explain(tia(attempted=tried), VISIT, day("Fri 20 Nov 2026"), ENGLAND)
    assert [(step.number, step.title) for step in found.steps] == [
        (1, "What started it"),
        (2, "The rule"),
        (3, "The sum"),
        (4, "What would meet it"),
        (5, "What stops or excuses it"),
        (6, "How late"),
    ]
    assert "\n".join(step.text for step in found.steps) == TIA_ON_FRIDAY
    assert found.working == (
        "Wed 4 Nov 2026 + 10 working days = Wed 18 Nov 2026; on Fri 20 Nov 2026 late by 2 working days; "
        "tried Fri 13 Nov 2026, Tue 17 Nov 2026 (an attempt does not meet it)"
    )


def test_the_first_visit_starts_with_the_plan():
    assert steps(tia(first=True), "Fri 06 Nov 2026")["What started it"] == (
        "The child protection plan started: Wed 4 Nov 2026."
    )


def test_before_the_limit_it_says_where_it_stands():
    found = steps(tia(booked=(day("Tue 17 Nov 2026"),)), "Mon 16 Nov 2026")
    assert found["Where it stands"] == "2 working days left."
    assert found["What would meet it"].endswith("Booked for Tue 17 Nov 2026: a booking does not meet it.")


def test_met_late():
    found = steps(tia(met=day("Thu 19 Nov 2026")), "Fri 20 Nov 2026")
    assert found["How late"] == "Met Thu 19 Nov 2026, 1 working day late."
    assert found["What would meet it"].endswith("Met Thu 19 Nov 2026.")


def test_a_meeting_of_it_that_was_still_to_come_is_not_told():
    assert "Met" not in steps(tia(met=day("Thu 19 Nov 2026")), "Wed 18 Nov 2026")["What would meet it"]


def test_what_stopped_it_and_what_excused_it_are_named():
    stopped = steps(tia(stopped=day("Mon 16 Nov 2026")), "Fri 20 Nov 2026")
    excused = steps(tia(exempt=Fact("exempt", day("Thu 05 Nov 2026"), why="unborn")), "Fri 20 Nov 2026")
    assert stopped["What stops or excuses it"].endswith("runs on. Stopped Mon 16 Nov 2026.")
    assert excused["What stops or excuses it"].endswith("runs on. Excused since Thu 5 Nov 2026: unborn.")


def test_skipped_bank_holidays_are_named():
    august = Obligation(VISIT.key, ALWAYS, day("Tue 18 Aug 2026"), day("Wed 02 Sep 2026"), None, None, False)
    assert steps(august, "Wed 02 Sep 2026")["The sum"].startswith(
        "Tue 18 Aug 2026 + 10 working days = Wed 2 Sep 2026 (skips Mon 31 Aug 2026 Summer bank holiday). "
    )


def test_where_the_calendar_ends_there_is_no_sum_and_no_row_of_days():
    beyond = Obligation(VISIT.key, ALWAYS, day("Wed 20 Dec 2028"), None, None, None, True)
    found = explain(beyond, VISIT, day("Fri 29 Dec 2028"), ENGLAND)
    assert found.working == (
        "Wed 20 Dec 2028 + 10 working days: the calendar ends on Sun 31 Dec 2028; "
        "the calendar ends before the limit"
    )
    assert found.strip == ()


REVIEW = replace(
    VISIT,
    basis=Basis.STATUTORY_GUIDANCE,
    first_within={date(2013, 4, 15): Limit(3, Unit.MONTHS)},
    within={date(2013, 4, 15): Limit(6, Unit.MONTHS)},
    words=Words(started="Plan made", again="Review held", met="A review", stops="The plan ends"),
)


def test_a_rule_with_a_shorter_first_interval_and_a_date_in_force():
    held = Obligation(
        REVIEW.key, date(2013, 4, 15), day("Mon 13 Jul 2026"), day("Tue 13 Oct 2026"), None, None, True
    )
    found = steps(held, "Fri 20 Nov 2026", REVIEW)
    assert found["The rule"] == (
        "The first within 3 months; then at most 6 months from one to the next. "
        "Statutory, in force since Mon 15 Apr 2013."
    )
    assert found["The sum"] == (
        "Mon 13 Jul 2026 + 3 months = Tue 13 Oct 2026. "
        "Weekends and bank holidays count, and do not move the limit."
    )
    assert found["How late"].endswith("there are 28 working days and 38 days in all.")


def test_a_deadline_names_its_limit_once():
    deadline = replace(VISIT, kind=Kind.DEADLINE)
    found = steps(tia(first=True), "Fri 06 Nov 2026", deadline)
    assert found["The rule"] == "Within 10 working days. Local standard."


def drawn(obligation: Obligation, on: str, limit: Limit = TEN_DAYS) -> list[str]:
    """Days with a name in full, and the rest as their number, `.` for a weekend and `H` for a holiday."""
    short = {"weekend": ".", "holiday": "H"}
    return [
        short.get(kind) or (str(number) if kind == "counted" else f"{kind} {when.day}:{number}")
        for when, kind, number in strip(obligation, limit, day(on), ENGLAND)
    ]


STRIPS = table("""
    Fri 06 Nov 2026 |      |                 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 limit 18:10
    Fri 20 Nov 2026 |      |                 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 limit 18:10 late 19:1 late 20:2
    Mon 23 Nov 2026 |      |                 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 limit 18:10 late 19:1 late 20:2 . . late 23:3
    Fri 20 Nov 2026 | met  | Fri 13 Nov 2026 | start 4:0 1 2 . . 3 4 5 6 met 13:7 . . 8 9 limit 18:10
    Thu 12 Nov 2026 | met  | Fri 13 Nov 2026 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 limit 18:10
    Fri 13 Nov 2026 | met  | Fri 13 Nov 2026 | start 4:0 1 2 . . 3 4 5 6 met 13:7 . . 8 9 limit 18:10
    Mon 30 Nov 2026 | met  | Wed 18 Nov 2026 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 met 18:10
    Mon 30 Nov 2026 | met  | Fri 20 Nov 2026 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 limit 18:10 late 19:1 met 20:2
    Mon 30 Nov 2026 | stop | Thu 19 Nov 2026 | start 4:0 1 2 . . 3 4 5 6 7 . . 8 9 limit 18:10 stopped 19:1
""")


@pytest.mark.parametrize(("on", "how", "closed", "row"), STRIPS)
def test_the_row_of_days(on, how, closed, row):
    over = {"stopped" if how == "stop" else "met": day(closed)} if closed else {}
    assert " ".join(drawn(tia(**over), on)) == row


def test_a_bank_holiday_is_not_a_weekend():
    august = Obligation(VISIT.key, ALWAYS, day("Thu 27 Aug 2026"), day("Thu 10 Sep 2026"), None, None, True)
    assert drawn(august, "Fri 28 Aug 2026")[:7] == ["start 27:0", "1", ".", ".", "H", "2", "3"]


def test_in_calendar_days_every_day_is_counted():
    fortnight = Obligation(
        VISIT.key, ALWAYS, day("Fri 07 Aug 2026"), day("Tue 11 Aug 2026"), None, None, True
    )
    limit = Limit(4, Unit.CALENDAR_DAYS)
    assert drawn(fortnight, "Fri 07 Aug 2026", limit) == ["start 7:0", "1", "2", "3", "limit 11:4"]


def test_the_row_stops_where_the_calendar_does():
    late = Obligation(VISIT.key, ALWAYS, day("Wed 13 Dec 2028"), day("Fri 29 Dec 2028"), None, None, True)
    assert strip(late, TEN_DAYS, date(2029, 2, 1), ENGLAND)[-1].day == ENGLAND.last


def test_an_obligation_that_the_standard_cannot_have_made_is_not_explained_away():
    before = Obligation(REVIEW.key, ALWAYS, day("Mon 02 Mar 2009"), day("Tue 02 Jun 2009"), None, None, True)
    with pytest.raises(LookupError, match="derive the clocks again"):
        explain(before, REVIEW, day("Fri 20 Nov 2026"), ENGLAND)
