"""An Excel workbook: each sheet as rows of text, dates written as the return wants them."""

import io
import re
from collections.abc import Iterator
from datetime import date
from functools import reduce
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from throughline.exchange.returns.problems import ReturnProblem

LARGEST = 300_000_000
MOST_CELLS = 20_000_000
# Columns past Z: a table of a return ends before it.
FAR_COLUMN = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{2,3})\d')
ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"')


def sheets(name: str, data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """Each sheet's name and its rows, from the sheet's own first row so that row numbers are Excel's."""
    try:
        _refuse_what_would_fill_memory(name, data)
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for title in book.sheet_names:
            yield title, [[as_text(cell) for cell in row] for row in _rows(book, title)]
    except (CalamineError, BadZipFile) as error:
        raise ReturnProblem(
            f"{name} cannot be opened as an Excel workbook: save it again as .xlsx."
        ) from error


def _refuse_what_would_fill_memory(name: str, data: bytes) -> None:
    """A sheet is read as one rectangle: a single stray cell at its far corner would take gigabytes."""
    if not data.startswith(b"PK"):
        return
    with ZipFile(io.BytesIO(data)) as book:
        if sum(part.file_size for part in book.infolist()) > LARGEST:
            raise ReturnProblem(f"{name} unpacks to more than 300 MB: save its tables as CSV.")
        parts = [part for part in book.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part)]
        if any(_rectangle(book.read(part)) > MOST_CELLS for part in parts):
            raise ReturnProblem(
                f"{name} has a cell far from its table: delete the columns right of it and the rows below it."
            )


def _rectangle(sheet: bytes) -> int:
    widest = max((_number(found) for found in set(FAR_COLUMN.findall(sheet))), default=26)
    longest = max(map(int, ROW.findall(sheet)), default=0)
    return widest * longest


def _number(letters: bytes) -> int:
    return reduce(lambda number, letter: number * 26 + letter - 64, letters, 0)


def _rows(book: CalamineWorkbook, title: str) -> list[list]:
    return book.get_sheet_by_name(title).to_python(skip_empty_area=False)


def as_text(cell: object) -> str:
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell)
