"""What is rare, as the days from one to the next: where most months have nothing, a chart of months says nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from throughline.design.charts import Control
from throughline.design.dates import day
from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.charted import Measured
from throughline.measures.charting import control_chart
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator, Period, Polarity, Unit
from throughline.measures.months import Span, month, month_after
from throughline.measures.rare_events import days_between, is_rare, of_gaps
from throughline.web.scorecard.asked import LONGEST_AGO
from throughline.web.scorecard.asked import Period as Chosen
from throughline.web.scorecard.charts import gaps_drawing, point_of, sentence
from throughline.web.scorecard.counting import rows_in
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.said import Said

COLUMNS = (
    Column(words="On"), Column(words="Days since the one before", number=True), Column(words="Behind it"),
)  # fmt: skip
LONGER = {Polarity.LOWER: " Longer is better.", Polarity.HIGHER: " Shorter is better."}


@dataclass(frozen=True, kw_only=True)
class Rare:
    words: str
    control: Control | None
    sentence: str
    table: Table


def rare(indicator: Indicator, months: Sequence[Figure], page: Frame, told: Said) -> Rare | None:
    """Nothing for what is not rare, never happened twice, is of several kinds, or is a state, which has no day."""
    if indicator.unit not in (Unit.COUNT, Unit.PERCENT) or indicator.period is Period.SNAPSHOT:
        return None
    if indicator.categories:
        return None
    if not is_rare([point_of(figure) for figure in months]):
        return None
    days = _days(indicator, page)
    if len(days) < 2:
        return None
    found = control_chart(
        days_between(days), polarity=of_gaps(indicator.polarity), measured=Measured.DAYS_BETWEEN,
        recalculations=told.range_decisions(indicator.key, page.asked.team),
    )  # fmt: skip
    return Rare(
        words=_words(indicator, days, page), control=gaps_drawing(indicator, found), sentence=sentence(found),
        table=_table(indicator, days, page),
    )  # fmt: skip


def _days(indicator: Indicator, page: Frame) -> list[date]:
    """Of ten years: what is rare needs longer than what is not, before anything is usual."""
    span = Span(month_after(page.asked.last, 1 - LONGEST_AGO), month_after(page.asked.last, 1))
    return sorted(row.counted_on for row in rows_in(indicator, page.taking, page.asked, span) if row.n > 0)


def _words(indicator: Indicator, days: Sequence[date], page: Frame) -> str:
    end = month(page.asked.last).last_day
    since = (end - days[-1]).days
    return (
        f"Most months have none, so a chart of months says little. This is the number of days from one to the next, of"
        f" {len(days):,} since {day(days[0])}.{LONGER.get(indicator.polarity, '')} The last was {day(days[-1])},"
        f" {since:,} {'day' if since == 1 else 'days'} before the end of {page.asked.last:%B %Y}."
    )


def _table(indicator: Indicator, days: Sequence[date], page: Frame) -> Table:
    gaps = ["", *(f"{(later - earlier).days:,}" for earlier, later in pairwise(days))]
    rows = tuple(
        (day(on), gap or "The first", _month(indicator, on, page))
        for on, gap in zip(reversed(days), reversed(gaps), strict=True)
    )
    return Table(label="Days from one to the next", columns=COLUMNS, rows=rows)


def _month(indicator: Indicator, on: date, page: Frame) -> str:
    url = page.children_url(indicator, month=f"{on:%Y-%m}", period=Chosen.ALONE.value, which="counted")
    return draw('<a href="{}">{}</a>', url, f"{on:%B %Y}")
