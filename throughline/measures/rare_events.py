"""What a small series is drawn as: the months counted, or the days between one event and the next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from statistics import median

from throughline.measures.charted import Charted, Measured
from throughline.measures.charting import control_chart
from throughline.measures.control_chart import ControlChart, Recalculation
from throughline.measures.control_rules import BASELINE_LEAST
from throughline.measures.indicator import Polarity

OTHER_WAY = {Polarity.HIGHER: Polarity.LOWER, Polarity.LOWER: Polarity.HIGHER}


def fitted_chart(
    figures: Sequence[Charted],
    *,
    events: Sequence[date],
    polarity: Polarity,
    target: float | None = None,
    recalculations: Sequence[Recalculation] = (),
) -> ControlChart:
    """The chart that a series of percentages can bear; `events` are the days of all that is counted in them.

    A count moves with how many there were, so neither way is better; a target in percent is not one of a count.
    """
    measured = fitting(figures)
    if measured is Measured.PERCENT:
        return control_chart(figures, polarity=polarity, target=target, recalculations=recalculations)
    drawn = as_counts(figures) if measured is Measured.COUNT else days_between(events)
    sided = Polarity.NEITHER if measured is Measured.COUNT else of_gaps(polarity)
    return control_chart(drawn, polarity=sided, measured=measured, recalculations=recalculations)


def fitting(figures: Sequence[Charted]) -> Measured:
    """How a series of percentages can be drawn.

    As percentages, while months enough are not small; then as counts; and as days between, where most months
    have nothing to count.
    """
    if sum(figure.is_point for figure in figures) >= BASELINE_LEAST:
        return Measured.PERCENT
    return Measured.DAYS_BETWEEN if is_rare(figures) else Measured.COUNT


def is_rare(figures: Sequence[Charted]) -> bool:
    """Most months have nothing to count: their chart would be a line along nought."""
    return not figures or median(figure.n for figure in figures) == 0


def as_counts(figures: Sequence[Charted]) -> list[Charted]:
    """The same months as how many there were: nought is a count like any other."""
    return [replace(figure, value=figure.n, small=False) for figure in figures]


def days_between(events: Sequence[date]) -> list[Charted]:
    """A point for every event after the first: two on one day have nought days between them."""
    return [Charted(later, (later - earlier).days, 1, 1) for earlier, later in pairwise(sorted(events))]


def of_gaps(polarity: Polarity) -> Polarity:
    """Fewer events are longer gaps: what is better turns round."""
    return OTHER_WAY.get(polarity, polarity)
