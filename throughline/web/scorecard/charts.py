"""A measure's months as the chart that is drawn: points, usual range, target, and the sentence to take from it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from textwrap import shorten

from throughline.design.charts import Control, Earlier
from throughline.design.charts import Point as Drawn
from throughline.measures.charted import Charted, Measured
from throughline.measures.charting import control_chart
from throughline.measures.control_chart import ControlChart, Kind, Range, Recalculation
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator, Unit

SIGNALS = {Kind.BETTER: "better", Kind.WORSE: "worse", Kind.DIFFERENT: "different", Kind.NORMAL: "usual"}
MEASURED = {
    Unit.PERCENT: Measured.PERCENT, Unit.SHARES: Measured.PERCENT, Unit.COUNT: Measured.COUNT,
    Unit.MEAN: Measured.MEAN, Unit.MEDIAN: Measured.MEAN, Unit.RATE: Measured.RATE,
}  # fmt: skip
LONGEST_REASON = 40


def charted(
    indicator: Indicator,
    months: Sequence[Figure],
    *,
    target: float | None = None,
    recalculations: Sequence[Recalculation] = (),
) -> ControlChart:
    return control_chart(
        [point_of(figure) for figure in months], polarity=indicator.polarity, measured=measured(indicator, months),
        target=target, recalculations=recalculations,
    )  # fmt: skip


def measured(indicator: Indicator, months: Sequence[Figure]) -> Measured:
    """A spending below its budget lies below nought: then nothing caps the range there."""
    if any(figure.value is not None and figure.value < 0 for figure in months):
        return Measured.DIFFERENCE
    return MEASURED[indicator.unit]


def point_of(figure: Figure) -> Charted:
    """An empty month of a count is a nought; of anything else it is no point."""
    counts = figure.unit in (Unit.COUNT, Unit.RATE)
    value = None if figure.value is None else float(figure.value)
    small = figure.is_small or (figure.is_empty and not counts)
    return Charted(figure.span.first, value, figure.n, figure.total, small)


def drawing(indicator: Indicator, found: ControlChart, months: Sequence[Figure]) -> Control | None:
    """Nothing where there are too few months for a usual range. Every month has its place; one too small for a
    percentage leaves a gap and is a count in the table."""
    said = {point.figure.month: (point.value, SIGNALS[point.kind]) for point in found.points}
    firsts = [figure.span.first for figure in months]
    points = tuple(
        Drawn(label=f"{first:%b %y}", value=value, signal=signal)
        for first in firsts
        for value, signal in (said.get(first, (None, "usual")),)
    )
    return _control(indicator.key, f"{indicator.title}, each month", found, points, firsts)


def gaps_drawing(indicator: Indicator, found: ControlChart) -> Control | None:
    """A point for each event that followed another, by its own day."""
    days = [point.figure.month for point in found.points]
    points = tuple(
        Drawn(label=f"{point.figure.month:%d %b %y}", value=point.value, signal=SIGNALS[point.kind])
        for point in found.points
    )
    title = f"{indicator.title}, days from one to the next"
    return _control(f"{indicator.key}-gaps", title, found, points, days)


def _control(
    key: str, title: str, found: ControlChart, points: tuple[Drawn, ...], days: Sequence[date]
) -> Control | None:
    if found.range is None:
        return None
    limits = found.range.limits
    begins = _index(days, found.range.decision.since) if found.range.decision else 0
    return Control(
        key=key.replace("_", "-"), title=title, sentence=sentence(found), points=points, mean=limits.mean,
        lower=limits.lower, upper=limits.upper, target=found.target,
        unit="%" if found.measured is Measured.PERCENT else "", begins=begins, earlier=_earlier(found, days),
        change=_change(found.range, begins),
    )  # fmt: skip


def small_drawing(control: Control) -> Control:
    """In a row the words beside it carry the figures: its label is what the months say, without how it was worked out."""
    return replace(control, sentence=control.sentence.split(" The usual range")[0])


def sentence(found: ControlChart) -> str:
    if found.range is None:
        return found.sentence
    first, last = f"{found.range.first:%b %Y}", f"{found.range.last:%b %Y}"
    asks = (
        " A run this long asks whether what is usual has changed: a person decides."
        if found.asks_for_recalculation
        else ""
    )
    decision = found.range.decision
    why = f" {decision.by} decided so: {decision.reason}" if decision else ""
    return f"{found.sentence} The usual range was set from {first} to {last}.{why}{asks}"


def words(found: ControlChart) -> str:
    """What the months say, for a sign that stands alone."""
    if found.range is None or found.since is None:
        return found.variation.value
    return f"{found.variation} since {found.since:%B %Y}"


def strength(found: ControlChart) -> tuple[bool, bool, float]:
    """What to ask about first: a signal for the worse, then any signal, the farthest beyond chance leading.

    Never by one month's move: a point that is no signal has no strength.
    """
    if found.range is None or found.variation is Kind.NORMAL:
        return False, False, 0
    limits = found.range.limits
    reach = (limits.near_upper - limits.near_lower) or 1
    return (
        found.variation is Kind.WORSE,
        found.variation is not Kind.BETTER,
        abs(found.points[-1].value - limits.mean) / reach,
    )


def _earlier(found: ControlChart, days: Sequence[date]) -> tuple[Earlier, ...]:
    ranges: list[Range] = []
    for point in found.points:
        if point.range is not None and point.range is not found.range and point.range not in ranges:
            ranges.append(point.range)
    drawn = []
    for one in ranges:
        within = [point.figure.month for point in found.points if point.range == one]
        if one != found.range:
            drawn.append(
                Earlier(
                    first=_index(days, within[0]), last=_index(days, within[-1]), mean=one.limits.mean,
                    lower=one.limits.lower, upper=one.limits.upper,
                )
            )  # fmt: skip
    return tuple(drawn)


def _index(days: Sequence[date], day: date) -> int:
    return next((index for index, one in enumerate(days) if one >= day), 0)


def _change(usual: Range, begins: int) -> tuple[int, str] | None:
    return (
        (begins, shorten(usual.decision.reason, LONGEST_REASON, placeholder="…")) if usual.decision else None
    )
