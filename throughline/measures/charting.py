"""Drawing up a control chart from a series of points.

Limits are frozen on the first 12 to 15 points or on a baseline that somebody chose, and move only by a named,
dated and reasoned decision.
"""

from collections.abc import Sequence
from datetime import date

from throughline.measures.charted import Charted, Measured
from throughline.measures.control_chart import Assurance, ControlChart, Kind, Point, Range, Recalculation
from throughline.measures.control_rules import (
    BASELINE_LEAST,
    BASELINE_MOST,
    Limits,
    Signal,
    limits_of,
    signals,
)
from throughline.measures.indicator import Polarity


def control_chart(
    figures: Sequence[Charted],
    *,
    polarity: Polarity,
    measured: Measured = Measured.PERCENT,
    target: float | None = None,
    recalculations: Sequence[Recalculation] = (),
) -> ControlChart:
    """The chart of one series, oldest first. The polarity is that of the values drawn: see `of_gaps`."""
    charted = [figure for figure in figures if figure.is_point]
    decisions = sorted(recalculations, key=lambda decision: decision.since)
    in_force = _in_force(charted, decisions)
    points = tuple(
        point
        for decision, part in _parts(charted, in_force)
        for point in _points(part, decision, measured, polarity)
    )
    usual = points[-1].range if points else None
    return ControlChart(
        measured=measured,
        points=points,
        counts=tuple(figure for figure in figures if not figure.is_point),
        target=target,
        assurance=assurance(usual.limits if usual else None, target, polarity),
        pending=_pending(decisions, in_force),
    )


def assurance(limits: Limits | None, target: float | None, polarity: Polarity) -> Assurance:
    """Whether chance alone would reach the target; on the edge of the usual range it may."""
    if limits is None or target is None or polarity is Polarity.NEITHER:
        return Assurance.NO_TARGET
    if limits.lower <= target <= limits.upper:
        return Assurance.EITHER
    above = target > limits.upper
    return Assurance.FAIL if above == (polarity is Polarity.HIGHER) else Assurance.PASS


def _in_force(charted: Sequence[Charted], decisions: Sequence[Recalculation]) -> list[Recalculation]:
    """Those with points enough before the next: until then the older range stands; none rests on a few."""
    found: list[Recalculation] = []
    end = date.max
    for decision in reversed(decisions):
        between = [figure for figure in charted if decision.since <= figure.month < end]
        if len(_baseline(between, decision)) >= BASELINE_LEAST:
            found.insert(0, decision)
            end = decision.since
    return found


def _pending(decisions: Sequence[Recalculation], in_force: Sequence[Recalculation]) -> Recalculation | None:
    """The first that still waits for its points; one overtaken by a later range waits for nothing."""
    newest = in_force[-1].since if in_force else date.min
    return next((each for each in decisions if each not in in_force and each.since > newest), None)


def _baseline(part: Sequence[Charted], decision: Recalculation | None) -> list[Charted]:
    if decision is None or decision.until is None:
        return list(part[:BASELINE_MOST])
    return [figure for figure in part if figure.month <= decision.until]


def _parts(
    charted: Sequence[Charted], decisions: Sequence[Recalculation]
) -> list[tuple[Recalculation | None, list[Charted]]]:
    changes = [decision.since for decision in decisions]
    starts, ends = [date.min, *changes], [*changes, date.max]
    return [
        (decision, [figure for figure in charted if start <= figure.month < end])
        for decision, start, end in zip([None, *decisions], starts, ends, strict=True)
    ]


def _points(
    part: list[Charted], decision: Recalculation | None, measured: Measured, polarity: Polarity
) -> list[Point]:
    baseline = _baseline(part, decision)
    if len(baseline) < BASELINE_LEAST:
        return [Point(figure, figure.drawn, None, None, Kind.NORMAL) for figure in part]
    limits = limits_of([measured.levelled(figure.drawn) for figure in baseline])
    usual = Range(measured.shown(limits), baseline[0].month, baseline[-1].month, decision)
    found = signals([measured.levelled(figure.drawn) for figure in part], limits)
    return [
        Point(figure, figure.drawn, usual, signal, _kind(signal, polarity))
        for figure, signal in zip(part, found, strict=True)
    ]


def _kind(signal: Signal | None, polarity: Polarity) -> Kind:
    if signal is None:
        return Kind.NORMAL
    if polarity is Polarity.NEITHER:
        return Kind.DIFFERENT
    good = 1 if polarity is Polarity.HIGHER else -1
    return Kind.BETTER if signal.direction == good else Kind.WORSE
