"""The page made from the catalogue leaves no promise out, and says what waits."""

from throughline.standards.catalogue import by_key, by_part
from throughline.standards.reference import page
from throughline.standards.vocabulary import unfed

PAGE = page()


def test_every_promise_and_every_part_is_on_the_page():
    assert all(f"`{key}`" in PAGE for key in by_key())
    assert all(f"## {part}" in PAGE for part in by_part())


def test_every_fact_that_nothing_feeds_yet_is_on_the_page():
    assert all(f"`{word.name}`" in PAGE for word in unfed())


def test_a_limit_is_said_with_the_way_it_counts():
    for words in (
        "5 working days before", "not before 12 working days", "every 10 working days", "75 days in any 12 months",
        "first every 3 months", "withdrawn from Fri 1 Apr 2011", "18 months while:",
    ):  # fmt: skip
        assert words in PAGE, words


def test_a_promise_that_is_off_or_not_about_a_child_says_so():
    row = next(line for line in PAGE.splitlines() if "`foster_agreement_review_12m`" in line)
    assert ", off, about: carer" in row
