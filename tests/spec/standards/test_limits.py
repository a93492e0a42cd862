"""How a limit is counted: the day of the event is day 0, and every unit stays what it says."""

import pytest

from throughline.standards.calendar import ENGLAND, CalendarEnds, Unit

from .drawn import day, table

LIMITS = table("""
    Fri 13 Nov 2026 | 10 | working_days  | Fri 27 Nov 2026 | the day after is day 1
    Sat 14 Nov 2026 | 10 | working_days  | Fri 27 Nov 2026 | from a Saturday, Monday is day 1
    Sun 15 Nov 2026 | 10 | working_days  | Fri 27 Nov 2026 | and from a Sunday
    Mon 16 Nov 2026 | 10 | working_days  | Mon 30 Nov 2026 | a day later, a day later
    Tue 18 Aug 2026 | 10 | working_days  | Wed 02 Sep 2026 | the bank holiday of Mon 31 Aug does not count
    Tue 02 Jun 2026 | 10 | working_days  | Tue 16 Jun 2026 | the same without one
    Mon 31 Aug 2026 |  1 | working_days  | Tue 01 Sep 2026 | from a bank holiday, Tuesday is day 1
    Thu 02 Apr 2026 |  1 | working_days  | Tue 07 Apr 2026 | Good Friday and Easter Monday
    Thu 24 Dec 2026 |  2 | working_days  | Wed 30 Dec 2026 | Christmas, and Boxing Day moved to Monday
    Wed 06 May 2020 |  2 | working_days  | Mon 11 May 2020 | the Early May holiday moved to Friday 8 May
    Fri 01 May 2020 |  1 | working_days  | Mon 04 May 2020 | so that Monday 4 May was worked
    Fri 16 Sep 2022 |  1 | working_days  | Tue 20 Sep 2022 | the state funeral
    Wed 28 Feb 2024 |  1 | working_days  | Thu 29 Feb 2024 | a leap day is worked
    Fri 20 Nov 2026 |  0 | working_days  | Fri 20 Nov 2026 | the same day
    Sat 21 Nov 2026 |  0 | working_days  | Sat 21 Nov 2026 | the same day, even a Saturday
    Fri 13 Nov 2026 | 14 | calendar_days | Fri 27 Nov 2026 | a fortnight
    Tue 18 Aug 2026 | 14 | calendar_days | Tue 01 Sep 2026 | is not 10 working days at a bank holiday
    Sat 07 Nov 2026 |  1 | calendar_days | Sun 08 Nov 2026 | and does not roll forward
    Wed 28 Feb 2024 |  1 | calendar_days | Thu 29 Feb 2024 | leap year
    Tue 28 Feb 2023 |  1 | calendar_days | Wed 01 Mar 2023 | ordinary year
    Tue 13 Oct 2026 |  6 | weeks         | Tue 24 Nov 2026 | weeks are literal
    Mon 06 Jul 2026 |  8 | weeks         | Mon 31 Aug 2026 | and end on a bank holiday
    Mon 13 Jul 2026 |  3 | months        | Tue 13 Oct 2026 | the corresponding date
    Mon 31 Aug 2026 |  6 | months        | Sun 28 Feb 2027 | or the month's last day, a Sunday or not
    Thu 31 Aug 2023 |  6 | months        | Thu 29 Feb 2024 | in a leap year the 29th
    Thu 29 Feb 2024 | 12 | months        | Fri 28 Feb 2025 | a year from a leap day
    Sat 30 Nov 2024 |  3 | months        | Fri 28 Feb 2025 | over the turn of the year
    Thu 01 Oct 2026 |  2 | months        | Tue 01 Dec 2026 | into December
    Tue 01 Dec 2026 |  0 | months        | Tue 01 Dec 2026 | none
    Mon 01 Jan 2024 | 11 | months        | Sun 01 Dec 2024 | eleven
""")


@pytest.mark.parametrize(("start", "n", "unit", "end", "why"), LIMITS, ids=lambda cell: cell[:40])
def test_a_limit_ends_on(start, n, unit, end, why):
    assert ENGLAND.add(day(start), int(n), unit) == day(end), why


