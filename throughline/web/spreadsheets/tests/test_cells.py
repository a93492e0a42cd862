"""Whatever stands in a cell is what it is: words never run, days are days, numbers are numbers."""

import csv
import io
import re
import tracemalloc
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from tests.security.test_written_out import FORMULAS, live
from throughline.config.sheets import TYPES, as_bytes
from throughline.web.spreadsheets.file import File, Lines

DAY = date(2026, 11, 20)


def a_file(*rows: tuple) -> File:
    return File(
        name="x",
        title="A list: of [all] / some",
        about=[("List", "x")],
        tables=[Lines(("Child", "On", "Number"), rows)],
    )


def test_no_formula_runs_from_a_csv_and_no_word_is_lost():
    text = as_bytes(a_file(*((words, DAY, 1) for words in FORMULAS)).sheet, "csv").decode("utf-8-sig")
    read = [line[0] for line in csv.reader(io.StringIO(text, newline="")) if line][2:]
    assert not [cell for cell in read if live(cell)]
    assert all(cell in (words, f"'{words}") for cell, words in zip(read, FORMULAS, strict=True))


def test_no_formula_runs_from_a_workbook():
    words = [one for one in FORMULAS if "\0" not in one]
    made = as_bytes(a_file(*((one, DAY, 1) for one in words)).sheet, "xlsx")
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in parts.namelist() if "external" in name or "vba" in name.lower()]
    assert "<f>" not in sheet and "<f " not in sheet and "<hyperlink" not in sheet
    assert len(re.findall(r'<c r="C\d+"><v>1</v>', sheet)) == len(words)


def test_an_export_that_does_not_look_is_seen(monkeypatch):
    """The control."""
    from throughline.config import sheets

    monkeypatch.setattr(sheets, "inert", lambda cell: cell)
    text = as_bytes(a_file(("=1+1", DAY, 1)).sheet, "csv").decode("utf-8-sig")
    assert live(list(csv.reader(io.StringIO(text)))[3][0])


@pytest.mark.parametrize("cell", [DAY, 12.0, 1.5, "Zoë Ó Briain", "2026-11-20", "007", "1-2"])
def test_a_workbook_gives_back_what_was_written_as_what_it_was(cell):
    made = as_bytes(a_file((cell, None, "")).sheet, "xlsx")
    read = CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0).to_python()
    assert read[3][0] == cell and type(read[3][0]) is type(cell)


@pytest.mark.parametrize("shape", TYPES)
def test_a_thousand_children_take_no_more_memory_than_a_page(shape):
    """Bounded by its rows: a few kilobytes for each, and none of it on a disk."""
    rows = [
        (f"Many{n} Manyfold{n}", DAY, n, "due Thu 12 Nov 2026 still not done; " * 4) for n in range(1_000)
    ]
    tracemalloc.start()
    as_bytes(a_file(*rows).sheet, shape)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000, most
