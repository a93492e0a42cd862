"""What somebody typed, taken apart; and the numbers that one slip could have been."""

from datetime import date

import pytest

from throughline.record.people.finding.slips import one_slip_away
from throughline.record.people.finding.typed import read

ON = date(2026, 11, 20)
TYPED = [
    ("mohamed kahn", ("mohamed", "kahn"), None, None, ()),
    ("mohamed kahn 3/6/2017", ("mohamed", "kahn"), date(2017, 6, 3), date(2017, 3, 6), ()),
    ("3.6.17 tia", ("tia",), date(2017, 6, 3), date(2017, 3, 6), ()),
    ("tia 13/6/2017", ("tia",), date(2017, 6, 13), None, ()),
    ("tia 6/13/2017", ("tia",), date(2017, 6, 13), None, ()),
    ("2017-06-03", (), date(2017, 6, 3), date(2017, 3, 6), ()),
    ("03062017", (), date(2017, 6, 3), date(2017, 3, 6), ()),
    ("3 Jun 2017", (), date(2017, 6, 3), None, ()),
    ("3rd June 2017", (), date(2017, 6, 3), None, ()),
    ("6/6/2017", (), date(2017, 6, 6), None, ()),
    ("31/2/2017 tia", ("tia",), None, None, ("31/2/2017",)),
    ("n000123", (), None, None, ("N000123",)),
    ("tia n000123", ("tia",), None, None, ("N000123",)),
    ("943 476 5919", (), None, None, ("9434765919",)),
    ("kai 943-476-5919 3/6/2017", ("kai",), date(2017, 6, 3), date(2017, 3, 6), ("9434765919",)),
    ("A123456789012", (), None, None, ("A123456789012",)),
    ("", (), None, None, ()),
]


@pytest.mark.parametrize(("typed", "words", "born", "swapped", "numbers"), TYPED)
def test_it_is_taken_apart(typed, words, born, swapped, numbers):
    asked = read(typed, on=ON)
    assert (asked.words, asked.born, asked.swapped, asked.numbers) == (words, born, swapped, numbers)


def test_one_figure_wrong_in_an_nhs_number_leaves_a_few_good_ones_and_the_right_one_among_them():
    right = "9434765919"
    for wrong in ("9434765918", "9434765819", "4934765919", "9437465919"):
        near = one_slip_away(wrong)
        assert right in near and len(near) <= 20


def test_a_good_number_stands_for_itself_alone():
    assert one_slip_away("9434765919") == frozenset()
    assert one_slip_away("12345") == frozenset()
