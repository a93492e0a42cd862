"""Drawing up a control chart from a series of monthly figures.

Limits are frozen on the first 12 to 15 months, and move only by a named, dated and reasoned decision.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from throughline.measures.control_chart import Assurance, ControlChart, Kind, Point, Range, Recalculation
from throughline.measures.control_rules import (
    BASELINE_LEAST,
    BASELINE_MOST,
    Limits,
    Signal,
    limits_of,
    signals,
)
from throughline.measures.engine import Figure
from throughline.measures.indicator import Polarity


def control_chart(
    figures: Sequence[Figure],
    *,
    polarity: Polarity,
    target: float | None = None,
    recalculations: Sequence[Recalculation] = (),
) -> ControlChart:
    """The chart of one series of months, oldest first."""
    charted = [figure for figure in figures if not figure.is_small]
    decisions = sorted(recalculations, key=lambda decision: decision.since)
    in_force = [decision for decision in decisions if _has_months(charted, decision)]
    points = tuple(
        point for decision, part in _parts(charted, in_force) for point in _points(part, decision, polarity)
    )
    return ControlChart(
        points=points,
        counts=tuple(figure for figure in figures if figure.is_small),
        target=target,
        assurance=_assurance(points, target, polarity),
        pending=next((decision for decision in decisions if decision not in in_force), None),
    )


def _has_months(charted: Sequence[Figure], decision: Recalculation) -> bool:
    """Until there are months enough after it the older range stands: no range rests on a few points."""
    return sum(figure.month >= decision.since for figure in charted) >= BASELINE_LEAST


def _parts(
    charted: Sequence[Figure], decisions: Sequence[Recalculation]
) -> list[tuple[Recalculation | None, list[Figure]]]:
    changes = [decision.since for decision in decisions]
    starts, ends = [date.min, *changes], [*changes, date.max]
    return [
        (decision, [figure for figure in charted if start <= figure.month < end])
        for decision, start, end in zip([None, *decisions], starts, ends, strict=True)
    ]


def _points(part: list[Figure], decision: Recalculation | None, polarity: Polarity) -> list[Point]:
    values = [100 * figure.n / figure.of for figure in part]
    usual = _range(part, values, decision)
    found = signals(values, usual.limits) if usual else [None] * len(values)
    return [
        Point(figure, value, usual, signal, _kind(signal, polarity))
        for figure, value, signal in zip(part, values, found, strict=True)
    ]


def _range(part: list[Figure], values: list[float], decision: Recalculation | None) -> Range | None:
    if len(values) < BASELINE_LEAST:
        return None
    baseline = part[:BASELINE_MOST]
    limits = _capped(limits_of(values[:BASELINE_MOST]))
    return Range(limits, baseline[0].month, baseline[-1].month, decision)


def _capped(limits: Limits) -> Limits:
    """No share lies past 0 or 100. The near edges stay: capping them would make near what is not."""
    return replace(limits, lower=max(limits.lower, 0), upper=min(limits.upper, 100))


def _kind(signal: Signal | None, polarity: Polarity) -> Kind:
    if signal is None:
        return Kind.NORMAL
    if polarity is Polarity.NEITHER:
        return Kind.DIFFERENT
    good = 1 if polarity is Polarity.HIGHER else -1
    return Kind.BETTER if signal.direction == good else Kind.WORSE


def _assurance(points: Sequence[Point], target: float | None, polarity: Polarity) -> Assurance:
    if target is None or polarity is Polarity.NEITHER or not points or points[-1].range is None:
        return Assurance.NO_TARGET
    limits = points[-1].range.limits
    if limits.lower <= target <= limits.upper:
        return Assurance.EITHER
    above = target > limits.upper
    return Assurance.FAIL if above == (polarity is Polarity.HIGHER) else Assurance.PASS
