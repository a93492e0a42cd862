"""A worker's own figures: of the children whom they held on the days counted, and of nobody else's."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.indicator import Indicator
from throughline.web.scorecard import chosen, words
from throughline.web.scorecard.counting import counted, has_figures
from throughline.web.scorecard.frame import Choosing, Frame, choosing
from throughline.web.scorecard.tables import behind_link

COLUMNS = (Column(words="Measure"), Column(words="Mine", number=True), Column(words="Behind it", number=True))


@dataclass(frozen=True, kw_only=True)
class Own:
    period: str
    data_to: str
    choosing: Choosing
    problems: tuple[str, ...]
    table: Table | None


def own(page: Frame) -> Own:
    lines = [
        counted(one, page.taking, page.asked)
        for one in chosen.chosen(page.on, page.known)
        if one.is_of_children and has_figures(one.unit)
    ]
    mine = [one for one in lines if one.figure and not one.figure.is_empty]
    rows = tuple(
        (
            _name(one.indicator),
            words.figure_cell(one.figure),
            behind_link(one.indicator, one.figure, page, one.indicator.title),
        )
        for one in mine
    )
    return Own(
        period=f"{page.asked.last:%B %Y}", data_to=words.data_to(page.taking.snapshot), choosing=choosing(page),
        problems=page.asked.problems, table=Table(label="My figures", columns=COLUMNS, rows=rows) if rows else None,
    )  # fmt: skip


def _name(indicator: Indicator) -> SafeString:
    return draw("{}<br><small>{}</small>", indicator.title, indicator.counts)
