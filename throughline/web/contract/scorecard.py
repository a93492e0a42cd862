"""The contract's scorecard: each measure of the quarter against what was agreed, and the quarters before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.status import chip
from throughline.design.parts.tables import Column, Table
from throughline.measures.months import Span, month_after
from throughline.oversight import measured
from throughline.oversight.baselines import queries as baselines
from throughline.oversight.contract import rules
from throughline.oversight.contract.meeting import Stood, quarter_looked_at
from throughline.oversight.contract.models import ContractFigure, ContractMeasure
from throughline.oversight.contract.words import RATED, agreed
from throughline.web.contract.quarters import QUARTERS, figures, indicators_of, quarters_to
from throughline.web.contract.told import rating_is_told, shown, stood
from throughline.web.scorecard.chart_of import chart_of
from throughline.web.scorecard.charts import words
from throughline.web.scorecard.counting import count_together, counted
from throughline.web.scorecard.frame import Frame
from throughline.web.scorecard.said import Said
from throughline.web.scorecard.words import signal_cell

NO_BREAK = "\N{NO-BREAK SPACE}"
TOO_FEW = "Too few to say"
FEW_MONTHS = "Too few months"
NONE = [Stood(value=None)] * QUARTERS
GONE = "The catalogue no longer has this measure."


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    """`outside` is told no small number and has no way on; `steers` may agree something else."""

    outside: bool
    steers: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Scorecard:
    quarter: str
    table: Table
    on_target: str


def scorecard(lines: Sequence[ContractMeasure], page: Frame, reader: Reader) -> Scorecard:
    page = replace(page, asked=replace(page.asked, team="", service=""))
    quarters = quarters_to(quarter_looked_at(month_after(page.asked.last)))
    counts = indicators_of(lines)
    count_together(counts, page.taking, page.asked)
    found = figures(counts, page.taking, quarters)
    spoken = _spoken(page)
    lined = [(line, [stood(figure) for figure in found.get(line.measure, [])] or NONE) for line in lines]
    rows = tuple(_row(line, each, page, spoken, reader) for line, each in lined)
    return Scorecard(
        quarter=quarters[0].in_words, on_target=on_target([stands(line, each[0], reader) for line, each in lined]),
        table=Table(label="Measures of the contract", columns=_columns(quarters), rows=rows),
    )  # fmt: skip


def _spoken(page: Frame) -> Said:
    """What a signal is drawn with, and no more: decisions about the usual range."""
    ranges = baselines.decided(known=page.known)
    return Said(teams={}, targets={}, explained={}, ranges=ranges, objectives={})


def stands(line: ContractMeasure | ContractFigure, one: Stood, reader: Reader) -> str | None:
    """How it stands; nothing where this reader cannot be told."""
    known, limits = measured.known(line.measure), (line.green, line.amber)
    if reader.outside and known and not rating_is_told(known.unit, known.polarity, one, limits):
        return None
    return line.rating if isinstance(line, ContractFigure) else rules.rating_of(line, one.value)


def rating_cell(rating: str | None) -> SafeString | str:
    if rating is None:
        return TOO_FEW
    status, said = RATED[rating]
    return chip(status, said if rating == rules.NO_FIGURE else said.replace(" ", NO_BREAK))


def on_target(ratings: Sequence[str | None]) -> str:
    """6 of 8 measures on target; 1 without a figure. Of those that cannot be told nothing is counted."""
    said = [one for one in ratings if one is not None]
    green, without, few = said.count(rules.GREEN), said.count(rules.NO_FIGURE), len(ratings) - len(said)
    none = f"; {without} without a figure" if without else ""
    more = f" Of {few} more it is too few to say." if few else ""
    return f"{green} of {len(said)} measure{'' if len(said) == 1 else 's'} on target{none}.{more}"


def _columns(quarters: Sequence[Span]) -> tuple[Column, ...]:
    now, *before = [f"{one.first:%b} to {one.last_month:%b %Y}" for one in quarters]
    return (
        Column(words="Measure"), Column(words=now, number=True), Column(words="How it stands"), Column(words="Agreed"),
        *(Column(words=one, number=True) for one in before), Column(words="Signal"),
    )  # fmt: skip


def _row(
    line: ContractMeasure, each: Sequence[Stood], page: Frame, spoken: Said, reader: Reader
) -> tuple[SafeString | str, ...]:
    now, *before = [figure_cell(line.measure, one, reader) for one in each]
    return (
        _name(line, page, reader), now, rating_cell(stands(line, each[0], reader)), _agreed(line, page, reader), *before,
        _signal(line, page, spoken),
    )  # fmt: skip


def figure_cell(measure: str, one: Stood, reader: Reader) -> SafeString:
    large, small = shown(measured.unit(measure), one, outside=reader.outside)
    beneath = draw("<br><small>{}</small>", small) if small else ""
    return draw("<strong>{}</strong>{}", large, beneath)


def _name(line: ContractMeasure, page: Frame, reader: Reader) -> SafeString:
    title = measured.title(line.measure)
    if not reader.outside and measured.is_known(line.measure):
        title = draw('<a href="{}">{}</a>', page.url("measure", line.measure), title)
    return draw("{}<br><small>{} answers for it</small>", title, line.owner.name)


def _agreed(line: ContractMeasure, page: Frame, reader: Reader) -> SafeString | str:
    limits = agreed(line.measure, line.green, line.amber)
    if not reader.steers:
        return limits
    return draw(
        '<a href="{}">{}<span class="hidden-words">: change what was agreed of {}</span></a>',
        page.go("contract-measure", line.pk), limits, measured.title(line.measure),
    )  # fmt: skip


def _signal(line: ContractMeasure, page: Frame, spoken: Said) -> SafeString | str:
    one = measured.known(line.measure)
    if one is None:
        return GONE
    found = counted(one, page.taking, page.asked)
    if found.problem:
        return found.problem
    chart = chart_of(one, found.months, page, spoken, "").found
    return (
        draw('{} <span aria-hidden="true">{}</span>', signal_cell(chart), words(chart))
        if chart.range
        else FEW_MONTHS
    )
