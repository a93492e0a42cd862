"""A report as the files that people and scripts take away: JSON, CSV and a workbook."""

import csv
import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO, TextIO

from xlsxwriter import Workbook

from throughline.config.cells import inert
from throughline.exchange.returns.report import Report

FINDINGS = ("rule", "table", "row", "child", "columns", "what", "advice")
RULES = ("code", "outcome", "reason", "findings", "ms")
MOST_ROWS = 1_000_000


def write_json(report: Report, to: TextIO) -> None:
    json.dump(report.as_data(), to, ensure_ascii=False)
    to.write("\n")


def write_csv(report: Report, to: TextIO) -> None:
    # The end of line that RFC 4180 asks for: with a bare newline, Python leaves a return in a cell unquoted.
    writer = csv.writer(to, lineterminator="\r\n")
    writer.writerow(FINDINGS)
    writer.writerows([inert(cell) for cell in line] for line in _lines(report))


def write_xlsx(report: Report, to: BinaryIO) -> None:
    options = {
        "in_memory": False,
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with Workbook(to, options) as book:
        for title, lines in _in_sheets(_lines(report)):
            _sheet(book, title, FINDINGS, lines)
        _sheet(book, "Rules", RULES, ([getattr(rule, name) for name in RULES] for rule in report.outcomes))
        _sheet(book, "Files", ("notice",), ([notice] for notice in report.notices))


def _in_sheets(lines: Iterator[list]) -> Iterator[tuple[str, Iterator[list]]]:
    """Excel ends a sheet at its last row without a word, and what came after would be lost."""
    number = 1
    while number == 1 or (first := next(lines, None)) is not None:
        start = [] if number == 1 else [first]
        yield f"Findings {number}" if number > 1 else "Findings", islice(chain(start, lines), MOST_ROWS)
        number += 1


def _lines(report: Report) -> Iterator[list]:
    for found in report.rows:
        rule = report.rules[found["rule"]]
        yield [*(found[name] for name in FINDINGS[:4]), " ".join(found["columns"]), rule.says, rule.advice]


def _sheet(book: Workbook, title: str, header: tuple[str, ...], lines: Iterator[list]) -> None:
    sheet = book.add_worksheet(title)
    sheet.freeze_panes(1, 0)
    for place, line in enumerate([list(header)], start=0):
        sheet.write_row(place, 0, line)
    for place, line in enumerate(lines, start=1):
        sheet.write_row(place, 0, line)
