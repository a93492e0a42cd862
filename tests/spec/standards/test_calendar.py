"""Counting back, school days and terms, hours when the clocks change, and which day is day 1."""

from datetime import date, datetime

import pytest

from throughline.standards.calendar import ENGLAND, CalendarEnds, StartDay, Term, Unit
from throughline.standards.moments import LONDON, hours_after

from .drawn import day, table

BACK = table("""
    Tue 08 Dec 2026 |  5 | working_days  | Tue 01 Dec 2026 | the day itself is not counted
    Thu 26 Nov 2026 |  3 | working_days  | Mon 23 Nov 2026 | over a weekend
    Sat 21 Nov 2026 |  1 | working_days  | Fri 20 Nov 2026 | from a Saturday, Friday is the first
    Mon 23 Nov 2026 |  1 | working_days  | Fri 20 Nov 2026 | and from the Monday
    Tue 01 Sep 2026 |  1 | working_days  | Fri 28 Aug 2026 | over the August bank holiday
    Wed 08 Apr 2026 |  2 | working_days  | Thu 02 Apr 2026 | over Easter
    Fri 20 Nov 2026 |  0 | working_days  | Fri 20 Nov 2026 | the same day
    Tue 19 Jan 2027 | 10 | weeks         | Tue 10 Nov 2026 | weeks are literal
    Mon 30 Nov 2026 |  9 | months        | Sat 28 Feb 2026 | the last day of a shorter month
    Fri 20 Nov 2026 | 14 | calendar_days | Fri 06 Nov 2026 | days are days
    Thu 29 Feb 2024 |  1 | years         | Tue 28 Feb 2023 | a year before a leap day
""")


@pytest.mark.parametrize(("anchor", "n", "unit", "last", "why"), BACK, ids=lambda cell: cell[:40])
def test_counted_back_the_last_day_is(anchor, n, unit, last, why):
    assert ENGLAND.back(day(anchor), int(n), unit) == day(last), why


@pytest.mark.parametrize("unit", [Unit.TERMS, Unit.HOURS])
def test_terms_and_hours_are_never_counted_back(unit):
    with pytest.raises(ValueError, match="never counted back"):
        ENGLAND.back(day("Fri 20 Nov 2026"), 1, unit)


@pytest.mark.parametrize(("n", "unit"), [(2, Unit.WORKING_DAYS), (1, Unit.WEEKS)])
def test_before_the_table_begins_the_calendar_says_so(n, unit):
    with pytest.raises(CalendarEnds):
        ENGLAND.back(day("Sat 03 Jan 2009"), n, unit)


START_DAYS = table("""
    Fri 13 Nov 2026 | 10 | working_days  | Fri 27 Nov 2026 | Thu 26 Nov 2026
    Sat 14 Nov 2026 | 10 | working_days  | Fri 27 Nov 2026 | Fri 27 Nov 2026
    Mon 31 Aug 2026 |  1 | working_days  | Tue 01 Sep 2026 | Tue 01 Sep 2026
    Fri 20 Nov 2026 |  0 | working_days  | Fri 20 Nov 2026 | Fri 20 Nov 2026
    Mon 16 Nov 2026 |  1 | weeks         | Mon 23 Nov 2026 | Sun 22 Nov 2026
    Sun 01 Feb 2026 |  1 | months        | Sun 01 Mar 2026 | Sat 28 Feb 2026
    Sun 01 Mar 2026 |  1 | months        | Wed 01 Apr 2026 | Tue 31 Mar 2026
    Fri 13 Nov 2026 | 14 | calendar_days | Fri 27 Nov 2026 | Thu 26 Nov 2026
""")


@pytest.mark.parametrize(("start", "n", "unit", "next_is_one", "is_one"), START_DAYS)
def test_the_start_day_is_counted_or_not_as_the_promise_says(start, n, unit, next_is_one, is_one):
    begun, n = day(start), int(n)
    assert ENGLAND.add(begun, n, unit) == day(next_is_one)
    assert ENGLAND.add(begun, n, unit, StartDay.IS_ONE) == day(is_one)


