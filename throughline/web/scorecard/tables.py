"""A measure by month and by team, each figure with the way to exactly its own list."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.engine import By
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator
from throughline.web.scorecard import words
from throughline.web.scorecard.asked import Period
from throughline.web.scorecard.chart_of import chart_of
from throughline.web.scorecard.counting import parts, since_first
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.said import Said

TEAMS = (
    Column(words="Team, against its own usual range"), Column(words="Figure", number=True), Column(words="24 months"),
    Column(words="Signal"), Column(words="Own range", number=True), Column(words="Behind it", number=True),
)  # fmt: skip
BY_MONTH = (
    Column(words="Month"),
    Column(words="Figure", number=True),
    Column(words="Behind it", number=True),
)


def month_table(indicator: Indicator, months: Sequence[Figure], page: Frame) -> Table:
    rows = tuple(
        (
            f"{figure.span.first:%B %Y}",
            words.figure_cell(figure),
            behind_link(
                indicator,
                figure,
                page,
                figure.span.in_words,
                month=f"{figure.span.first:%Y-%m}",
                period=Period.ALONE.value,
            ),
        )
        for figure in reversed(months)
    )
    return Table(label="The same figures as a table", columns=BY_MONTH, rows=rows)


def team_table(indicator: Indicator, page: Frame, told: Said) -> Table | None:
    """By name, each against its own range: never the best first."""
    found = parts(indicator, page.taking, page.asked, By.TEAM, monthly=True)
    if not found:
        return None
    rows = tuple(_team(indicator, team, figures, page, told) for team, figures in found.items())
    return Table(label="Teams, by name", columns=TEAMS, rows=rows)


def _team(
    indicator: Indicator, team: str, figures: list[Figure], page: Frame, told: Said
) -> tuple[SafeString | str, ...]:
    *months, figure = figures
    months = since_first(months)
    chart = chart_of(indicator, months, page, told, team)
    found = chart.found
    link = draw('<a href="{}">{}</a>', page.url("measure", indicator.key, team=team, service=""), team)
    return (
        link, words.figure_cell(figure), chart.row,
        words.signal_cell(found), words.usual_range(found) if found.range else "",
        behind_link(indicator, figure, page, team, team=team, service=""),
    )  # fmt: skip


def behind_link(
    indicator: Indicator, figure: Figure, page: Frame, where: str, **choices: object
) -> SafeString:
    """To the list of exactly that figure, with how many there are to look at."""
    if not figure.things:
        return draw("0")
    return draw(
        '<a href="{}">{}<span class="hidden-words"> {}: {}</span></a>', page.children_url(indicator, **choices),
        f"{words.asks_of(indicator, figure):,.0f}", indicator.noun, where,
    )  # fmt: skip
