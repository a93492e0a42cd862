"""How a figure stands against what was agreed: both sides of each limit, in the measure's own polarity."""

from collections import namedtuple
from datetime import date
from decimal import Decimal

import pytest

from throughline.access.problems import AccessProblem
from throughline.measures.indicator import Polarity, Unit
from throughline.oversight.contract import problems
from throughline.oversight.contract.rules import check_agreed, rating, standing

UP, DOWN, NEITHER = Polarity.HIGHER, Polarity.LOWER, Polarity.NEITHER
Line = namedtuple("Line", "id measure green amber since")

# fmt: off
STANDS = [  # polarity, value, green from, amber from, how it stands
    (UP,   90.0, "90",   "80", "green"),
    (UP,   89.9, "90",   "80", "amber"),
    (UP,   80.0, "90",   "80", "amber"),
    (UP,   79.9, "90",   "80", "red"),
    (UP,   12.5, "12.5", "10", "green"),
    (UP,   12.4, "12.5", "10", "amber"),
    (UP,   89.9, "90",   "90", "red"),
    (UP,    0.0, "90",   "80", "red"),
    (UP,   None, "90",   "80", ""),
    (DOWN, 20.0, "20",   "25", "green"),
    (DOWN, 20.1, "20",   "25", "amber"),
    (DOWN, 25.0, "20",   "25", "amber"),
    (DOWN, 25.1, "20",   "25", "red"),
    (DOWN,  0.0, "0",    "0",  "green"),
    (DOWN,  0.1, "0",    "0",  "red"),
    (DOWN, None, "20",   "25", ""),
]
AGREED = [  # polarity, unit, green from, amber from, what stands in the way
    (UP,      Unit.PERCENT, "90",    "80",  None),
    (UP,      Unit.PERCENT, "90",    "90",  None),
    (UP,      Unit.PERCENT, "80",    "80.01", problems.GREEN_IS_WORSE),
    (DOWN,    Unit.PERCENT, "20",    "25",  None),
    (DOWN,    Unit.PERCENT, "20.01", "20",  problems.GREEN_IS_WORSE),
    (UP,      Unit.PERCENT, "100",   "0",   None),
    (UP,      Unit.PERCENT, "100.01", "0",  problems.NOT_A_SHARE),
    (DOWN,    Unit.PERCENT, "-0.01", "5",   problems.NOT_A_SHARE),
    (DOWN,    Unit.MEAN,    "16",    "120", None),
    (DOWN,    Unit.MEAN,    "-1",    "16",  problems.BELOW_NOTHING),
    (NEITHER, Unit.PERCENT, "90",    "80",  problems.NEITHER_WAY),
    (UP,      Unit.SHARES,  "90",    "80",  problems.NO_ONE_FIGURE),
]
# fmt: on


@pytest.mark.parametrize(("polarity", "value", "green", "amber", "stands"), STANDS)
def test_a_figure_exactly_at_a_limit_has_reached_it(polarity, value, green, amber, stands):
    assert rating(polarity, value, Decimal(green), Decimal(amber)) == stands


@pytest.mark.parametrize(("polarity", "unit", "green", "amber", "problem"), AGREED)
def test_what_nobody_could_be_held_to_is_refused_in_one_sentence(polarity, unit, green, amber, problem):
    asked = {"polarity": polarity, "unit": unit, "green": Decimal(green), "amber": Decimal(amber)}
    if problem is None:
        check_agreed(**asked)
    else:
        with pytest.raises(AccessProblem) as said:
            check_agreed(**asked)
        assert str(said.value) == str(problem)


def test_the_line_begun_last_holds_and_one_that_took_it_out_leaves_none():
    jan, apr, jul = (date(2026, month, 1) for month in (1, 4, 7))
    lines = [
        Line(1, "a", 90, 80, jan),
        Line(2, "b", 5, 3, jan),
        Line(3, "a", 95, 85, apr),
        Line(4, "b", None, None, jul),
    ]
    assert [one.id for one in standing(lines, date(2025, 12, 31))] == []
    assert [one.id for one in standing(lines, jan)] == [1, 2]
    assert [one.id for one in standing(lines, apr)] == [3, 2]
    assert [one.id for one in standing(lines, jul)] == [3]
