"""One measure: its figure and chart, its parts, what stands beside it from elsewhere, what it counts and how."""

from dataclasses import dataclass

from throughline.design.charts import Control
from throughline.design.parts.links import Link
from throughline.design.parts.tables import Column, Table
from throughline.measures.cases import Case
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.engine import By
from throughline.measures.indicator import Indicator
from throughline.web.scorecard import published, words
from throughline.web.scorecard.chart_of import chart_of
from throughline.web.scorecard.charts import sentence
from throughline.web.scorecard.charts import words as signal_words
from throughline.web.scorecard.compared import Two, two_days
from throughline.web.scorecard.counting import Counted, counted, has_figures
from throughline.web.scorecard.crossed import Crossing, chosen_other, crossing
from throughline.web.scorecard.disproportionate import Compared, compared
from throughline.web.scorecard.frame import Choosing, Frame, choosing, files
from throughline.web.scorecard.rare import Rare, rare
from throughline.web.scorecard.said import Said, said
from throughline.web.scorecard.splits import OF_CHILDREN, Split, chosen_split, split
from throughline.web.scorecard.spoken import Spoken, facts, spoken
from throughline.web.scorecard.tables import month_table

CASES = (Column(words="Worked case"), Column(words="Given"), Column(words="Counted"))


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """What stands or falls with the tables of the figures."""

    figure: str
    of: str
    line: str
    signal: str
    control: Control | None
    sentence: str
    by_month: Table
    facts: list[tuple[str, str]]
    spoken: Spoken
    split: Split
    crossing: Crossing
    rare: Rare | None
    disproportion: Compared | None
    two: Two | None
    list_url: str
    list_words: str


@dataclass(frozen=True, kw_only=True)
class Measure:
    title: str
    key: str
    whose: str
    period: str
    data_to: str
    choosing: Choosing
    problems: tuple[str, ...]
    problem: str
    numbers: Numbers | None
    published: list[tuple[str, str]]
    definition: list[tuple[str, str]]
    sql: str
    cases: Table
    whole_url: str
    files: list[Link]


def measure(
    indicator: Indicator, page: Frame, *, by: str, across: str, against: str, account: int
) -> Measure:
    told = said(page.asked, on=page.asked.last, known=page.known)
    one = counted(indicator, page.taking, page.asked)
    way, problem = chosen_split(indicator, by)
    other, refused = chosen_other(indicator, way, across)
    return Measure(
        title=indicator.title, key=indicator.key, whose=page.asked.whose, period=page.asked.span(indicator).in_words,
        data_to=words.data_to(page.taking.snapshot), choosing=choosing(page),
        problems=tuple(one for one in (*page.asked.problems, problem, refused) if one), problem=one.problem,
        numbers=None if one.problem else _numbers(one, page, told, way, other, two_days(indicator, page, against, account=account)),
        published=published.lines(indicator), definition=words.definition(indicator, page.taking.snapshot),
        sql=indicator.sql.strip(), cases=case_table(indicator), whole_url=page.url("measure", indicator.key, team="", service=""),
        files=files(page, "measure-file", indicator.key, by=way.value, across=other.value if other else ""),
    )  # fmt: skip


def _numbers(one: Counted, page: Frame, told: Said, by: By, other: By | None, two: Two | None) -> Numbers:
    indicator, team = one.indicator, page.asked.team
    chart = chart_of(indicator, one.months, page, told, team)
    found = chart.found
    has_figure = has_figures(indicator.unit)
    return Numbers(
        figure=one.figure.shown if has_figure else words.of_these(indicator, one.figure.total),
        of=words.beneath(indicator, one.figure) if has_figure else "", line=words.in_a_line(one.figure),
        signal=signal_words(found) if found.since else "",
        control=chart.control if has_figure else None,
        sentence=sentence(found) if has_figure else "This is a share of each: read its parts below.",
        by_month=month_table(indicator, one.months, page), facts=facts(indicator, found, told, team),
        spoken=spoken(indicator, found, page, told), split=split(indicator, by, page, told), crossing=crossing(indicator, page, by, other),
        rare=rare(indicator, one.months, page, told),
        disproportion=compared(indicator, by, page) if by in OF_CHILDREN else None, two=two,
        list_url=page.children_url(indicator),
        list_words=f"Open the {words.of_these(indicator, words.asks_of(indicator, one.figure))}",
    )  # fmt: skip


def case_table(indicator: Indicator | Cohort) -> Table:
    """The cases as they were worked by hand; a test runs each through the very query."""
    rows = tuple((case.name, _given(case), _listed(case)) for case in indicator.cases.cases)
    return Table(label="Worked cases", columns=CASES, rows=rows)


def _given(case: Case) -> str:
    return "; ".join(
        _cells(row, f"{table.removeprefix('ssd_')} ") for table, rows in case.given.items() for row in rows
    )


def _listed(case: Case) -> str:
    return "; ".join(_cells(row, "") for row in case.counted) or "Not counted"


def _cells(row: dict[str, str], before: str) -> str:
    said = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in row.items() if name != "child")
    return f"{row['child']}: {before}{said}" if row.get("child") else f"{before}{said}"
