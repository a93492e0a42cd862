"""A list counted two ways: every number opens exactly the part that it counts."""

from django.utils.safestring import SafeString

from throughline.design.drawing import draw
from throughline.design.parts.tables import Column, Table
from throughline.measures.cohorts.cohort import Cohort
from throughline.measures.cohorts.listing import Counts, Member, Only, counts
from throughline.measures.figures import SMALL
from throughline.web.cohorts.asked import coded
from throughline.web.cohorts.frame import Frame

WHOLE = "All"


def counted(cohort: Cohort, page: Frame, everybody: list[Member]) -> Table | None:
    """Of the team that is asked for; the parts stay in view, so that another can be chosen."""
    within = Only(team=page.asked.only.team).of(everybody)
    if not within:
        return None
    table = counts(cohort, within)
    columns = (
        Column(words=cohort.rows.words),
        *(Column(words=cohort.columns.said(code), number=True) for code in table.columns),
        Column(words=WHOLE, number=True),
        *(
            (Column(words=f"{cohort.columns.said(cohort.share)}, of those judged", number=True),)
            if cohort.share
            else ()
        ),
    )
    rows = tuple(_row(cohort, page, table, row) for row in table.rows)
    return Table(label=f"{cohort.title}, counted", columns=columns, rows=(*rows, _sums(cohort, page, table)))


def _row(cohort: Cohort, page: Frame, table: Counts, row: str) -> tuple[str, ...]:
    name = cohort.rows.said(row)
    cells = (
        _number(cohort, page, table.cells[row, column], f"{name}, {cohort.columns.said(column)}", row, column)
        for column in table.columns
    )
    return (
        name,
        *cells,
        _number(cohort, page, table.row(row), name, row, None),
        *_share(cohort, table, [row]),
    )


def _share(cohort: Cohort, table: Counts, rows: list[str]) -> tuple[str, ...]:
    """A percentage only where one child does not move it far."""
    if not cohort.share:
        return ()
    n, of = sum(table.cells[row, cohort.share] for row in rows), sum(map(table.said, rows))
    return (f"{n} of {of}" if of < SMALL else f"{100 * n / of:.0f}% of {of}",)


def _sums(cohort: Cohort, page: Frame, table: Counts) -> tuple[str, ...]:
    cells = (
        _number(cohort, page, table.column(column), cohort.columns.said(column), None, column)
        for column in table.columns
    )
    return (
        draw("<strong>{}</strong>", WHOLE),
        *cells,
        _number(cohort, page, table.total, WHOLE, None, None),
        *_share(cohort, table, table.rows),
    )


def _number(
    cohort: Cohort, page: Frame, count: int, whose: str, row: str | None, column: str | None
) -> SafeString | str:
    """Nought is nought: nothing stands behind it to open. The part that is open now is marked."""
    if not count:
        return "0"
    url = page.url(cohort, row=coded(row), column=coded(column), which="", page="")
    here = (page.asked.only.row, page.asked.only.column) == (row, column)
    return draw(
        '<a href="{}#list"{}>{}<span class="hidden-words">: {}</span></a>',
        url, SafeString(' aria-current="true"') if here else "", f"{count:,}", whose,
    )  # fmt: skip
