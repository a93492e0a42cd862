"""Limits counted back in working days: the day itself is not counted, bank holidays and weekends neither."""

from datetime import date

import pytest

from throughline.exchange.cin_census.working_days import back


@pytest.mark.parametrize(
    "day, n, reached",
    [
        (date(2022, 3, 31), 1, date(2022, 3, 30)),
        (date(2022, 3, 28), 1, date(2022, 3, 25)),
        (date(2024, 3, 31), 1, date(2024, 3, 28)),
        (date(2024, 4, 2), 1, date(2024, 3, 28)),
        (date(2025, 3, 31), 45, date(2025, 1, 27)),
        (date(2025, 3, 31), 15, date(2025, 3, 10)),
    ],
)
def test_it_counts_back_over_what_is_not_worked(day: date, n: int, reached: date) -> None:
    assert back(day, n) == reached
