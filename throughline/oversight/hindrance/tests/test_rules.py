"""Quarters, and how a page is called."""

from datetime import date

import pytest

from throughline.oversight.hindrance.rules import page_words, quarter_of, quarter_words


@pytest.mark.parametrize(
    ("day", "quarter", "words"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), "Jan to Mar 2026"),
        (date(2026, 3, 31), date(2026, 1, 1), "Jan to Mar 2026"),
        (date(2026, 4, 1), date(2026, 4, 1), "Apr to Jun 2026"),
        (date(2026, 11, 20), date(2026, 10, 1), "Oct to Dec 2026"),
        (date(2026, 12, 31), date(2026, 10, 1), "Oct to Dec 2026"),
    ],
)
def test_a_quarter_begins_on_its_first_day(day, quarter, words):
    assert quarter_of(day) == quarter and quarter_words(quarter) == words


@pytest.mark.parametrize(
    ("page", "kind", "words"),
    [
        ("desk", "", "My desk"),
        ("team", "", "Team"),
        ("visits-on-time", "", "Visits on time"),
        ("draft", "Visit", "Writing up: visit"),
    ],
)
def test_a_page_is_called_by_its_name(page, kind, words):
    assert page_words(page, kind) == words
