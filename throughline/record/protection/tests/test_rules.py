"""When somebody senior has to have looked at a plan: both sides of each mark."""

from datetime import date

import pytest

from throughline.record.protection.rules import asked_for, months_run, next_mark

FIRST = date(2025, 8, 20)
# the day, disabled, last reviewed, the months asked for (None: nothing)
MARKS = [
    (date(2026, 5, 19), False, None, None),
    (date(2026, 5, 20), False, None, 9),
    (date(2026, 5, 20), False, date(2026, 5, 19), 9),
    (date(2026, 5, 20), False, date(2026, 5, 20), None),
    (date(2026, 11, 19), False, date(2026, 5, 20), None),
    (date(2026, 11, 20), False, date(2026, 5, 20), 15),
    (date(2027, 2, 20), False, date(2026, 11, 20), 18),
    (date(2027, 8, 19), False, date(2027, 2, 20), None),
    (date(2027, 8, 20), False, date(2027, 2, 20), 24),
    (date(2025, 8, 19), True, None, None),
    (date(2025, 8, 20), True, None, 0),
    (date(2025, 9, 1), True, date(2025, 8, 25), None),
]


@pytest.mark.parametrize(("on", "disabled", "reviewed", "months"), MARKS)
def test_a_senior_review_is_asked_for_from_each_mark_until_it_is_made(on, disabled, reviewed, months) -> None:
    found = asked_for(FIRST, disabled=disabled, reviewed=reviewed, on=on)
    assert (found.months if found else None) == months


def test_months_are_whole_and_the_next_mark_is_known() -> None:
    assert [months_run(FIRST, day) for day in (date(2025, 9, 19), date(2025, 9, 20), date(2026, 8, 20))] == [
        0,
        1,
        12,
    ]
    assert next_mark(FIRST, on=date(2026, 5, 20)).months == 15
    assert next_mark(FIRST, on=date(2027, 8, 20)) is None
