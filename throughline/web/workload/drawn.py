"""A team's workload as a row, and months as a chart."""

from django.utils.safestring import SafeString

from throughline.design.charts import Control, Point, sparkline
from throughline.design.drawing import draw
from throughline.design.parts.tables import Column
from throughline.design.signals import variation
from throughline.measures.control_chart import ControlChart
from throughline.measures.figures import plain
from throughline.measures.workload import Load
from throughline.web.scorecard.charts import SIGNALS, sentence, words

COLUMNS = (
    Column(words="Team, against its own usual range"), Column(words="Children each", number=True),
    Column(words="Workers", number=True), Column(words="Most with one", number=True), Column(words="Over their ceiling", number=True),
    Column(words="24 months"), Column(words="Signal"), Column(words="Own range", number=True),
)  # fmt: skip


def drawing(key: str, title: str, chart: ControlChart) -> Control | None:
    """Nothing while there are too few months for a usual range."""
    if chart.range is None:
        return None
    limits = chart.range.limits
    points = tuple(
        Point(label=f"{point.figure.month:%b %y}", value=point.value, signal=SIGNALS[point.kind])
        for point in chart.points
    )
    return Control(
        key=key, title=title, sentence=sentence(chart), points=points, mean=limits.mean, lower=limits.lower,
        upper=limits.upper, unit="",
    )  # fmt: skip


def row(load: Load) -> tuple[SafeString | str, ...]:
    now, chart = load.now, load.chart
    control = drawing(f"load-{load.team.lower().replace(' ', '-')}", load.team, chart)
    over = (
        f"{now.over} of {now.with_ceiling}"
        if now.with_ceiling
        else draw('<span class="quiet">no ceiling recorded</span>')
    )
    return (
        load.team, draw("<strong>{}</strong><br><small>{} children</small>", plain(now.each), now.children),
        str(now.workers), str(now.most), over, sparkline(control) if control else chart.sentence,
        _signal(chart), _range(chart),
    )  # fmt: skip


def _signal(chart: ControlChart) -> SafeString | str:
    if chart.range is None:
        return ""
    sign = variation(SIGNALS[chart.variation], chart.direction, words(chart))
    return sign if chart.since is None else draw("{} <small>since {}</small>", sign, f"{chart.since:%B %Y}")


def _range(chart: ControlChart) -> str:
    if chart.range is None:
        return ""
    limits = chart.range.limits
    return chart.measured.said_range(limits.lower, limits.upper)