LATENESS = table("""
    Fri 14 Aug 2026 | Thu 13 Aug 2026 | -1 | the day before
    Fri 14 Aug 2026 | Fri 14 Aug 2026 |  0 | the day itself
    Fri 14 Aug 2026 | Sat 15 Aug 2026 |  0 | the Saturday after a Friday limit
    Fri 14 Aug 2026 | Sun 16 Aug 2026 |  0 | and the Sunday
    Fri 14 Aug 2026 | Mon 17 Aug 2026 |  1 | Monday is one
    Fri 28 Aug 2026 | Mon 31 Aug 2026 |  0 | unless it is a bank holiday
    Fri 28 Aug 2026 | Tue 01 Sep 2026 |  1 | then Tuesday is
    Tue 13 Oct 2026 | Fri 20 Nov 2026 | 28 | five weeks and three days
""")


@pytest.mark.parametrize(("limit", "on", "late", "why"), LATENESS, ids=lambda cell: cell[:40])
def test_working_days_after_a_limit(limit, on, late, why):
    assert ENGLAND.working_days_after(day(limit), day(on)) == int(late), why


WORKED = table("""
    Fri 28 Aug 2026 | yes
    Sat 29 Aug 2026 | no
    Sun 30 Aug 2026 | no
    Mon 31 Aug 2026 | no
    Tue 01 Sep 2026 | yes
    Thu 01 Jan 2009 | no
    Fri 29 Dec 2028 | yes
    Sun 31 Dec 2028 | no
""")


@pytest.mark.parametrize(("on", "worked"), WORKED)
def test_a_working_day_is_not_a_weekend_or_a_bank_holiday(on, worked):
    assert ENGLAND.is_working_day(day(on)) == (worked == "yes")


@pytest.mark.parametrize("unit", Unit)
def test_the_last_limit_that_the_calendar_can_count(unit):
    assert ENGLAND.add(day("Thu 28 Dec 2028"), 0, unit) == day("Thu 28 Dec 2028")


BEYOND = table("""
    Thu 28 Dec 2028 |  2 | working_days
    Sun 31 Dec 2028 |  1 | calendar_days
    Mon 25 Dec 2028 |  1 | weeks
    Fri 01 Dec 2028 |  1 | months
    Mon 01 Jan 2029 |  0 | working_days
    Wed 31 Dec 2008 |  1 | working_days
    Wed 31 Dec 2008 | 40 | weeks
""")


@pytest.mark.parametrize(("start", "n", "unit"), BEYOND)
def test_outside_its_table_the_calendar_says_so(start, n, unit):
    with pytest.raises(CalendarEnds, match="add the bank holidays of the missing year"):
        ENGLAND.add(day(start), int(n), unit)


def test_one_working_day_before_the_end_can_still_be_counted():
    assert ENGLAND.add(day("Thu 28 Dec 2028"), 1, Unit.WORKING_DAYS) == day("Fri 29 Dec 2028")


@pytest.mark.parametrize("on", ["Wed 31 Dec 2008", "Mon 01 Jan 2029"])
def test_nobody_can_say_whether_a_day_outside_is_worked(on):
    with pytest.raises(CalendarEnds):
        ENGLAND.is_working_day(day(on))


SKIPPED = table("""
    Fri 28 Aug 2026 | Mon 31 Aug 2026 | Summer bank holiday       | up to and including the last day
    Mon 31 Aug 2026 | Fri 25 Dec 2026 | Christmas Day             | the starting day is not counted anyway
    Fri 01 May 2020 | Fri 08 May 2020 | Early May bank holiday    | the one that was moved, not the Monday
    Tue 01 Sep 2026 | Thu 24 Dec 2026 |                           | none between
""")


@pytest.mark.parametrize(("start", "last", "name", "why"), SKIPPED, ids=lambda cell: cell[:40])
def test_the_bank_holidays_that_a_count_skips(start, last, name, why):
    found = [title for _, title in ENGLAND.holidays_between(day(start), day(last))]
    assert found == ([name] if name else []), why


def test_a_limit_never_counts_backwards():
    with pytest.raises(ValueError, match="A limit counts forward"):
        ENGLAND.add(day("Fri 20 Nov 2026"), -1, Unit.WEEKS)
