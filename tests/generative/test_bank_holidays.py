"""The table of bank holidays against the rules it was made by, and against the days that broke them."""

from datetime import date

import pytest

from throughline.standards.bank_holidays import ENGLAND_AND_WALES, SOURCE

from .holiday_rules import easter_sunday, holidays_of

YEARS = range(2009, 2029)

EASTERS = [
    date(2008, 3, 23),
    date(2011, 4, 24),
    date(2018, 4, 1),
    date(2024, 3, 31),
    date(2026, 4, 5),
    date(2038, 4, 25),
]


@pytest.mark.parametrize("sunday", EASTERS, ids=str)
def test_easter_is_worked_out_as_the_church_publishes_it(sunday):
    assert easter_sunday(sunday.year) == sunday


@pytest.mark.parametrize("year", YEARS)
def test_a_year_of_the_table_is_the_year_of_the_rules(year):
    assert {day for day in ENGLAND_AND_WALES if day.year == year} == holidays_of(year)


def test_the_table_holds_these_years_and_no_other():
    assert {day.year for day in ENGLAND_AND_WALES} == set(YEARS)


def test_every_bank_holiday_is_a_weekday():
    assert not [day for day in ENGLAND_AND_WALES if day.weekday() > 4]


ONE_OFFS = {
    date(2011, 4, 29): "Royal wedding",
    date(2012, 6, 5): "Diamond Jubilee",
    date(2020, 5, 8): "Early May bank holiday",
    date(2022, 6, 2): "Spring bank holiday",
    date(2022, 6, 3): "Platinum Jubilee",
    date(2022, 9, 19): "State funeral of Queen Elizabeth II",
    date(2023, 5, 8): "Coronation of King Charles III",
    date(2026, 8, 31): "Summer bank holiday",
    date(2026, 12, 28): "Boxing Day (substitute day)",
    date(2027, 12, 27): "Christmas Day (substitute day)",
    date(2028, 1, 3): "New Year's Day (substitute day)",
}


@pytest.mark.parametrize(("day", "name"), ONE_OFFS.items(), ids=str)
def test_a_bank_holiday_has_its_name(day, name):
    assert ENGLAND_AND_WALES[day] == name


@pytest.mark.parametrize("day", [date(2012, 5, 28), date(2020, 5, 4), date(2022, 5, 30)], ids=str)
def test_a_bank_holiday_that_was_moved_away_was_worked(day):
    assert day not in ENGLAND_AND_WALES


def test_the_table_says_where_it_is_from():
    assert SOURCE == "gov.uk/bank-holidays"
