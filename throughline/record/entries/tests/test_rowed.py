"""Two lists of rows: what came, what went, what says something else now."""

import pytest

from throughline.record.entries.rowed import Said, match
from throughline.record.entries.sentences import Is


def row(title: str, **cells: str) -> Said:
    return Said(title=title, cells=cells)


NAN = row("Nan rings each evening", who="Sheila", by="Fri 4 Dec 2026")
TEST = row("Third alcohol test", who="Dee", by="Fri 2 Oct 2026")


@pytest.mark.parametrize(
    ("before", "after", "hows"),
    [
        ([], [], []),
        ([], [NAN], [Is.NEW]),
        ([NAN], [], [Is.GONE]),
        ([NAN, TEST], [TEST, NAN], [Is.SAME, Is.SAME]),
        ([NAN], [TEST], [Is.NEW, Is.GONE]),
        ([TEST], [row("Third alcohol test", who="Dee", by="Fri 30 Oct 2026")], [Is.CHANGED]),
        ([TEST], [row("A third alcohol test", who="Dee", by="Fri 2 Oct 2026")], [Is.CHANGED]),
        ([NAN, NAN], [NAN], [Is.SAME, Is.GONE]),
        ([TEST], [NAN, TEST], [Is.NEW, Is.SAME]),
    ],
)
def test_a_row_stays_changes_comes_or_goes_whatever_its_place(before, after, hows):
    assert [one.how for one in match(before, after)] == hows


def test_of_rows_of_one_name_those_that_say_the_most_of_the_same_belong_together():
    """Tia puts two outcomes on the scale; one point moved."""
    before = [row("Tia", of="Outcome 1", point="3"), row("Tia", of="Outcome 2", point="2")]
    after = [row("Tia", of="Outcome 2", point="2"), row("Tia", of="Outcome 1", point="5")]
    same, moved = match(before, after)
    assert same.how is Is.SAME
    assert list(moved.moved) == [("point", "3", "5")]


def test_what_is_no_longer_said_and_what_is_said_for_the_first_time_are_both_told():
    (one,) = match([row("Test", by="Fri 2 Oct 2026", who="Dee")], [row("Test", who="Dee", time="10:00")])
    assert list(one.moved) == [("time", "", "10:00"), ("by", "Fri 2 Oct 2026", "")]
