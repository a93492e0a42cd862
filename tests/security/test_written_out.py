"""What leaves the program for other programs: no cell is a formula, no line of a log is somebody else's."""

import ast
import csv
import io
import logging
import re
import zipfile
from pathlib import Path

import pyarrow
import pytest

from throughline.config.cells import inert
from throughline.config.silence import Silent
from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.outputs import write_csv, write_xlsx
from throughline.exchange.returns.report import Outcome, Report, Result
from throughline.exchange.returns.rule import Rule

ROOT = Path(__file__).resolve().parents[2]
RUN = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("//elsewhere.example","x")',
    'IMPORTXML("//elsewhere.example","//a")',
    "A1*2",
)
STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "\uff1d",
    "\uff0b",
    "\uff20",
    '"=',
    "'=",
    "\u200b=",
    "\ufeff=",
    "\0=",
)
FORMULAS = tuple(
    dict.fromkeys(
        [start + RUN[0] for start in STARTS] + [start + run for start in STARTS[:6] for run in RUN[1:]]
    )
)
HARMLESS = (
    "N000001",
    "a=b",
    "1-2",
    "Cllr O'Neil",
    "",
    "5 + 5",
    "x@northmere.example",
    "2026-11-20",
    "=".join("ab"),
)


def a_report(words: tuple[str, ...]) -> Report:
    findings = {
        "rule": ["9"] * len(words),
        "table": list(words),
        "row": list(range(2, len(words) + 2)),
        "child": list(words),
    }
    rule = Rule(
        code="9",
        says=words[0],
        advice=words[-1],
        blames=dict.fromkeys(words, "A"),
        sql="select 1",
        cases=("drawn",),
    )
    return Report(
        outcomes=(Outcome("9", Result.FAILED, words[0], len(words), 0.5),), findings=pyarrow.table(findings),
        notices=words, rules={"9": rule}, year=Year("2026-27"),
    )  # fmt: skip


def live(cell: str) -> bool:
    """By what a spreadsheet does, and not by what the program thinks: blanks and quotes are looked through."""
    shown = re.sub(r"^[\s\"\0\u00a0\u200b\u200e\u200f\u202d\u202e\u2060\ufeff]+", "", cell)
    return shown.startswith(("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"))


def test_there_are_forty_formulas() -> None:
    assert len(FORMULAS) >= 40 and sum(map(live, FORMULAS)) >= 38


def test_no_cell_of_a_csv_is_live_and_every_word_is_there(record_property) -> None:
    text = io.StringIO()
    write_csv(a_report(FORMULAS), text)
    read = list(csv.reader(io.StringIO(text.getvalue(), newline="")))[1:]
    assert len(read) == len(FORMULAS)
    alive = [cell for line in read for cell in line if live(cell)]
    assert alive == []
    assert all(line[3] in (words, f"'{words}") for line, words in zip(read, FORMULAS, strict=True))
    assert [line[2] for line in read] == [str(n) for n in range(2, len(FORMULAS) + 2)]
    record_property("formulas.csv", len(FORMULAS) * 4)


def test_no_cell_of_a_workbook_is_live_and_numbers_are_numbers(record_property) -> None:
    """Read as the file is written: a formula is an element of its own, whatever a reader makes of it."""
    words = tuple(one for one in FORMULAS if "\0" not in one)
    book = io.BytesIO()
    write_xlsx(a_report(words), book)
    with zipfile.ZipFile(book) as parts:
        sheets = [
            parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")
        ]
        assert not [name for name in parts.namelist() if "externalLink" in name or "vba" in name.lower()]
        assert "<hyperlink" not in " ".join(sheets)
    assert len(sheets) == 3
    assert [sheet.count("<f>") + sheet.count("<f ") for sheet in sheets] == [0, 0, 0]
    assert len(re.findall(r'<c r="C\d+"><v>\d+</v>', sheets[0])) == len(words)
    record_property("formulas.xlsx", len(words) * 4)


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"], ids=ascii)
def test_no_cell_ends_its_line_and_begins_another_with_a_formula(end: str) -> None:
    """A bare return ends a line for a spreadsheet, and Python's own writer leaves it without quotation marks."""
    text = io.StringIO()
    write_csv(a_report((f"Ann{end}=1+1",)), text)
    read = list(csv.reader(io.StringIO(text.getvalue(), newline="")))
    assert len(read) == 2 and read[1][3] == f"Ann{end}=1+1"


