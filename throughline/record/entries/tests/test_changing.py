"""What signing would do, said of each clock by its name: begun, met, moved, ended, or only shown beside."""

from dataclasses import replace
from datetime import date

import pytest

from throughline.record.entries.changing import change
from throughline.standards.facts import Fact
from throughline.standards.obligation import Obligation

ON, START, DUE = date(2026, 11, 20), date(2026, 11, 13), date(2026, 11, 27)
ONE = Obligation("core_group_first_10wd", date(2000, 4, 1), START, DUE, None, None, True)
COURT, ABROAD = Fact("waiting", START, why="the court"), Fact("exempt", START, why="the child is abroad")
WITHOUT = replace(ONE, due=None)

CASES = [
    ([], [ONE], "First core group begins: limit Fri 27 Nov 2026."),
    ([], [WITHOUT], "First core group begins."),
    ([], [replace(ONE, stopped=ON)], "No limit changes."),
    ([ONE], [ONE], "No limit changes."),
    ([ONE], [replace(ONE, met=date(2026, 11, 19))], "First core group met."),
    ([ONE], [replace(ONE, met=date(2026, 11, 30))], "First core group met, 1 working day late."),
    ([ONE], [replace(ONE, met=ON), replace(ONE, start=ON, due=date(2027, 1, 4))], "First core group met. Next by Mon 4 Jan."),
    ([ONE], [replace(ONE, attempted=(date(2026, 11, 19), date(2026, 11, 17)))],
     "First core group: tried Tue 17 Nov, Thu 19 Nov, shown beside the limit, Fri 27 Nov 2026. A try does not meet it."),
    ([WITHOUT], [replace(WITHOUT, attempted=(ON,))],
     "First core group: tried Fri 20 Nov, shown beside the limit. A try does not meet it."),
    ([ONE], [replace(ONE, booked=(date(2026, 11, 26),))],
     "First core group: booked for Thu 26 Nov, shown beside the limit, Fri 27 Nov 2026. A booking does not meet it."),
    ([ONE], [replace(ONE, waiting_on=COURT)],
     "First core group: waiting on the court, shown beside the limit, Fri 27 Nov 2026. The limit runs on."),
    ([ONE], [replace(ONE, exempt=ABROAD)], "First core group: excused, the child is abroad."),
    ([ONE], [replace(ONE, exempt=ABROAD._replace(why=""))], "First core group: excused."),
    ([ONE], [replace(ONE, due=date(2026, 11, 30))], "First core group: the limit becomes Mon 30 Nov 2026."),
    ([ONE], [replace(ONE, stopped=ON)], "First core group ends Fri 20 Nov 2026."),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "words"), CASES, ids=[case[2] for case in CASES])
def test_what_signing_would_do_is_said_of_each_clock_by_its_name(before, after, words):
    assert change(before, after, ON) == words
