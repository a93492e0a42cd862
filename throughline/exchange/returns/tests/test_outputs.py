"""What people and scripts take away."""

import csv
import io
import json
from dataclasses import replace

import pyarrow
import pytest
from python_calamine import CalamineWorkbook

from throughline.exchange.returns import outputs
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.outputs import write_csv, write_json, write_xlsx
from throughline.exchange.returns.report import Outcome, Report, Result
from throughline.exchange.returns.rule import Rule

RULE = Rule(
    code="9",
    says="Too early.",
    advice="Check.",
    blames={"Stays": "DAY END"},
    sql="select 1",
    cases=("drawn",),
)
REPORT = Report(
    outcomes=(Outcome("9", Result.FAILED, None, 1, 0.5), Outcome("8", Result.NOT_RUN, "Not given.", 0, 0.1)),
    findings=pyarrow.table({"rule": ["9"], "table": ["Stays"], "row": [2], "child": ["=1+1"]}),
    notices=("Stays row 3: odd.",),
    rules={"9": RULE},
    year=Year("2026-27"),
)


def test_json_has_the_shape_that_scripts_rely_on() -> None:
    text = io.StringIO()
    write_json(REPORT, text)
    assert json.loads(text.getvalue()) == {
        "rules": [
            {"code": "9", "outcome": "failed", "reason": None, "findings": 1, "ms": 0.5},
            {"code": "8", "outcome": "not run", "reason": "Not given.", "findings": 0, "ms": 0.1},
        ],
        "findings": [{"rule": "9", "table": "Stays", "row": 2, "child": "=1+1", "columns": ["DAY", "END"]}],
        "notices": ["Stays row 3: odd."],
    }


def test_a_childs_id_never_runs_as_a_formula() -> None:
    text = io.StringIO()
    write_csv(REPORT, text)
    assert list(csv.reader(text.getvalue().splitlines()))[1] == [
        "9", "Stays", "2", "'=1+1", "DAY END", "Too early.", "Check.",
    ]  # fmt: skip


def test_the_workbook_says_what_did_not_run() -> None:
    book = io.BytesIO()
    write_xlsx(REPORT, book)
    read = CalamineWorkbook.from_filelike(io.BytesIO(book.getvalue()))
    assert read.sheet_names == ["Findings", "Rules", "Files"]
    assert read.get_sheet_by_name("Findings").to_python()[1][:4] == ["9", "Stays", 2.0, "=1+1"]
    assert read.get_sheet_by_name("Rules").to_python()[2][:3] == ["8", "not run", "Not given."]


def test_more_findings_than_a_sheet_holds_go_on_in_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outputs, "MOST_ROWS", 2)
    names = ("rule", "table", "row", "child")
    findings = pyarrow.table(
        dict(zip(names, (["9"] * 5, ["Stays"] * 5, [2, 3, 4, 5, 6], ["1"] * 5), strict=True))
    )
    book = io.BytesIO()
    write_xlsx(replace(REPORT, findings=findings), book)
    read = CalamineWorkbook.from_filelike(io.BytesIO(book.getvalue()))
    titles = [title for title in read.sheet_names if title.startswith("Findings")]
    assert titles == ["Findings", "Findings 2", "Findings 3"]
    assert [row[2] for title in titles for row in read.get_sheet_by_name(title).to_python()[1:]] == [
        2,
        3,
        4,
        5,
        6,
    ]
