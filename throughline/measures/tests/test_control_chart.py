"""What a chart of months says, and what it will not say."""

from datetime import date

import pytest

from throughline.measures.charted import Charted, Measured
from throughline.measures.charting import control_chart
from throughline.measures.control_chart import Assurance, Kind, Recalculation
from throughline.measures.indicator import Polarity
from throughline.measures.months import month_after
from throughline.measures.problems import MeasuresProblem

FIRST = date(2024, 12, 1)
STEADY = [88, 91, 86, 90, 87, 88, 93, 89, 88, 90, 91, 88, 90, 89, 88]
FALLEN = [*STEADY, 90, 90, 73, 72, 76, 77, 76, 78]
MOVED = Recalculation(date(2026, 5, 1), "S Pike", date(2026, 11, 2), "Two teams merged in May")


def months(values, of=1000, small=False):
    return [
        Charted(month_after(FIRST, index), value, round(of * value / 100), of, small)
        for index, value in enumerate(values)
    ]


def chart(values, polarity=Polarity.HIGHER, **also):
    return control_chart(months(values), polarity=polarity, **also)


def test_a_steady_service_is_nearly_grey():
    steady = chart(STEADY)
    assert {point.kind for point in steady.points} == {Kind.NORMAL}
    assert (steady.variation, steady.direction, steady.since) == (Kind.NORMAL, 0, None)
    assert steady.sentence == "Normal ups and downs: 82% to 96% is usual here."


def test_a_fall_is_worse_than_chance_since_the_month_it_began():
    fallen = chart(FALLEN)
    assert (fallen.variation, fallen.direction, fallen.since) == (Kind.WORSE, -1, date(2026, 5, 1))
    assert [point.kind for point in fallen.points].count(Kind.WORSE) == 6
    assert fallen.sentence == (
        "Worse than chance since May 2026, outside the usual range: 82% to 96% is usual here."
    )


@pytest.mark.parametrize(
    ("polarity", "kind"),
    [(Polarity.HIGHER, Kind.WORSE), (Polarity.LOWER, Kind.BETTER), (Polarity.NEITHER, Kind.DIFFERENT)],
)
def test_whether_a_fall_is_good_is_the_indicators_to_say(polarity, kind):
    assert chart(FALLEN, polarity).variation is kind


def test_one_months_move_within_the_range_is_never_coloured():
    assert chart([*STEADY, 83]).variation is Kind.NORMAL
    assert chart([*STEADY, 81]).variation is Kind.WORSE


@pytest.mark.parametrize(("length", "baseline"), [(12, 12), (14, 14), (15, 15), (23, 15)])
def test_the_range_is_frozen_on_the_first_twelve_to_fifteen_months(length, baseline):
    usual = chart(FALLEN[:length]).range
    assert (usual.first, usual.last) == (FIRST, month_after(FIRST, baseline - 1))
    assert usual.limits.mean == pytest.approx(sum(FALLEN[:baseline]) / baseline)


def test_eleven_months_have_no_range_and_twelve_have():
    assert chart(STEADY[:11]).range is None
    assert chart(STEADY[:11]).sentence == "Too few months for a usual range: 11 of the 12 needed."
    assert chart(STEADY[:12]).range is not None


def test_the_range_never_passes_nought_or_a_hundred():
    high = chart([99, 92, 100, 95, 99, 93, 100, 97, 99, 94, 100, 96])
    low = chart([1, 8, 0, 5, 1, 7, 0, 3, 1, 6, 0, 4])
    assert high.range.limits.upper == 100
    assert low.range.limits.lower == 0


@pytest.mark.parametrize(
    ("target", "higher", "lower"),
    [
        (80, Assurance.PASS, Assurance.FAIL),
        (90, Assurance.EITHER, Assurance.EITHER),
        (97, Assurance.FAIL, Assurance.PASS),
        (None, Assurance.NO_TARGET, Assurance.NO_TARGET),
    ],
)
def test_assurance_says_whether_chance_alone_would_reach_the_target(target, higher, lower):
    assert chart(STEADY, Polarity.HIGHER, target=target).assurance is higher
    assert chart(STEADY, Polarity.LOWER, target=target).assurance is lower
    assert chart(STEADY, Polarity.NEITHER, target=target).assurance is Assurance.NO_TARGET
    assert chart(STEADY[:11], target=target).assurance is Assurance.NO_TARGET


@pytest.mark.parametrize("polarity", [Polarity.HIGHER, Polarity.LOWER])
def test_a_target_on_the_edge_of_the_usual_range_may_be_reached(polarity):
    limits = chart(STEADY).range.limits
    for target in (limits.lower, limits.upper):
        assert chart(STEADY, polarity, target=target).assurance is Assurance.EITHER


@pytest.mark.parametrize(("small", "charted"), [(True, 0), (False, 15)])
def test_small_months_are_counts_and_no_part_of_the_chart(small, charted):
    made = control_chart(months(STEADY, small=small), polarity=Polarity.HIGHER)
    assert (len(made.points), len(made.counts)) == (charted, 15 - charted)


def test_where_every_month_is_small_the_chart_says_to_read_the_children():
    small = control_chart(months(STEADY, small=True), polarity=Polarity.HIGHER, target=90)
    assert small.sentence == "Too few for a percentage or a chart: read the children."
    assert (small.variation, small.direction, small.assurance) == (Kind.NORMAL, 0, Assurance.NO_TARGET)
    assert small.range is None
    assert not small.asks_for_recalculation


