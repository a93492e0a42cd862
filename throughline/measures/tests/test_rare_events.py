"""Small denominators: months counted, or days from one event to the next."""

from datetime import date, timedelta

import pytest

from throughline.measures.charted import Charted, Measured
from throughline.measures.charting import control_chart
from throughline.measures.control_chart import Assurance, Kind
from throughline.measures.indicator import Polarity
from throughline.measures.months import month_after
from throughline.measures.rare_events import as_counts, days_between, fitted_chart, fitting, of_gaps

FIRST = date(2024, 1, 1)
GAPS = [16, 20, 5, 13, 1, 26, 46, 12, 12, 5, 19, 4, 3, 15, 14]


def months(counts, of):
    return [
        Charted(month_after(FIRST, index), 100 * n / of if of else None, n, of, small=of < 20)
        for index, n in enumerate(counts)
    ]


def events(gaps):
    days = [FIRST]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    return days


@pytest.mark.parametrize(
    ("series", "measured"),
    [
        (months([9] * 12, of=20), Measured.PERCENT),
        (months([9] * 12, of=19), Measured.COUNT),
        (months([9] * 11, of=20) + months([9] * 20, of=19), Measured.COUNT),
        (months([1] * 7 + [0] * 6, of=5), Measured.COUNT),
        (months([1] * 6 + [0] * 7, of=5), Measured.DAYS_BETWEEN),
        (months([0] * 24, of=0), Measured.DAYS_BETWEEN),
        ([], Measured.DAYS_BETWEEN),
    ],
)
def test_small_denominators_are_drawn_as_counts_and_rare_ones_as_days_between(series, measured):
    assert fitting(series) is measured


@pytest.mark.parametrize(
    ("series", "gaps", "measured", "points", "assurance"),
    [
        (months([18, 17] * 6, of=20), [], Measured.PERCENT, 12, Assurance.EITHER),
        (months([3, 2] * 6, of=5), [], Measured.COUNT, 12, Assurance.NO_TARGET),
        (months([0] * 12, of=5), GAPS, Measured.DAYS_BETWEEN, 15, Assurance.NO_TARGET),
    ],
)
def test_the_chart_is_the_one_that_the_numbers_can_bear(series, gaps, measured, points, assurance):
    made = fitted_chart(series, events=events(gaps), polarity=Polarity.HIGHER, target=90)
    assert (made.measured, len(made.points), made.assurance) == (measured, points, assurance)


def test_a_count_past_its_range_is_different_and_neither_better_nor_worse():
    made = fitted_chart(months([3, 2] * 6 + [9], of=9), events=[], polarity=Polarity.HIGHER)
    assert made.variation is Kind.DIFFERENT


def test_a_wait_that_grows_is_worse_where_more_is_better():
    made = fitted_chart(months([0] * 16, of=5), events=events([*GAPS, 300]), polarity=Polarity.HIGHER)
    assert made.variation is Kind.WORSE


def test_counted_months_are_all_points_and_nought_is_one():
    small = months([3, 0, 5], of=9)
    assert [(each.value, each.small) for each in as_counts(small)] == [(3, False), (0, False), (5, False)]


def test_days_between_are_counted_from_one_event_to_the_next_in_any_order():
    days = [date(2026, 1, 9), date(2026, 1, 5), date(2026, 1, 9), date(2026, 2, 1)]
    found = [(each.month, each.value) for each in days_between(days)]
    assert found == [(date(2026, 1, 9), 4), (date(2026, 1, 9), 0), (date(2026, 2, 1), 23)]


@pytest.mark.parametrize("count", [0, 1])
def test_one_event_has_nothing_before_it(count):
    assert days_between([FIRST] * count) == []


@pytest.mark.parametrize(
    ("events_are", "gaps_are"),
    [
        (Polarity.LOWER, Polarity.HIGHER),
        (Polarity.HIGHER, Polarity.LOWER),
        (Polarity.NEITHER, Polarity.NEITHER),
    ],
)
def test_fewer_events_are_longer_gaps(events_are, gaps_are):
    assert of_gaps(events_are) is gaps_are


def gaps_chart(gaps):
    polarity = of_gaps(Polarity.LOWER)
    return control_chart(days_between(events(gaps)), polarity=polarity, measured=Measured.DAYS_BETWEEN)


def test_a_long_wait_among_waits_of_every_length_is_normal():
    assert gaps_chart([*GAPS, 46]).variation is Kind.NORMAL


def test_a_wait_past_the_usual_range_is_better_where_fewer_is_better():
    upper = gaps_chart(GAPS).range.limits.upper
    assert gaps_chart([*GAPS, int(upper)]).variation is Kind.NORMAL
    longer = gaps_chart([*GAPS, int(upper) + 1])
    assert (longer.variation, longer.direction) == (Kind.BETTER, 1)


def test_seven_short_waits_are_worse_where_a_straight_scale_would_see_none_outside():
    assert gaps_chart([*GAPS, 5, 4, 5, 3, 4, 5]).variation is Kind.NORMAL
    assert gaps_chart([*GAPS, 5, 4, 5, 3, 4, 5, 4]).variation is Kind.WORSE


def test_the_sentence_is_in_days_and_a_young_chart_counts_events():
    limits = gaps_chart(GAPS).range.limits
    assert gaps_chart(GAPS).sentence == (
        f"Normal ups and downs: {limits.lower:.0f} to {limits.upper:.0f} days between is usual here."
    )
    assert gaps_chart(GAPS[:11]).sentence == "Too few events for a usual range: 11 of the 12 needed."


def test_the_lower_edge_of_waits_is_never_below_nought_and_two_on_one_day_are_inside_it():
    wild = gaps_chart([1, 90] * 6 + [0])
    assert wild.range.limits.lower == 0
    assert wild.points[-1].signal is None
