"""Each story's page for readers tells the clocks of the practice day exactly as the expected rows have them."""

from datetime import date
from pathlib import Path

import pytest

from throughline.standards.catalogue import by_key
from throughline.standards.words import count_words, day_words

from .families import NAMES, expected, story

PAGES = Path(__file__).parents[3] / "docs" / "stories"
TODAY = "2026-11-20"
HEAD = "| Child | Promise | Limit | On Fri 20 Nov 2026 |\n|---|---|---|---|\n"


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text("utf-8")


def table(name: str) -> str:
    """What stands that day and is not met, the latest first."""
    rows = [row for row in expected(name)["rows"] if row["day"] == TODAY and row["met"] is None]
    return HEAD + "".join(f"{line(name, row)}\n" for row in sorted(rows, key=order))


def order(row: dict) -> tuple:
    return -(row["late_by_wd"] or 0), row["due"] or "", row["standard"], row["child"]


def line(name: str, row: dict) -> str:
    called = next(one["name"] for one in story(name)["people"] if one["id"] == row["child"])
    limit = day_words(date.fromisoformat(row["due"][:10])) if row["due"] else "none: a total"
    return f"| {called} | {by_key()[row['standard']].title} | {limit} | {stands(row)} |"


def stands(row: dict) -> str:
    late = f"{count_words(row['late_by_wd'])} late" if row["late_by_wd"] else ""
    why = {"waiting": row.get("waiting_on"), "exempt": row.get("why")}.get(row["state"])
    said = (
        late
        if row["state"] == "late"
        else f"{row['state']}{f', {why}' if why else ''}{f', {late}' if late else ''}"
    )
    booked = ", ".join(day_words(date.fromisoformat(day)) for day in row["booked"])
    return f"{said}; booked {booked}" if booked else said


@pytest.mark.parametrize("name", NAMES)
def test_the_page_tells_the_clocks_of_the_day(name):
    assert table(name) in page(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_names_every_child_of_the_story(name):
    called = {one["id"]: one["name"] for one in story(name)["people"]}
    assert [called[who] for who in expected(name)["scope"] if called[who] not in page(name)] == []


def test_there_is_a_page_for_each_story_and_no_other():
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(NAMES)


def test_control_a_limit_that_moved_is_seen(monkeypatch):
    before = page("marsden")
    rows = [row | {"due": "2026-12-24"} for row in expected("marsden")["rows"]]
    monkeypatch.setitem(expected("marsden"), "rows", rows)
    assert table("marsden") not in before
