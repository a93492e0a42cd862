"""Annex A as a workbook: a sheet for each list under Ofsted's own headings.

The same snapshot and the same day of notice make the same bytes: nothing here reads a clock.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from throughline.config.sheets import Heading, Line, Sheet, write_book
from throughline.packs.beside.figures import COHORTS, MEASURES
from throughline.packs.pack import Pack
from throughline.packs.written import told

WIDTHS = (24, *[14] * 40)
NOTHING = "Nothing is recorded."
Table = tuple[Line, Iterable[Line]]


def write_workbook(pack: Pack, to: BinaryIO) -> None:
    write_book(_sheets(pack), to, made=pack.taken_at.replace(tzinfo=None))


def _sheets(pack: Pack) -> Iterator[Sheet]:
    first = ((told.LISTS, told.lists(pack)), (told.NOT_FILLED, told.not_filled(pack)))
    yield Sheet("About", [*told.about(pack), (), *_under(*first)], above=0, widths=WIDTHS)
    for one in pack.lists:
        heads = tuple(column.name for column in one.about.columns)
        yield _sheet(one.about.sheet, (heads, [line.cells for line in one.lines] or [(one.problem,)]))
    yield _sheet("Checks", (told.CHECKS, told.checks(pack)), (told.DIFFERENCES, told.differences(pack)))
    yield _sheet("Measures", (MEASURES, pack.figures.measures))
    yield _sheet("Cohorts", (COHORTS, pack.figures.cohorts))
    for tracked in pack.tracked:
        yield _sheet(tracked.title, (tracked.columns, tracked.rows or [(tracked.problem or NOTHING,)]))


def _sheet(title: str, *tables: Table) -> Sheet:
    return Sheet(title, _under(*tables), widths=WIDTHS)


def _under(*tables: Table) -> Iterator[Line]:
    """One table under another, an empty line between them."""
    for place, (heads, rows) in enumerate(tables):
        if place:
            yield ()
        yield Heading(heads)
        yield from rows
