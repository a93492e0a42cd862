"""What a commissioner is told of a figure: no small number, and none that the page would let them work out."""

from collections import defaultdict
from decimal import Decimal

import pytest

from throughline.measures.indicator import Polarity, Unit
from throughline.oversight.contract.meeting import Stood
from throughline.oversight.contract.rules import rating
from throughline.web.contract.told import rating_is_told, share, shown

MOST = 60
LIMITS = [(Polarity.HIGHER, "90", "80"), (Polarity.HIGHER, "100", "95"), (Polarity.HIGHER, "98", "98"), (Polarity.LOWER, "0", "10"),
          (Polarity.LOWER, "20", "25"), (Polarity.LOWER, "3", "3")]  # fmt: skip

# fmt: off
SHOWN = [  # unit, n, total, things, value, told to a manager, told to a commissioner
    (Unit.PERCENT, 45, 65, 65, 69.2,  ("69.2%", "45 of 65"), ("69.2%", "45 of 65")),
    (Unit.PERCENT, 60, 65, 65, 92.3,  ("92.3%", "60 of 65"), ("92.3%", "60 of 65")),
    (Unit.PERCENT, 61, 65, 65, 93.8,  ("93.8%", "61 of 65"), ("Not shown", "of 65")),
    (Unit.PERCENT,  4, 65, 65, 6.2,   ("6.2%", "4 of 65"),   ("Not shown", "of 65")),
    (Unit.PERCENT,  5, 65, 65, 7.7,   ("7.7%", "5 of 65"),   ("7.7%", "5 of 65")),
    (Unit.PERCENT,  6, 12, 12, 50.0,  ("6 of 12", ""),       ("6 of 12", "")),
    (Unit.PERCENT,  2,  4,  4, 50.0,  ("2 of 4", ""),        ("Not shown", "")),
    (Unit.COUNT,    4,  4,  4, 4,     ("4", ""),             ("Not shown", "")),
    (Unit.COUNT,    5,  5,  5, 5,     ("5", ""),             ("5", "")),
    (Unit.RATE,     4,  4,  4, 2.1,   ("2.1", "4"),          ("Not shown", "")),
    (Unit.MEAN,    64,  4,  4, 16.0,  ("16", "of 4"),        ("Not shown", "")),
    (Unit.MEAN,    80,  5,  5, 16.0,  ("16", "of 5"),        ("16", "of 5")),
    (Unit.PERCENT,  0,  0,  0, None,  ("none", ""),          ("none", "")),
]
# fmt: on


@pytest.mark.parametrize(("unit", "n", "total", "things", "value", "inside", "outside"), SHOWN)
def test_a_small_number_and_the_rest_of_a_whole_are_told_to_managers_alone(
    unit, n, total, things, value, inside, outside
):
    one = Stood(value=value, n=n, total=total, things=things)
    assert shown(unit, one, outside=False) == inside
    assert shown(unit, one, outside=True) == outside


def of_shares(told):
    """Every share of every whole up to sixty, by the page it makes: figure, numbers beneath, and how it stands."""
    for polarity, green, amber in LIMITS:
        limits, pages = (Decimal(green), Decimal(amber)), defaultdict(set)
        for total in range(1, MOST):
            for n in range(total + 1):
                one = Stood(value=share(n, total), n=n, total=total, things=total)
                stands = (
                    rating(polarity, one.value, *limits) if told(Unit.PERCENT, polarity, one, limits) else ""
                )
                pages[(*shown(Unit.PERCENT, one, outside=True), stands)].add((n, total))
        yield from pages.items()


def found_out(told):
    return [page for page, behind in of_shares(told) if page[0] == "Not shown" and len(behind) == 1]


def test_how_a_measure_stands_never_leaves_one_number_that_the_hidden_one_could_be():
    assert found_out(rating_is_told) == []


def test_telling_always_how_it_stands_is_found_out():
    """The control."""
    assert len(found_out(lambda *_: True)) > 50


def test_how_most_measures_stand_is_told_all_the_same():
    """The control of the other side: a page that told nothing would pass."""
    told = [page for page, _ in of_shares(rating_is_told) if page[0] == "Not shown" and page[2]]
    assert len(told) > 300


@pytest.mark.parametrize(
    ("green", "amber", "n", "told"),
    [
        ("0", "2", 0, False),
        ("0", "2", 1, False),
        ("0", "2", 3, True),
        ("2", "3", 0, True),
        ("2", "3", 3, False),
        ("2", "3", 4, False),
    ],
)
def test_of_a_small_count_it_is_told_where_two_counts_would_stand_so(green, amber, n, told):
    one, limits = Stood(value=n, n=n, total=n, things=n), (Decimal(green), Decimal(amber))
    assert rating_is_told(Unit.COUNT, Polarity.LOWER, one, limits) is told
