"""A report as the files that people and scripts take away: JSON, CSV and a workbook."""

import json
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO, TextIO

from throughline.config import sheets
from throughline.config.sheets import Sheet
from throughline.exchange.returns.report import Report

FINDINGS = ("rule", "table", "row", "child", "columns", "what", "advice")
RULES = ("code", "outcome", "reason", "findings", "ms")
MOST_ROWS = 1_000_000


def write_json(report: Report, to: TextIO) -> None:
    json.dump(report.as_data(), to, ensure_ascii=False)
    to.write("\n")


def write_csv(report: Report, to: TextIO) -> None:
    sheets.write_csv(chain([FINDINGS], _lines(report)), to)


def write_xlsx(report: Report, to: BinaryIO) -> None:
    rules = ([getattr(rule, name) for name in RULES] for rule in report.outcomes)
    notices = ([notice] for notice in report.notices)
    found = (Sheet(title, chain([FINDINGS], lines)) for title, lines in _in_sheets(_lines(report)))
    others = (Sheet("Rules", chain([RULES], rules)), Sheet("Files", chain([("notice",)], notices)))
    sheets.write_book(chain(found, others), to, many=True)


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
