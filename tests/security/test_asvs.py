"""The table of the standard is whole, and says of no requirement that it is tested by a test that is not there."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.security.asvs import NOT_DONE, PAGE, ROOT, STATES, TESTED, WRITTEN, chapter, page, rows

ROWS = rows()
OF_CHAPTER = {
    1: 27, 2: 11, 3: 19, 4: 10, 5: 9, 6: 35, 7: 18, 8: 13, 9: 7, 10: 29, 11: 14, 12: 9, 13: 13, 14: 9, 15: 13, 16: 17, 17: 7,
}  # fmt: skip
"""Counted in the standard: levels 1 and 2, and level 3 of chapters 8 and 16."""


def test_every_requirement_stands_here_once() -> None:
    assert Counter(chapter(row) for row in ROWS) == OF_CHAPTER
    assert Counter(row["level"] for row in ROWS) == {"1": 70, "2": 183, "3": 7}
    assert len({row["requirement"] for row in ROWS}) == len(ROWS) == 260
    assert {chapter(row) for row in ROWS if row["level"] == "3"} == {8, 16}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["requirement"])
def test_a_requirement_has_a_test_that_is_there_or_a_reason(row: dict[str, str]) -> None:
    assert row["state"] in STATES and row["asks"].endswith(".")
    if row["state"] == TESTED:
        assert [proof for proof in row["proof or reason"].split("; ") if not is_there(proof)] == []
    else:
        assert row["proof or reason"].endswith(".") and "::" not in row["proof or reason"]


def is_there(proof: str) -> bool:
    path, _, name = proof.partition("::")
    file = ROOT / path
    return file.exists() and bool(
        re.search(rf"^def {re.escape(name)}\(", file.read_text("utf-8"), re.MULTILINE)
    )


def test_a_test_that_is_not_there_is_seen() -> None:
    """The control."""
    here = str(Path(__file__).relative_to(ROOT))
    assert is_there(f"{here}::test_every_requirement_stands_here_once")
    assert not is_there(f"{here}::test_every_requirement_stands_here")
    assert not is_there("tests/security/test_nothing.py::test_every_requirement_stands_here_once")


def test_what_is_written_is_in_the_place_it_names() -> None:
    for row in ROWS:
        if row["state"] == WRITTEN:
            for named in re.findall(r"`([\w./-]+)`", row["proof or reason"]):
                assert "/" not in named or (ROOT / named).exists(), row
    security = (ROOT / "docs/reference/security.md").read_text("utf-8")
    sections = [
        named for row in ROWS for named in re.findall(r"security\.md`, ([A-Z][^.:]+)", row["proof or reason"])
    ]
    assert sections and [name for name in sections if f"## {name}\n" not in security] == []


def test_the_page_is_made_from_the_table_and_tells_what_is_not_done() -> None:
    assert PAGE.read_text("utf-8") == page()
    undone = [row["requirement"] for row in ROWS if row["state"] == NOT_DONE]
    assert re.findall(r"^- \*\*([\d.]+)\*\*", page(), re.MULTILINE) == undone
