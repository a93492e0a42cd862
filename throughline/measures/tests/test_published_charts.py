"""Our limits, rules and assurance beside worked examples that others published; the figures are theirs.

- NHSRplotthedots 0.2.2 (NHS-R community, 2025), article "Deviations from Excel defaults": limits with outlying
  ranges screened, and not, which is what it says NHS England's Making Data Count Excel tool gives.
- NHSRplotthedots 0.2.2, test-ptd_calculate_assurance_type.R: a target passed, failed, or neither.
- NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, Individuals control charts: ten flow rates.
- D. C. Montgomery, Introduction to Statistical Quality Control, 6th edition (2009), example 6.5: loan costs.
- D. J. Wheeler, Understanding Variation, 2nd edition (2000), chapter 6, figures 6.7 and 6.9: trade deficits.
- PowerBI-SPC (AUS-DOH-Safety-and-Quality, MIT), t.test.ts: days between, by Nelson's power of 1 / 3.6 (1994).

NIST and PowerBI-SPC use 3 / 1.128 = 2.6596, where NHS England, Wheeler and we use 2.66: equal to four figures.
"""

import pytest

from throughline.measures.charted import Measured
from throughline.measures.charting import assurance
from throughline.measures.control_chart import Assurance
from throughline.measures.control_rules import Limits, Rule, Signal, limits_of, outside, signals
from throughline.measures.indicator import Polarity

# fmt: off
NHSR = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
NIST = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
MONTGOMERY = [
    310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304,
]
WHEELER_1988, WHEELER_1989 = [10.5, 11.2, 9.2, 10.1, 10.4, 10.5], [8.7, 8.7, 7.0, 6.8, 9.6, 9.0]
DAYS_BETWEEN = [
    16, 20, 5, 13, 1, 26, 46, 12, 12, 5, 19, 4, 3, 15, 14, 9, 8, 15, 21, 6, 3, 1, 56, 117, 1, 33, 9, 9, 19, 12,
    1, 16, 13, 18, 1, 35, 16, 5, 21, 38, 3, 25, 3, 11, 13, 20, 9, 3, 8, 21, 24, 38, 8, 13, 9, 1, 30, 23, 3, 7,
    22, 19, 11, 31, 6, 1, 1,
]
# fmt: on


@pytest.mark.parametrize(
    ("screen", "upper", "mean", "lower"), [(True, 4.60, 1.94, -0.72), (False, 6.95, 1.94, -3.06)]
)
def test_nhsrplotthedots_and_making_data_count_give_these_limits(screen, upper, mean, lower):
    limits = limits_of(NHSR, screen=screen)
    assert [round(edge, 2) for edge in (limits.upper, limits.mean, limits.lower)] == [upper, mean, lower]


@pytest.mark.parametrize(("screen", "trend"), [(True, 7), (False, 7), (True, 6), (False, 6)])
def test_nhsrplotthedots_draws_the_fifth_point_alone_as_special(screen, trend):
    found = signals(NHSR, limits_of(NHSR, screen=screen), trend=trend)
    assert found == [None] * 4 + [Signal(Rule.OUTSIDE, 1)] + [None] * 13


PASS, FAIL, EITHER, NONE = Assurance.PASS, Assurance.FAIL, Assurance.EITHER, Assurance.NO_TARGET


@pytest.mark.parametrize(
    ("polarity", "said"),
    [
        (Polarity.HIGHER, [FAIL, PASS, EITHER]),
        (Polarity.LOWER, [PASS, FAIL, EITHER]),
        (Polarity.NEITHER, [NONE, NONE, NONE]),
    ],
)
def test_nhsrplotthedots_gives_this_assurance_for_a_target_of_4(polarity, said):
    ranges = [(1, 2, 3), (5, 6, 7), (1, 4, 5)]
    limits = [Limits(mean, lower, upper, lower, upper) for lower, mean, upper in ranges]
    assert [assurance(each, 4, polarity) for each in limits] == said


def test_nist_gives_these_limits_of_ten_flow_rates():
    limits = limits_of(NIST, screen=False)
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx((50.81, 45.8159, 55.8041), abs=0.001)
    assert outside(NIST, limits) == [0] * 10


def test_montgomery_gives_these_limits_of_twenty_loans():
    limits = limits_of(MONTGOMERY, screen=False)
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx((300.5, 279.78, 321.22), abs=0.005)
    assert outside(MONTGOMERY, limits) == [0] * 20


def test_wheelers_limits_of_1988_show_the_favourable_shift_of_1989():
    """He finds two shifts, the first favourable. The second is one of the ranges, which we do not draw."""
    limits = limits_of(WHEELER_1988, screen=False)
    assert outside(WHEELER_1988, limits) == [0] * 6
    assert outside(WHEELER_1989, limits) == [0, 0, -1, -1, 0, 0]


def test_powerbi_spc_gives_these_limits_of_67_days_between():
    measured = Measured.DAYS_BETWEEN
    limits = measured.shown(limits_of([measured.levelled(days) for days in DAYS_BETWEEN]))
    published = 0.0221, 0.6402, 54.0812, 97.268
    edges = limits.lower, limits.near_lower, limits.near_upper, limits.upper
    assert edges == pytest.approx(published, rel=0.002)


def test_on_a_straight_scale_56_days_would_be_a_false_alarm():
    """The control: without Nelson's power the range ends at 48 days and begins below nought."""
    levelled = [Measured.DAYS_BETWEEN.levelled(days) for days in DAYS_BETWEEN]
    assert marked(DAYS_BETWEEN) == [56, 117]
    assert marked(levelled) == [117]


def marked(values):
    found = outside(values, limits_of(values))
    return [days for days, direction in zip(DAYS_BETWEEN, found, strict=True) if direction]