@pytest.mark.parametrize("words", HARMLESS, ids=ascii)
def test_harmless_words_are_left_as_they_are(words: str) -> None:
    assert inert(words) == words


@pytest.mark.parametrize("number", [-5, 0, 5, -1.5, None, True])
def test_a_number_is_left_a_number(number) -> None:
    assert inert(number) is number


def test_an_export_that_does_not_look_is_seen(monkeypatch) -> None:
    """The control."""
    from throughline.config import sheets

    monkeypatch.setattr(sheets, "inert", lambda cell: cell)
    text = io.StringIO()
    write_csv(a_report(FORMULAS), text)
    assert [
        cell for line in csv.reader(io.StringIO(text.getvalue(), newline="")) for cell in line if live(cell)
    ]


WRITERS = {
    "throughline/config/sheets.py": "inert",
    "throughline/commands/papers/processing.py": "the program's own words: no table is read",
    "throughline/measures/benchmarks/rebuild.py": "published figures and names of places, for files of the program itself",
}
"""Every file that writes for a spreadsheet, and what keeps its cells from running."""


def test_every_writer_of_a_spreadsheet_is_named_and_looks_at_its_cells() -> None:
    found = {}
    for path in (ROOT / "throughline").rglob("*.py"):
        text = path.read_text("utf-8")
        if "tests" not in path.parts and re.search(r"csv\.(Dict)?[wW]riter|xlsxwriter|openpyxl", text):
            found[str(path.relative_to(ROOT))] = "inert(" in text
    assert set(found) == set(WRITERS)
    assert [name for name, looks in found.items() if WRITERS[name] == "inert" and not looks] == []


BROKEN = (
    "a\nERROR planted",
    "a\r\nINFO planted",
    "\x1b[2J\x1b[1;31mplanted",
    "a\0planted",
    "a\u2028planted",
    "a\x85planted",
    "a\x08\x08planted",
    "\u202eplanted",
)


@pytest.mark.parametrize("words", BROKEN, ids=ascii)
def test_a_line_of_the_log_stays_one_line_without_signs_for_a_terminal(words: str) -> None:
    record = logging.LogRecord(
        "django.security", logging.WARNING, "", 0, "Said %s and %r", (words, words), None
    )
    line = Silent("%(message)s").format(record)
    assert len(line.splitlines()) == 1
    assert all(sign.isprintable() for sign in line)


def test_whatever_a_request_says_the_log_has_one_line_for_it(world, caplog) -> None:
    formatter, alice = Silent("%(message)s"), world.client("alice", checked=True)
    for words in BROKEN:
        alice.get("/nowhere/planted", {"q": words}, headers={"user-agent": words, "referer": words})
        alice.post(
            "/drafts/0/discard", {"a": words}, headers={"origin": words.replace("\n", "").replace("\r", "")}
        )
        alice.get("/desk", headers={"host": words.replace("\n", "").replace("\r", "")})
    lines = [formatter.format(record) for record in caplog.records]
    assert len(lines) >= len(BROKEN) * 2
    assert [line for line in lines if not line.splitlines()[0].isprintable()] == []
    assert [line for line in lines if "planted" in "".join(line.splitlines()[1:])] == []


def test_a_log_that_takes_words_as_they_are_is_seen() -> None:
    """The control."""
    record = logging.LogRecord("x", logging.WARNING, "", 0, "Said %s", (BROKEN[0],), None)
    assert len(logging.Formatter("%(message)s").format(record).splitlines()) == 2


def test_nothing_but_the_one_formatter_writes_the_servers_log() -> None:
    from django.conf import settings

    handlers = settings.LOGGING["handlers"].values()
    assert {handler["formatter"] for handler in handlers} == {"silent"}
    printed = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "throughline").rglob("*.py")
        if not {"tests", "commands", "synthetic"} & set(path.parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert [name for name in printed if "exchange" not in name and "measures" not in name] == []
