"""Each story's page for readers tells the clocks of every chosen day exactly as the expected rows have them.

The expected rows are compared with the record elsewhere, so a page that agrees with them agrees with the told record.
"""

import pytest

from .families import NAMES, expected, story
from .story_pages import BEGINS, PAGES, made, page, table


@pytest.mark.parametrize("name", NAMES)
def test_the_page_tells_what_is_made_of_the_story(name):
    by_hand, begins, rest = page(name).partition(BEGINS)
    assert by_hand and begins + rest == made(name), "Run “python -m tests.spec.standards.story_pages”."


@pytest.mark.parametrize("name", NAMES)
def test_the_page_tells_every_chosen_day_and_whom_it_is_kept_from(name):
    told = page(name)
    assert [day["day"] for day in expected(name)["days"] if table(name, day["day"]) not in told] == []
    assert [one["persona"] for one in story(name)["see_first"] if one["text"] not in told] == []
    assert [one["who"] for one in story(name)["must_not_see"] if one["not_see"] not in told] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_page_names_every_child_of_the_story(name):
    called = {one["id"]: one["name"] for one in story(name)["people"]}
    assert [called[who] for who in expected(name)["scope"] if called[who] not in page(name)] == []


def test_there_is_a_page_for_each_story_and_no_other():
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(NAMES)


@pytest.mark.parametrize("day", ["2026-11-20", "2026-09-02"])
def test_control_a_limit_that_moved_is_seen(monkeypatch, day):
    before = page("marsden")
    rows = [row | {"due": "2026-12-24"} for row in expected("marsden")["rows"]]
    monkeypatch.setitem(expected("marsden"), "rows", rows)
    assert table("marsden", day) not in before
