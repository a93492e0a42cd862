"""The list itself: who comes first, who comes not at all."""

from datetime import date

import pytest

from throughline.record.people.finding.names import Name, Names
from throughline.record.people.finding.typed import read

ON = date(2026, 11, 20)
PEOPLE = {
    1: Name(1, "Mohammed", "Khan", date(2017, 6, 3)),
    2: Name(2, "Mohammed", "Khan", date(2012, 1, 9)),
    3: Name(3, "Tia", "Marsden", date(2017, 6, 3)),
    4: Name(4, "Kai", "Marsden", date(2012, 5, 11)),
    5: Name(5, "Mary-Jane", "Smith Jones", date(2010, 2, 8)),
    6: Name(6, "Olena", "Shevchenko", None),
    7: Name(7, "Stephen", "Smith", date(2011, 5, 1)),
}
NAMES = Names([*PEOPLE.values(), Name(3, "Tia", "Dunn", date(2017, 6, 3), former=True)])

FOUND = [
    ("mohamed kahn", [1, 2]),
    ("kahn muhamad", [1, 2]),
    ("mohamed kahn 9/1/2012", [2, 1]),
    ("mohamed kahn 1/9/2012", [2, 1]),
    ("marsdon tia", [3]),
    ("mars", [3, 4, 5]),
    ("ma", [5, 3, 4]),
    ("tia dunn", [3]),
    ("mary smith", [5]),
    ("jane jones", [5]),
    ("mary jane smith jones", [5]),
    ("maryjane", [5]),
    ("olena szewczenko", [6]),
    ("helen shevchenko", [6]),
    ("stephn smith", [7]),
    ("tia may marsden", [3]),
    ("3/6/2017", [1, 3]),
    ("6/3/2017", [1, 3]),
    ("tia carter 3/6/2017", [3]),
    ("tia carter", []),
    ("zzz", []),
]


@pytest.mark.parametrize(("typed", "people"), FOUND)
def test_whoever_is_meant_is_found_and_nobody_else(typed, people):
    assert [hit.person for hit in NAMES.find(read(typed, on=ON))] == people


def test_of_two_as_good_ones_own_child_comes_first():
    asked = read("mohammed khan", on=ON)
    assert [hit.person for hit in NAMES.find(asked, first=[2])] == [2, 1]


def test_an_empty_list_finds_nobody():
    assert Names(()).find(read("tia", on=ON)) == []
