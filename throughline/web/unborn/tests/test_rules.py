"""What is missing before a birth: both sides of each limit, drawn as a table."""

from datetime import date, timedelta

import pytest

from throughline.web.unborn import rules
from throughline.web.unborn.rules import Missing, Unborn

ON = date(2026, 11, 20)
DAY = date(2026, 8, 1)


def weeks_off(weeks: int, days: int = 0) -> date:
    return ON + timedelta(weeks=weeks, days=days)


FINE = {"worker": "Alice", "begun": DAY, "ended": DAY}
MADE = FINE | {"meeting": DAY, "ward": DAY, "nights": DAY}
NOT_BOOKED = Missing("no discharge planning meeting is booked")
NO_PLAN = Missing("no discharge plan", late=True)
# expected, what is known, what is missing
CASES = [
    (weeks_off(10, 1), FINE, []),
    (weeks_off(10), FINE, [NOT_BOOKED]),
    (weeks_off(10), FINE | {"meeting_booked": DAY}, []),
    (weeks_off(6), FINE | {"meeting_booked": DAY}, []),
    (weeks_off(6), FINE, [NOT_BOOKED]),
    (weeks_off(5, 6), FINE | {"meeting_booked": DAY}, [NO_PLAN]),
    (weeks_off(5), MADE, []),
    (weeks_off(7), MADE | {"nights": None}, [Missing("the discharge plan is not with out of hours")]),
    (weeks_off(5), MADE | {"ward": None, "nights": None}, [Missing("the discharge plan is not with the ward or out of hours", late=True)]),
    (weeks_off(24), {"worker": "Alice"}, []),
    (weeks_off(23, 6), {"worker": "Alice"}, [Missing("no pre-birth assessment has begun", late=True)]),
    (weeks_off(20), FINE | {"ended": None}, []),
    (weeks_off(10), FINE | {"ended": None, "meeting_booked": DAY}, [Missing("the pre-birth assessment has not ended", late=True)]),
    (weeks_off(20), FINE | {"worker": ""}, [Missing("nobody holds this baby", late=True)]),
    (weeks_off(10, 1), FINE | {"enquiry": DAY}, [Missing("no conference is booked")]),
    (weeks_off(10), FINE | {"enquiry": DAY, "meeting_booked": DAY}, [Missing("no conference is booked")]),
    (weeks_off(9, 6), FINE | {"enquiry": DAY, "meeting_booked": DAY}, [Missing("no conference is booked", late=True)]),
    (weeks_off(9), FINE | {"enquiry": DAY, "meeting_booked": DAY, "conference_booked": DAY}, []),
    (weeks_off(9), FINE | {"enquiry": DAY, "meeting_booked": DAY, "conference": DAY}, []),
    (weeks_off(9), FINE | {"enquiry": DAY, "meeting_booked": DAY, "follows": "in need"}, []),
    (ON, MADE, []),
    (ON - timedelta(days=1), MADE, [Missing("the day has gone by: has the baby been born?", late=True)]),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "known", "missing"), CASES)
def test_what_is_missing_by_now(expected, known, missing) -> None:
    assert rules.missing(Unborn(expected=expected, **known), ON) == missing


WORDS = [
    (weeks_off(5), "Due in 5 weeks"), (weeks_off(8, 4), "Due in 8 weeks and 4 days"), (weeks_off(0, 1), "Due in 1 day"),
    (ON, "Due today"), (weeks_off(-1, -1), "Was due 1 week and 1 day ago"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "words"), WORDS)
def test_how_long_it_is_still_is_said_in_weeks(expected, words) -> None:
    assert rules.due_words(expected, ON) == words


def test_a_pregnancy_is_counted_from_forty_weeks_before_the_day() -> None:
    assert rules.weeks(rules.gestation(weeks_off(5), ON)) == "35 weeks"