HOURS = table("""
    2026-03-28 22:15 | 72 | 2026-03-31 23:15 | the clocks go on: an hour of Sunday is missing
    2026-10-24 23:30 | 72 | 2026-10-27 22:30 | the clocks go back: an hour comes twice
    2026-11-20 06:10 | 72 | 2026-11-23 06:10 | over a weekend that counts
    2026-11-20 23:30 |  4 | 2026-11-21 03:30 | through the night
""")


@pytest.mark.parametrize(("start", "n", "end", "why"), HOURS, ids=lambda cell: cell[:30])
def test_clock_hours_are_counted_through_universal_time(start, n, end, why):
    begun, ended = (datetime.fromisoformat(words).replace(tzinfo=LONDON) for words in (start, end))
    assert hours_after(begun, int(n)) == ended, why
    assert str(hours_after(begun, int(n)).tzinfo) == "Europe/London"


NORTHMERE = ENGLAND.with_schools(
    [Term(date(2026, 4, 13), date(2026, 7, 21)), Term(date(2026, 9, 2), date(2026, 12, 18))],
    closures=[date(2026, 10, 26), date(2026, 10, 27)],
)

SCHOOL = table("""
    Fri 23 Oct 2026 |  1 | school_days | Wed 28 Oct 2026 | two closed days and a weekend are skipped
    Tue 21 Jul 2026 |  1 | school_days | Wed 02 Sep 2026 | and the summer
    Fri 01 May 2026 |  1 | school_days | Tue 05 May 2026 | and a bank holiday in term
    Mon 13 Apr 2026 |  1 | terms       | Tue 21 Jul 2026 | the last day of the term it starts in
    Tue 21 Jul 2026 |  1 | terms       | Tue 21 Jul 2026 | also on that day itself
    Sat 01 Aug 2026 |  1 | terms       | Fri 18 Dec 2026 | in the holidays, of the next term
    Wed 15 Apr 2026 |  2 | terms       | Fri 18 Dec 2026 | or of the one after
""")


@pytest.mark.parametrize(("start", "n", "unit", "end", "why"), SCHOOL, ids=lambda cell: cell[:40])
def test_schools_have_their_own_days(start, n, unit, end, why):
    assert NORTHMERE.add(day(start), int(n), unit) == day(end), why


@pytest.mark.parametrize("unit", [Unit.TERMS, Unit.SCHOOL_DAYS])
def test_where_nobody_gave_the_terms_the_calendar_says_so(unit):
    with pytest.raises(CalendarEnds, match="or the school terms"):
        ENGLAND.add(day("Fri 20 Nov 2026"), 1, unit)


def test_a_closed_school_is_still_a_working_day_for_everybody_else():
    assert not NORTHMERE.is_school_day(date(2026, 10, 26))
    assert NORTHMERE.is_working_day(date(2026, 10, 26))
    assert NORTHMERE.add(date(2026, 10, 23), 1, Unit.WORKING_DAYS) == date(2026, 10, 26)


KINGDOM = table("""
    Thu 27 Nov 2025 |  2 | Mon 01 Dec 2025 | Tue 02 Dec 2025 | St Andrew's Day, moved from a Sunday
    Mon 16 Mar 2026 |  1 | Tue 17 Mar 2026 | Wed 18 Mar 2026 | St Patrick's Day
    Fri 10 Jul 2026 |  1 | Mon 13 Jul 2026 | Tue 14 Jul 2026 | the Battle of the Boyne, moved
    Thu 01 Jan 2026 |  1 | Fri 02 Jan 2026 | Mon 05 Jan 2026 | the second of January
    Mon 02 Jan 2023 |  1 | Tue 03 Jan 2023 | Wed 04 Jan 2023 | and moved to the third
""")


@pytest.mark.parametrize(("start", "n", "england", "kingdom", "why"), KINGDOM, ids=lambda cell: cell[:40])
def test_freedom_of_information_counts_no_holiday_of_any_part_of_the_kingdom(start, n, england, kingdom, why):
    assert ENGLAND.add(day(start), int(n), Unit.WORKING_DAYS) == day(england)
    assert ENGLAND.add(day(start), int(n), Unit.UK_WORKING_DAYS) == day(kingdom), why


def test_years_are_literal_and_need_no_table():
    assert ENGLAND.add(date(1990, 2, 28), 75, Unit.YEARS) == date(2065, 2, 28)
