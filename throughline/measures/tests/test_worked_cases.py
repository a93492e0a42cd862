"""Every indicator counts what its own worked cases say, and has cases on both sides."""

from datetime import date

import pytest

from throughline.measures.cases import MONTH, TAKEN_ON, read_cases
from throughline.measures.catalogue import all_indicators, by_key
from throughline.measures.engine import rows
from throughline.measures.problems import IndicatorProblem
from throughline.measures.tables import by_name
from throughline.measures.tests.making import a_snapshot, two_in_the_morning

CASES = [(indicator, case) for indicator in all_indicators() for case in indicator.cases]
UNSAID = {"obligation": {"standard": "cp_visit_10wd", "exempt": "no", "waiting": "no"}}


def given(case):
    for table, drawn in case.given.items():
        by_name(table)
        yield table, [{**UNSAID.get(table, {}), **row} for row in drawn]


def as_drawn(row, columns):
    words = {True: "yes", False: "no"}
    return {column: words.get(value := getattr(row, column), str(value)) for column in columns}


@pytest.mark.parametrize(("indicator", "case"), CASES, ids=lambda it: getattr(it, "name", None) or it.key)
def test_it_lists_exactly_what_the_case_says(indicator, case, tmp_path):
    with a_snapshot(tmp_path, two_in_the_morning(TAKEN_ON), **dict(given(case))) as snapshot:
        listed = rows(indicator, snapshot, MONTH)
    columns = case.counted[0] if case.counted else ()
    assert [as_drawn(row, columns) for row in listed] == [dict(row) for row in case.counted]


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)
def test_the_cases_stand_on_both_sides(indicator):
    met = {row["met"] for case in indicator.cases for row in case.counted}
    assert met == {"yes", "no"}
    assert any(not case.counted for case in indicator.cases)


@pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)
def test_an_indicator_says_everything_a_reader_needs(indicator):
    words = (
        "title",
        "counts",
        "on_time_means",
        "left_out",
        "team_means",
        "limit",
        "caveat",
        "noun",
        "source",
    )
    assert all(getattr(indicator, field) for field in words)
    assert indicator.since <= date(2026, 11, 20)
    assert indicator.sql.count(";") == 0


def test_a_case_goes_on_over_several_rows_and_children():
    drawn = """
        case | child | obligation.due | = met
        -----+-------+----------------+------
        Two  | Kai   | 2026-10-14     | yes
             | Tia   | 2026-10-14     | no
             |       | 2026-10-15     |
    """
    (case,) = read_cases(drawn)
    assert [row["person_key"] for row in case.given["obligation"]] == ["Kai", "Tia", "Tia"]
    assert [row["met"] for row in case.counted] == ["yes", "no"]


def test_an_unknown_measure_is_refused_in_a_sentence():
    with pytest.raises(IndicatorProblem, match="There is no measure called speed: choose one"):
        by_key("speed")
