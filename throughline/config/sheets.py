"""Lines as a file for a spreadsheet: CSV, or a workbook in which days are days and numbers numbers. The one writer of both."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, StringIO
from typing import BinaryIO, TextIO

from xlsxwriter import Workbook

from throughline.config.cells import inert

Line = Sequence[object]
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
DAY = "dd/mm/yyyy"


class Heading(tuple):
    """A line that names the columns below it: in bold."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """`above` is how many lines stay in view when the rest is turned: the heading of the columns, if one does."""

    title: str
    lines: Iterable[Line]
    above: int = 1
    widths: Sequence[int] = ()


def write_csv(lines: Iterable[Line], to: TextIO) -> None:
    # The end of line that RFC 4180 asks for: with a bare newline, Python leaves a return in a cell unquoted.
    csv.writer(to, lineterminator="\r\n").writerows([inert(cell) for cell in line] for line in lines)


def csv_text(lines: Iterable[Line]) -> str:
    text = StringIO()
    write_csv(lines, text)
    return text.getvalue()


def write_book(
    sheets: Iterable[Sheet], to: BinaryIO, *, many: bool = False, made: datetime | None = None
) -> None:
    """With `many` rows they wait on disk, and memory does not grow with them; else no file but `to` ever holds them.

    With `made` no clock is read: the same lines make the same bytes.
    """
    options = {
        "in_memory": not many,
        "constant_memory": many,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": DAY,
    }
    with Workbook(to, options) as book:
        if made:
            book.set_properties({"created": made})
        bold = book.add_format({"bold": True})
        for one in sheets:
            sheet = book.add_worksheet(one.title)
            sheet.freeze_panes(one.above, 0)
            for place, width in enumerate(one.widths):
                sheet.set_column(place, place, width)
            for place, line in enumerate(one.lines):
                sheet.write_row(place, 0, line, bold if isinstance(line, Heading) else None)


def as_bytes(sheet: Sheet, shape: str) -> bytes:
    """The mark at the beginning of a CSV tells a spreadsheet that its letters are UTF-8."""
    if shape == "csv":
        return csv_text(sheet.lines).encode("utf-8-sig")
    book = BytesIO()
    write_book([sheet], book)
    return book.getvalue()
