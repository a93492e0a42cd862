"""The scorecard and a measure as files of figures: n and N beside every value, and nobody's name."""

from collections.abc import Sequence

from throughline.config.sheets import Line
from throughline.measures.control_chart import ControlChart
from throughline.measures.engine import By
from throughline.measures.figures import Figure
from throughline.measures.indicator import Indicator
from throughline.web.scorecard import published, words
from throughline.web.scorecard.charts import words as signal_words
from throughline.web.scorecard.children_file import about_figure
from throughline.web.scorecard.counting import MONTHS, counted, has_figures, parts
from throughline.web.scorecard.crossed import chosen_other, cross
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.said import Said
from throughline.web.scorecard.scorecard import Line as Chosen
from throughline.web.scorecard.scorecard import grouped, lines_of, order_of
from throughline.web.scorecard.splits import WORDS, chosen_split, in_order, part_words
from throughline.web.spreadsheets.file import File, Lines

OF_A_FIGURE = ("n", "N", "Value", "As shown")
CARD = (
    "Measure", "Better", "Period", *OF_A_FIGURE, "Signal", "Usual from", "Usual to", "Target", "Neighbours", "England", "Under",
)  # fmt: skip


def scorecard_file(page: Frame, order: str) -> File:
    order = order_of(order)
    told, _, lines = lines_of(page, order)
    months, groups = page.asked.months(MONTHS), grouped(order, lines, told)
    rows = [(*_of_line(line, page, told), title) for title, _, each in groups for line in each]
    by_month = [
        (line.indicator.title, *_values(line.counted.months, months))
        for _, _, each in groups
        for line in each
    ]
    past = [("As known on", page.known)] if page.known else []
    return File(
        name=f"scorecard-{page.asked.last:%Y-%m}", title="Scorecard",
        about=[("Scorecard", page.asked.whose), ("To the end of", f"{page.asked.last:%B %Y}"),
               ("Figures taken", words.data_to(page.taking.snapshot)), *past, ("Values", TOO_FEW)],
        tables=[Lines(CARD, rows), Lines(("Value each month", *(f"{one.first:%b %Y}" for one in months)), by_month)],
    )  # fmt: skip


TOO_FEW = "A percentage of fewer than 20, and a mean of fewer than four, is left empty: read n and N."


def measure_file(indicator: Indicator, page: Frame, *, by: str, across: str) -> File:
    one = counted(indicator, page.taking, page.asked)
    if one.problem:
        about = [*about_figure(indicator, page), ("No figure", one.problem)]
        return File(name=_name(indicator, page), title=indicator.title, about=about)
    way, _ = chosen_split(indicator, by)
    other, _ = chosen_other(indicator, way, across)
    found = {part: each[-1] for part, each in parts(indicator, page.taking, page.asked, way).items()}
    of_parts = [
        (part_words(indicator, way, part), *of_figure(found[part]))
        for part in in_order(indicator, way, found)
    ]
    by_month = [(figure.span.first, *of_figure(figure)) for figure in reversed(one.months)]
    whole = [(one.figure.span.in_words, *of_figure(one.figure))] if has_figures(indicator.unit) else []
    return File(
        name=_name(indicator, page), title=indicator.title, about=[*about_figure(indicator, page), ("Values", TOO_FEW)],
        tables=[
            Lines(("Figure", *OF_A_FIGURE), whole), Lines((WORDS[way], *OF_A_FIGURE), of_parts),
            *([_of_two(indicator, page, way, other)] if other else []),
            Lines(("Month from", *OF_A_FIGURE), by_month),
        ],
    )  # fmt: skip


def _of_two(indicator: Indicator, page: Frame, one: By, other: By) -> Lines:
    """A line for each two parts that meet, so that a reader can turn the table as they like."""
    found = cross(indicator, page, one, other)
    rows = [
        (
            part_words(indicator, one, first),
            part_words(indicator, other, second),
            *of_figure(found.figures[first, second]),
        )
        for first in found.rows
        for second in found.columns
        if (first, second) in found.figures
    ]
    return Lines((WORDS[one], WORDS[other], *OF_A_FIGURE), rows)


def _name(indicator: Indicator, page: Frame) -> str:
    return f"{indicator.key}-{page.asked.last:%Y-%m}"


def of_figure(figure: Figure) -> Line:
    return figure.n, figure.total, None if figure.is_small else figure.value, words.in_a_line(figure)


def _of_line(line: Chosen, page: Frame, told: Said) -> Line:
    indicator, figure = line.indicator, line.counted.figure
    if figure is None or line.chart is None:
        return (
            indicator.title,
            words.BETTER[indicator.polarity],
            *[None] * 4,
            line.counted.problem,
            *[None] * 6,
        )
    target, elsewhere = told.aim(indicator.key, page.asked.team), published.beside_of(indicator.key)
    return (
        indicator.title, words.BETTER[indicator.polarity], figure.span.in_words, *of_figure(figure), *_usual(line.chart.found),
        target, *((elsewhere.neighbours.median, elsewhere.england.value) if elsewhere else (None, None)),
    )  # fmt: skip


def _usual(found: ControlChart) -> Line:
    if found.range is None:
        return "", None, None
    return signal_words(found), round(found.range.limits.lower, 1), round(found.range.limits.upper, 1)


def _values(figures: Sequence[Figure], months: Sequence) -> list[float | None]:
    said = {figure.span.first: None if figure.is_small else figure.value for figure in figures}
    return [said.get(month.first) for month in months]
