"""The four rules, on both sides of each, and as NHSRplotthedots publishes them.

The figures called published are those of its own tests (set.seed(123), rnorm(20)) and of its issue 171.
"""

import pytest

from throughline.measures.control_rules import (
    Limits,
    Rule,
    Signal,
    limits_of,
    near_limits,
    outside,
    runs,
    signals,
    trends,
)

# fmt: off
PUBLISHED = [
    -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
    -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
    0.49785048, -1.96661716, 0.70135590, -0.47279141,
]
# fmt: on
WITH_OUTLIER = [*PUBLISHED[:14], 10, *PUBLISHED[15:]]
AROUND_NOUGHT = Limits(mean=0, lower=-3, upper=3, near_lower=-2, near_upper=2)


@pytest.mark.parametrize(
    ("values", "screen", "mean", "lower", "upper"),
    [
        (PUBLISHED, True, 0.1416238, -3.01138, 3.294627),
        (WITH_OUTLIER, True, 0.6694159, -2.383666, 3.722497),
        (WITH_OUTLIER, False, 0.6694159, -4.596625, 5.935457),
    ],
)
def test_limits_are_the_published_ones(values, screen, mean, lower, upper):
    limits = limits_of(values, screen=screen)
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx((mean, lower, upper), rel=1e-6)


def test_limits_worked_by_hand():
    """Ranges 2, 4 and 3 have the mean 3, and the values the mean 6.25: 2.66 and 1.7733 times 3 on each side."""
    limits = limits_of([5, 7, 3, 10], screen=False)
    assert limits == limits_of([10, 3, 7, 5], screen=False)
    expected = 6.25, 6.25 - 2.66 * 13 / 3, 6.25 + 2.66 * 13 / 3
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx(expected)
    assert limits.near_upper - limits.mean == pytest.approx(2 / 3 * (limits.upper - limits.mean))


def test_a_flat_baseline_has_no_width():
    limits = limits_of([90.0] * 12)
    assert (limits.lower, limits.mean, limits.upper) == (90, 90, 90)


def test_published_values_are_all_common_cause():
    assert signals(PUBLISHED, limits_of(PUBLISHED), trend=7) == [None] * 20


@pytest.mark.parametrize(("value", "direction"), [(3.0, 0), (3.01, 1), (-3.0, 0), (-3.01, -1)])
def test_on_the_limit_is_inside_and_past_it_is_outside(value, direction):
    assert outside([value], AROUND_NOUGHT) == [direction]


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ([1] * 6, [0] * 6),
        ([1] * 7, [1] * 7),
        ([-1] * 7, [-1] * 7),
        ([1] * 6 + [-1], [0] * 7),
        ([-1] + [1] * 8 + [-1], [0] + [1] * 8 + [0]),
        ([1] * 6 + [0] + [1] * 6, [0] * 13),
    ],
)
def test_a_run_is_seven_on_one_side_and_the_mean_is_no_side(values, marked):
    assert runs(values, 0) == marked


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ([1, 2, 3, 4, 5], [0] * 5),
        ([1, 2, 3, 4, 5, 6], [1] * 6),
        ([6, 5, 4, 3, 2, 1], [-1] * 6),
        ([1, 2, 3, 3, 4, 5, 6], [0] * 7),
        ([2, 1, 2, 3, 4, 5, 6, 3], [0, 1, 1, 1, 1, 1, 1, 0]),
        ([1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1], [1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1]),
    ],
)
def test_a_trend_is_six_moving_one_way(values, marked):
    assert trends(values) == marked


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ([1, 2, 3, 4, 5, 6], [0] * 6),
        ([1, 2, 3, 4, 5, 6, 7], [1] * 7),
        ([1, 2, 3, 3, 4, 5, 6], [0] * 7),
        ([2, 1, 2, 3, 4, 5, 6, 7, 3], [0, 1, 1, 1, 1, 1, 1, 1, 0]),
        ([7, 6, 5, 4, 3, 2, 1], [-1] * 7),
        ([2, 7, 6, 5, 4, 3, 2, 1, 3], [0, -1, -1, -1, -1, -1, -1, -1, 0]),
    ],
)
def test_asked_for_seven_a_trend_is_the_published_one(values, marked):
    assert trends(values, length=7) == marked


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ([2.5, 1, 2.5], [1, 0, 1]),
        ([1, 2.5, 2.5], [0, 1, 1]),
        ([2.5, 2.5, 1], [1, 1, 0]),
        ([-2.5, -1, -2.5], [-1, 0, -1]),
        ([2.5, 1, 1, 2.5], [0, 0, 0, 0]),
        ([2.5, 1, 1, 2.5, 2.5], [0, 0, 0, 1, 1]),
        ([2.5, -1, 2.5], [0, 0, 0]),
        ([2.5, -2.5, 1], [0, 0, 0]),
        ([2.0, 1, 2.5], [0, 0, 0]),
        ([3.0, 1, 2.5], [1, 0, 1]),
        ([3.1, 1, 2.5], [0, 0, 0]),
        ([2.5, 2.5], [0, 0]),
    ],
)
def test_two_of_three_near_one_edge_marks_the_near_ones(values, marked):
    assert near_limits(values, AROUND_NOUGHT) == marked


def test_near_both_edges_in_turn_is_common_cause_as_published():
    values = [1, -1] * 7 + [5.5, -5.5]
    assert signals(values, limits_of(values))[-2:] == [None, None]


def test_a_falling_trend_above_the_mean_points_down_as_in_issue_171():
    values = [2.9, 2.6, 2.3, 2.0, 1.7, 1.4, 1.1]
    assert signals(values, AROUND_NOUGHT, trend=7) == [Signal(Rule.TREND, -1)] * 7


def test_the_strongest_rule_names_the_signal():
    found = signals([3.5, 2.5, 2.4, 1, 1, 1, 1], AROUND_NOUGHT)
    rules = [signal and signal.rule for signal in found]
    assert rules == [Rule.OUTSIDE, Rule.NEAR, Rule.NEAR, Rule.RUN, Rule.RUN, Rule.RUN, Rule.RUN]
