"""A series of months as the chart that is drawn: points, usual range, and the sentence to take from it."""

from collections.abc import Sequence
from datetime import date

from throughline.design.charts import Control
from throughline.design.charts import Point as Drawn
from throughline.measures.charting import control_chart
from throughline.measures.control_chart import ControlChart, Kind
from throughline.measures.engine import Figure
from throughline.measures.indicator import Indicator

SIGNALS = {Kind.BETTER: "better", Kind.WORSE: "worse"}


def chart(
    key: str, indicator: Indicator, figures: Sequence[Figure], title: str
) -> tuple[Control | None, str]:
    """The drawing, when there are months enough for a usual range, and always its sentence."""
    found = control_chart(figures, polarity=indicator.polarity)
    if found.range is None:
        return None, found.sentence
    limits = found.range.limits
    control = Control(
        key=key, title=title, sentence=sentence(found), points=points(found, figures), mean=limits.mean,
        lower=limits.lower, upper=limits.upper,
    )  # fmt: skip
    return control, control.sentence


def sentence(found: ControlChart) -> str:
    first, last = f"{found.range.first:%b %Y}", f"{found.range.last:%b %Y}"
    asks = (
        " A run this long asks whether what is usual has changed: a person decides."
        if found.asks_for_recalculation
        else ""
    )
    return f"{found.sentence} The usual range was set from {first} to {last}.{asks}"


def points(found: ControlChart, figures: Sequence[Figure]) -> tuple[Drawn, ...]:
    """Every month has its place; one too small for a percentage leaves a gap and is a count in the table."""
    charted: dict[date, tuple[float, str]] = {
        point.figure.month: (point.value, SIGNALS.get(point.kind, "usual")) for point in found.points
    }
    empty = (None, "usual")
    return tuple(
        Drawn(label=f"{f.month:%b %y}", value=value, signal=signal)
        for f in figures
        for value, signal in (charted.get(f.month, empty),)
    )
