"""Annex A as a workbook: a sheet for each list under Ofsted's own headings, dates that are dates, no cell a formula.

The same snapshot and the same day of notice make the same bytes: nothing here reads a clock.
"""

from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from throughline.config.cells import inert
from throughline.packs.annex_a.listing import Cell
from throughline.packs.beside.figures import COHORTS, MEASURES
from throughline.packs.pack import Pack
from throughline.packs.written import told

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
DAY = {"num_format": "dd/mm/yyyy"}
HEAD = {"bold": True}
WIDTH, NARROW = 24, 14


def write_workbook(pack: Pack, to: BinaryIO) -> None:
    with Workbook(to, OPTIONS) as book:
        # Else the writer puts the moment of writing into the file.
        book.set_properties({"title": "Annex A", "created": pack.taken_at.replace(tzinfo=None)})
        sheets = _Sheets(book)
        sheets.add(
            "About",
            ((), told.about(pack)),
            (told.LISTS, told.lists(pack)),
            (told.NOT_FILLED, told.not_filled(pack)),
        )
        for one in pack.lists:
            heads = tuple(column.name for column in one.about.columns)
            sheets.add(one.about.sheet, (heads, [line.cells for line in one.lines] or [(one.problem,)]))
        sheets.add("Checks", (told.CHECKS, told.checks(pack)), (told.DIFFERENCES, told.differences(pack)))
        sheets.add("Measures", (MEASURES, pack.figures.measures))
        sheets.add("Cohorts", (COHORTS, pack.figures.cohorts))
        for tracked in pack.tracked:
            sheets.add(tracked.title, (tracked.columns, tracked.rows or [(tracked.problem or NOTHING,)]))


NOTHING = "Nothing is recorded."


class _Sheets:
    def __init__(self, book: Workbook) -> None:
        self.book, self.head, self.day = book, book.add_format(HEAD), book.add_format(DAY)

    def add(self, name: str, *tables: tuple[tuple[str, ...], Iterable[tuple[Cell, ...]]]) -> None:
        """One table under another, a row between them; the first heading stays in sight."""
        sheet, place = self.book.add_worksheet(name), 0
        sheet.set_column(0, 0, WIDTH)
        sheet.set_column(1, 40, NARROW)
        if tables[0][0]:
            sheet.freeze_panes(1, 0)
        for heads, rows in tables:
            if heads:
                self._row(sheet, place, heads, self.head)
                place += 1
            for row in rows:
                self._row(sheet, place, row)
                place += 1
            place += 1

    def _row(self, sheet: Worksheet, place: int, row: tuple[Cell, ...], form: Format | None = None) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(place, column, cell, self.day)
            elif isinstance(cell, str):
                sheet.write_string(place, column, str(inert(cell)), form)
            elif cell is not None:
                sheet.write_number(place, column, cell, form)
