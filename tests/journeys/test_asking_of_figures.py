"""A question that no page was made for: a figure crossed two ways, its list narrowed, and both taken away."""

import csv
import io
import re
from pathlib import Path

import pytest

from .visitor import Visitor

MEASURE = "/measures/visits_on_time"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.capability("S162")
def test_a_head_of_service_asks_her_own_question_and_takes_the_answer(site, person, width):
    """1. Ruth splits a measure by team, across sex, over twelve months. 2. A number opens exactly its own list.
    3. She narrows it by age too. The address says it all: opened again, it is the same list. 4. She takes the figures as a
    workbook, and the list as CSV, for a reason.
    """
    ruth = person(site, "Ruth Calder", width=width).signs_in(MEASURE)
    ruth.chooses("Period", "12 months")
    ruth.presses_button("Show")
    ruth.follows("Sex", inside=ruth.page.get_by_role("navigation", name="Across"))
    ruth.finds("Child protection visits on time", "Each number opens exactly the rows that it counts.")
    figures = _download(ruth, lambda: ruth.follows("Excel"))
    assert figures.startswith(b"PK")

    number = ruth.page.locator("section.measures tbody a").first
    count = re.findall(r"([\d,]+) of ([\d,]+)", number.inner_text())[-1][1]
    ruth.press(number)
    ruth.finds(f"{count} visits", "What is counted")
    ruth.chooses("And to", "10 to 15")
    ruth.presses_button("Show")
    narrowed = ruth.page.locator("h1").inner_text()
    again = ruth.another_tab(ruth.page.url)
    assert again.page.locator("h1").inner_text() == narrowed

    ruth.follows("Take as a spreadsheet")
    ruth.finds("Take this list as a spreadsheet", "The log says that you took it")
    ruth.chooses("You take it", "To see that work is done")
    lines = _lines(_download(ruth, lambda: ruth.presses_button("Take as CSV")))
    about = {line[0]: line[1] for line in lines if len(line) > 1}
    assert (
        about["What for"] == "To see that work is done"
        and "Age: 10 to 15" in about["List"]
        and "Sex: " in about["List"]
    )


def test_an_analyst_takes_figures_and_no_list(site, person):
    """1. Ann reads the list behind a figure: numbers, and no press to take it. 2. The figures she takes."""
    analyst = person(site, "Ann Aldous").signs_in(MEASURE)
    assert b"visits" in _download(analyst, lambda: analyst.follows("CSV"))
    analyst.opens(f"{MEASURE}/children")
    assert "Take as a spreadsheet" not in analyst.words
    assert analyst.opens(f"{MEASURE}/children/file") == 403


def _download(visitor: Visitor, press) -> bytes:
    with visitor.page.expect_download() as coming:
        press()
    return Path(coming.value.path()).read_bytes()


def _lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
