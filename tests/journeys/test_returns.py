"""Somebody checks a return before it is sent."""

from pathlib import Path

import pytest

from throughline.exchange.returns.collection import Year
from throughline.exchange.ssda903.made_up import made_up


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """A made-up return of this year; its first legal status is written in small letters."""
    this_year = made_up(children=30, year=Year("2026-27")).this_year
    this_year["episodes.csv"] = this_year["episodes.csv"].replace(",C2,", ",c2,", 1)
    for name, text in this_year.items():
        (tmp_path / name).write_text(text)
    return [str(tmp_path / name) for name in this_year]


def test_an_analyst_checks_a_return_and_takes_the_findings_away(site, person, files):
    """1. Ann chooses the twelve files and has them checked.
    2. She reads what to put right by rule, by child and row by row, and what could not be run, and why.
    3. She takes the findings away as a workbook.
    """
    ann = (
        person(site, "Ann Aldous").signs_in("/returns").finds("Returns", "deleted before you get the answer")
    )
    ann.page.get_by_label("Its files").set_input_files(files)
    ann.presses_button("Check the return")
    ann.finds("SSDA903, 2026-27", "of 322 rules found something", "The list of providers was not given")
    ann.follows("By child")
    ann.finds("SSDA903, 2026-27", "000001")
    ann.follows("144")
    ann.finds("SSDA903, 2026-27", "Rule 144", "Episodes")
    with ann.page.expect_download() as taken:
        ann.follows("Workbook")
    assert taken.value.suggested_filename == "ssda903-2026-27-findings.xlsx"
