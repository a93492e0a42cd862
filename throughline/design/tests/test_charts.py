"""Control charts: every point is drawn where its value is, and says what it is by shape as well as colour."""

import itertools
import re
from xml.etree import ElementTree

import pytest

from throughline.design.charts import Control, Frame, Point, bounds, control_chart, sparkline, spread


def a_chart(*values: float | None, signal: str = "usual", **changes) -> Control:
    points = tuple(Point(label=f"M{n}", value=value, signal=signal) for n, value in enumerate(values))
    given = {"mean": 50, "lower": 40, "upper": 60} | changes
    return Control(key="k", title="Visits & calls", sentence="It fell.", points=points, **given)


def drawn(chart: Control) -> ElementTree.Element:
    return ElementTree.fromstring(control_chart(chart))


def shapes(chart: Control, name: str) -> list[ElementTree.Element]:
    return [part for part in drawn(chart).iter() if part.get("class") == name]


def test_a_chart_has_a_name_and_a_sentence_for_those_who_cannot_see_it():
    svg = drawn(a_chart(50, 51)).find("svg")
    names = {part.get("id"): part.text for part in svg if part.tag in ("title", "desc")}
    assert [names[one] for one in svg.get("aria-labelledby").split()] == ["Visits & calls", "It fell."]


@pytest.mark.parametrize(("signal", "shape"), [("worse", "path"), ("better", "circle"), ("usual", "circle")])
def test_each_signal_has_its_own_shape(signal, shape):
    found = shapes(a_chart(50, 51, signal=signal), signal)
    assert [part.tag for part in found] == [shape, shape]


def test_better_and_usual_differ_in_size_too():
    better, usual = (float(shapes(a_chart(50, signal=s), s)[0].get("r")) for s in ("better", "usual"))
    assert better > usual


def test_a_month_without_a_value_breaks_the_line_and_has_no_point():
    chart = a_chart(50, None, 52, 53)
    assert len(shapes(chart, "usual")) == 3
    assert shapes(chart, "run")[0].get("d").count("M") == 2


@pytest.mark.parametrize("target", [None, 55])
def test_the_target_is_drawn_only_when_there_is_one(target):
    assert len(shapes(a_chart(50, 51, target=target), "target")) == (target is not None)


def test_a_higher_value_stands_higher():
    heights = [float(part.get("cy")) for part in shapes(a_chart(42, 50, 58), "usual")]
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize(("values", "low", "high"), [((1, 99), 0, 100), ((0, 100), 0, 100)])
def test_a_percentage_never_leaves_0_to_100(values, low, high):
    found = bounds(a_chart(*values))
    assert low <= found[0] <= found[1] <= high


def test_everything_drawn_stays_inside_the_picture():
    svg = control_chart(a_chart(2, 98, 50, target=90, change=(1, "Merged")))
    assert all(0 <= float(x) <= 760 for x in re.findall(r'\bc?x="([-\d.]+)"', svg))
    assert all(0 <= float(y) <= 300 for y in re.findall(r'\bc?y="([-\d.]+)"', svg))


def test_words_at_the_edge_never_lie_on_each_other():
    placed = [y for y, _, _ in spread([(100, "mean", ""), (101, "target", ""), (103, "lower", "")])]
    assert all(b - a >= 15 for a, b in itertools.pairwise(placed))


def test_one_point_and_no_spread_are_drawn_without_fault():
    assert drawn(a_chart(50, mean=50, lower=50, upper=50))
    assert Frame(low=5, high=5, count=1).y(5) == Frame(low=5, high=5, count=1).bottom


@pytest.mark.parametrize("draw", [control_chart, sparkline])
def test_no_chart_carries_a_style_of_its_own(draw):
    assert "style=" not in draw(a_chart(50, 51))


def test_a_title_cannot_carry_markup():
    bad = a_chart(50)
    hostile = Control(**{**bad.__dict__, "title": "<script>"})
    assert "<script>" not in control_chart(hostile)
