"""Every indicator counts from the first day of its period to the day before the next begins, by its own cases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from throughline.measures.catalogue import all_indicators
from throughline.measures.tests.worked import bench

A_DAY = timedelta(days=1)


def days_counted(indicator, case, first: date, after: date) -> set[date]:
    asked = replace(indicator, cases=replace(indicator.cases, first=first, after=after))
    return {row.counted_on for row in bench().rows(asked, case)}


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)
def test_the_first_day_is_counted_and_the_day_after_the_last_is_not(indicator):
    case = next(case for case in indicator.cases.cases if case.counted)
    day = max(days_counted(indicator, case, indicator.cases.first, indicator.cases.after))
    assert day in days_counted(indicator, case, day, day + A_DAY)
    assert day not in days_counted(indicator, case, day + A_DAY, day + 31 * A_DAY)
    assert day not in days_counted(indicator, case, day - 31 * A_DAY, day)