@pytest.mark.parametrize(("value", "small"), [(100 * 3 / 19, True), (None, False)])
def test_a_small_or_empty_month_is_left_out_without_breaking_what_is_around_it(value, small):
    figures = months([*STEADY, *[70] * 4])
    figures[7] = Charted(figures[7].month, value, 3, 19, small)
    made = control_chart(figures, polarity=Polarity.HIGHER)
    assert made.counts == (figures[7],)
    assert len(made.points) == 18
    assert made.since == month_after(FIRST, 15)


def test_eleven_months_on_one_side_do_not_ask_for_a_new_range_and_twelve_do():
    assert not chart([*STEADY, 90, *[73] * 11]).asks_for_recalculation
    assert chart([*STEADY, 90, *[73] * 12]).asks_for_recalculation


def test_asking_changes_nothing_by_itself():
    asking = chart([*STEADY, *[73, 74] * 8])
    assert asking.range.first == FIRST
    assert asking.variation is Kind.WORSE


def test_a_decision_with_eleven_months_after_it_waits_and_with_twelve_sets_the_range():
    after = [73, 74, 72, 75, 73, 74, 72, 75, 73, 74, 72, 75]
    waiting = chart([*STEADY, 90, 89, *after[:11]], recalculations=[MOVED])
    decided = chart([*STEADY, 90, 89, *after], recalculations=[MOVED])
    assert (waiting.pending, waiting.range.decision, waiting.variation) == (MOVED, None, Kind.WORSE)
    assert (decided.pending, decided.range.decision, decided.variation) == (None, MOVED, Kind.NORMAL)
    assert decided.range.first == MOVED.since
    assert [point.figure.month for point in decided.points] == [month_after(FIRST, n) for n in range(29)]
    assert decided.points[0].range.decision is None


def test_a_decision_overtaken_before_it_had_twelve_months_leaves_the_older_range_standing():
    after = [73, 74, 72, 75, 73, 74, 72, 75, 73, 74, 72, 75]
    later = Recalculation(month_after(MOVED.since, 2), "S Pike", MOVED.on, "And a third team in July")
    decided = chart([*STEADY, 90, 89, 80, 79, *after], recalculations=[MOVED, later])
    assert (decided.pending, decided.range.decision) == (None, later)
    between = [point for point in decided.points if MOVED.since <= point.figure.month < later.since]
    assert [point.range.decision for point in between] == [None, None]


@pytest.mark.parametrize(("count", "in_force"), [(11, False), (12, True), (18, True)])
def test_a_chosen_baseline_of_twelve_months_or_more_sets_the_range(count, in_force):
    until = month_after(FIRST, count - 1)
    chosen = Recalculation(FIRST, "S Pike", MOVED.on, "The months before the move", until=until)
    made = chart(FALLEN, recalculations=[chosen])
    if in_force:
        assert (made.range.decision, made.range.first, made.range.last) == (chosen, FIRST, until)
        assert made.range.limits.mean == pytest.approx(sum(FALLEN[:count]) / count)
    else:
        assert (made.pending, made.range.decision) == (chosen, None)


def test_a_baseline_that_ends_before_it_begins_is_refused():
    with pytest.raises(MeasuresProblem, match="end before they begin"):
        Recalculation(MOVED.since, "S Pike", MOVED.on, "Two teams merged", until=MOVED.since)


@pytest.mark.parametrize(
    ("measured", "lower", "upper", "sentence"),
    [
        (Measured.PERCENT, 0, 100, "Normal ups and downs: 0% to 100% is usual here."),
        (Measured.COUNT, 0, 200.1, "Normal ups and downs: 0 to 200 is usual here."),
        (Measured.RATE, 0, 200.1, "Normal ups and downs: 0.0 to 200.1 is usual here."),
        (Measured.MEAN, 0, 200.1, "Normal ups and downs: 0.0 to 200.1 is usual here."),
        (Measured.DIFFERENCE, -103.1, 200.1, "Normal ups and downs: -103.1 to 200.1 is usual here."),
    ],
)
def test_a_range_never_passes_what_its_kind_of_number_can_be(measured, lower, upper, sentence):
    wild = chart([20, 77] * 6, measured=measured)
    assert (wild.range.limits.lower, wild.range.limits.upper) == pytest.approx((lower, upper), abs=0.2)
    assert wild.sentence == sentence


def test_capping_moves_no_signal():
    values = [99, 92, 100, 95, 99, 93, 100, 97, 99, 94, 100, 96, *[100] * 7, *[70] * 2]
    capped, free = (
        [point.signal for point in chart(values, measured=measured).points]
        for measured in (Measured.PERCENT, Measured.DIFFERENCE)
    )
    assert capped == free
    assert len(set(free)) == 3


def test_after_a_decision_the_months_before_it_keep_their_own_range():
    decided = chart([*STEADY, 90, 89, *[73, 74] * 6], recalculations=[MOVED])
    before = [point.range for point in decided.points if point.figure.month < MOVED.since]
    assert before == [chart(STEADY).range] * 17


@pytest.mark.parametrize(("by", "reason"), [("", "Two teams merged"), ("S Pike", " ")])
def test_a_decision_without_a_name_or_a_reason_is_refused(by, reason):
    with pytest.raises(MeasuresProblem, match="Say who decided"):
        Recalculation(MOVED.since, by, MOVED.on, reason)
