"""Ratios between groups, worked by hand, on both sides of every limit."""

import pytest

from throughline.measures.disproportion import (
    CANNOT,
    FEW,
    LESS,
    METHODS,
    MORE,
    NO_CLEAR,
    Ratio,
    disproportion,
    katz,
    wilson,
)
from throughline.measures.problems import MeasuresProblem

# 100 of 1,000 children are counted, so a share of 1 in 10 is nobody's surplus.
COUNTED = {"White": 60, "Black": 30, "Asian": 4, "Mixed": 6, "Not known": 5}
KNOWN = {"White": 700, "Black": 150, "Asian": 100, "Mixed": 50, "Not known": 20}


def group(name, counted=COUNTED, population=KNOWN):
    return next(each for each in disproportion(counted, population).groups if each.name == name)


@pytest.mark.parametrize(
    ("name", "ratio", "says"),
    [
        ("White", 0.60 / 0.70, LESS),
        ("Black", 0.30 / 0.15, MORE),
        ("Asian", 0.04 / 0.10, LESS),
        ("Mixed", 0.06 / 0.05, NO_CLEAR),
    ],
)
def test_a_share_of_those_counted_over_a_share_of_the_population(name, ratio, says):
    found = group(name).to_population
    assert found.value == pytest.approx(ratio)
    assert found.lower < found.value < found.upper
    assert found.says == says


@pytest.mark.parametrize(
    ("name", "ratio"),
    [("Black", (30 / 150) / (60 / 700)), ("Asian", (4 / 100) / (60 / 700)), ("Mixed", (6 / 50) / (60 / 700))],
)
def test_a_rate_over_that_of_the_largest_group(name, ratio):
    assert disproportion(COUNTED, KNOWN).largest == "White"
    assert group(name).to_largest.value == pytest.approx(ratio)


def test_the_largest_group_is_not_compared_with_itself():
    assert group("White").to_largest is None
    assert group("White").to_population is not None


@pytest.mark.parametrize(
    ("count", "of", "lower", "upper"),
    [
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilsons_interval_is_the_published_one(count, of, lower, upper):
    assert wilson(count, of) == pytest.approx((lower, upper), abs=0.00005)


def test_wilsons_interval_of_all_mirrors_that_of_none():
    none, everyone = wilson(0, 20), wilson(20, 20)
    assert everyone == pytest.approx((1 - none[1], 1.0))


def test_katzs_interval_is_the_published_one():
    """Agresti, An Introduction to Categorical Data Analysis (2007), 2.2: heart attacks, placebo and aspirin."""
    found = katz(189, 11_034, 104, 11_037)
    assert (found.value, found.lower, found.upper) == pytest.approx((1.82, 1.43, 2.30), abs=0.01)


def test_katzs_interval_worked_by_hand():
    """20 of 100 against 10 of 100: log 2, and the root of 1/20 - 1/100 + 1/10 - 1/100, which is 0.36056."""
    found = katz(20, 100, 10, 100)
    assert (found.value, found.lower, found.upper) == pytest.approx((2.0, 0.98655, 4.05454), abs=0.0005)
    assert found.says == NO_CLEAR
    assert katz(21, 100, 10, 100).says == MORE


@pytest.mark.parametrize(
    ("lower", "upper", "says"),
    [(1.0, 2.0, NO_CLEAR), (1.01, 2, MORE), (0.5, 1.0, NO_CLEAR), (0.5, 0.99, LESS)],
)
def test_an_interval_that_touches_one_is_no_clear_difference(lower, upper, says):
    assert Ratio(1.0, lower, upper, "share").says == says


@pytest.mark.parametrize(("of", "has_ratio"), [(FEW - 1, False), (FEW, True)])
def test_under_twenty_children_have_no_ratio_and_a_reason(of, has_ratio):
    found = group("Mixed", {"White": 60, "Mixed": 6}, {"White": 700, "Mixed": of})
    assert (found.to_population is not None, found.to_largest is not None) == (has_ratio, has_ratio)
    reason = "Fewer than 20 children are Mixed: read the children, not a ratio."
    assert found.why_none == ("" if has_ratio else reason)


@pytest.mark.parametrize(
    ("count", "few"), [(FEW - 1, "Only 19 counted: one child more or fewer moves this far."), (FEW, "")]
)
def test_under_twenty_counted_is_said_beside_the_ratio(count, few):
    assert group("Black", {"White": 60, "Black": count}, {"White": 700, "Black": 150}).few == few


def test_a_group_with_nobody_counted_has_a_share_with_an_interval_and_no_rate():
    found = group("Asian", {"White": 60}, {"White": 700, "Asian": 100})
    assert (found.to_population.value, found.to_population.lower) == (0, 0)
    assert found.to_population.upper > 0
    assert found.to_largest is None


def test_where_nobody_is_counted_there_is_a_reason():
    found = group("Black", {}, {"White": 700, "Black": 150})
    assert (found.to_population, found.why_none, found.few) == (None, "Nobody was counted.", "")


def test_children_whose_group_is_not_known_are_left_out_and_said():
    found = disproportion(COUNTED, KNOWN)
    assert "Not known" not in [each.name for each in found.groups]
    assert found.data_note == "The group is not known for 5 of those counted and 20 of all: left out."
    everyone_known = disproportion({"White": 60}, {"White": 700})
    assert everyone_known.data_note == ""


def test_counting_a_child_twice_is_refused():
    with pytest.raises(
        MeasuresProblem, match="51 were counted in Mixed, which has 50 children: count children once"
    ):
        disproportion({**COUNTED, "Mixed": 51}, KNOWN)


def test_every_child_of_a_group_may_be_counted():
    found = group("Mixed", {**COUNTED, "Mixed": 50})
    assert (found.count, found.of, found.to_population.says) == (50, 50, MORE)


@pytest.mark.parametrize("counted", [{"Other": 1}, {"Not known": 21}])
def test_a_group_with_more_counted_than_children_is_refused(counted):
    with pytest.raises(MeasuresProblem, match="count children once"):
        disproportion(counted, KNOWN)


def test_without_any_group_known_there_is_nothing_to_compare():
    with pytest.raises(MeasuresProblem, match="No child's group is known"):
        disproportion({"Not known": 5}, {"Not known": 20})


def test_even_shares_are_never_said_to_differ():
    """The control of the two ratios: where every group has the same rate both are one."""
    even = disproportion({"White": 70, "Black": 30}, {"White": 700, "Black": 300})
    shares = [each.to_population for each in even.groups if each.to_population]
    assert [(round(share.value, 9), share.says) for share in shares] == [(1, NO_CLEAR)] * 2
    rates = [each.to_largest for each in even.groups if each.to_largest]
    assert [round(rate.value, 9) for rate in rates] == [1]


def test_the_methods_are_named_and_what_cannot_be_compared_is_said():
    assert {group("Black").to_population.method, group("Black").to_largest.method} == set(METHODS)
    assert all(sentence.endswith(".") for sentence in CANNOT)
