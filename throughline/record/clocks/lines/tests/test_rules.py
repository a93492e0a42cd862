"""What an authority may say for itself, by who says so, how sure we are and whether the law is in force."""

from datetime import date

import pytest

from throughline.record.clocks.lines.rules import can_be_counted, editable_keys, may_here, units
from throughline.standards import catalogue
from throughline.standards.calendar import ENGLAND, Unit
from throughline.standards.standard import Limit

MAY = """
cp_visit_10wd                   | local, on                             | change
cin_visit_4w                    | local, off                            | change
lado_evaluation_1wd             | national, on                          | change
single_assessment_45wd          | statutory guidance, on                | nothing
lac_review_first_20wd           | regulation, on                        | nothing
fgdm_offered_before_application | statute, not in force yet, off        | switch
dbs_referral_1m                 | statutory guidance, unsure, off       | switch
"""


@pytest.mark.parametrize("line", MAY.strip().splitlines())
def test_what_may_be_said_of_it(line: str) -> None:
    key, _, may = (cell.strip() for cell in line.split("|"))
    assert may_here(catalogue.by_key()[key]) == may


def test_nothing_in_law_that_is_on_can_be_edited() -> None:
    editable = set(editable_keys())
    in_law = {
        key for key, one in catalogue.by_key().items() if one.layer == "statutory" and one.on_by_default
    }
    assert in_law and not in_law & editable
    assert editable | in_law == set(catalogue.by_key())


UNITS = """
cp_visit_10wd        | working_days calendar_days weeks months years
rhi_72h              | hours
short_break_75d_year | calendar_days
school_place_20sd    | school_days working_days calendar_days weeks months years
"""


@pytest.mark.parametrize("line", UNITS.strip().splitlines())
def test_what_it_may_be_counted_in(line: str) -> None:
    key, named = (cell.strip() for cell in line.split("|"))
    assert [str(unit) for unit in units(catalogue.by_key()[key])] == named.split()


@pytest.mark.parametrize(
    ("n", "unit", "reached"),
    [(0, Unit.CALENDAR_DAYS, True), (30, Unit.CALENDAR_DAYS, True), (31, Unit.CALENDAR_DAYS, False),
     (1, Unit.TERMS, False), (20, Unit.YEARS, True), (9_999, Unit.YEARS, False)],
)  # fmt: skip
def test_a_limit_that_the_tables_cannot_reach_is_known(n: int, unit: Unit, reached: bool) -> None:
    assert can_be_counted(Limit(n, unit), date(2028, 12, 1), ENGLAND) is reached
