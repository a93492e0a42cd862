"""Since when a sentence stands: the oldest entry that says the same, whole, and in five words or more."""

from datetime import date

import pytest

from throughline.record.marking.carried import Earlier
from throughline.record.marking.standing import age, first

JUNE, MAY = date(2026, 6, 3), date(2026, 5, 8)


def entry(number: int, day: date, *passages: str) -> Earlier:
    return Earlier(entry=number, what="assessment", day=day, passages=passages)


@pytest.mark.parametrize(
    ("said", "before", "stands"),
    [
        ("Kelly was sober and calm.", "Kelly was sober and calm.", True),
        ("Kelly was sober and calm.", "kelly was sober, and calm", True),
        ("Kelly was sober and calm.", "1. Kelly was sober and calm.", True),
        ("Kelly was sober and calm.", "Warm. Kelly was sober and calm. Nan came.", True),
        ("Kelly was sober and calm.", "Nan thinks Kelly was sober and calm.", False),
        ("Kelly was sober and calm.", "Kelly was sober and calm?", False),
        ("Kelly was sober then.", "Kelly was sober then.", False),
        ("Kelly was sober and calm.", "", False),
    ],
)
def test_a_sentence_stands_where_it_was_said_whole(said, before, stands):
    assert bool(first([said], [entry(1, JUNE, before)])) is stands


def test_it_stands_since_the_oldest():
    said = "Kelly was sober and calm."
    found = first([said], [entry(2, JUNE, said), entry(1, MAY, said), entry(3, MAY, said)])
    assert [one.entry for one in found.values()] == [1]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "the same day"), (1, "1 day before"), (13, "13 days before"), (14, "2 weeks before"),
        (170, "24 weeks before"), (729, "104 weeks before"), (730, "2 years before"),
    ],
)  # fmt: skip
def test_an_age_is_said_as_people_say_it(days, words):
    assert age(days, "before") == words
