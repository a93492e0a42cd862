"""The chart of one series, worked out and drawn once for a taking, a target and the decisions about its range."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.charts import Control, sparkline
from throughline.measures.control_chart import ControlChart
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator
from throughline.web.scorecard.charts import charted, drawing, small_drawing
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.said import Said


@dataclass(frozen=True, slots=True)
class Chart:
    """`control` is nothing while there are too few months; `row` is then the sentence that says so."""

    found: ControlChart
    control: Control | None
    row: SafeString | str


def chart_of(indicator: Indicator, months: Sequence[Figure], page: Frame, told: Said, team: str) -> Chart:
    target, ranges = told.aim(indicator.key, team), told.range_decisions(indicator.key, team)

    def draw_it() -> Chart:
        found = charted(indicator, months, target=target, recalculations=ranges)
        control = drawing(indicator, found, months)
        return Chart(found, control, sparkline(small_drawing(control)) if control else found.sentence)

    return page.taking.once(("chart", indicator.key, tuple(months), target, tuple(ranges)), draw_it)
