"""Every indicator counts what its own worked cases say, has cases on both sides, and says what a reader needs."""

from datetime import date

import pytest

from throughline.measures.cases import read_cases
from throughline.measures.catalogue import all_indicators, by_key
from throughline.measures.indicator import ALSO, GIVEN, Indicator, Unit
from throughline.measures.problems import IndicatorProblem
from throughline.measures.steps import relations
from throughline.measures.tests.worked import bench, every_case

EACH = pytest.mark.parametrize("indicator", all_indicators(), ids=lambda indicator: indicator.key)


def as_drawn(row, columns):
    return {column: written(getattr(row, column)) for column in columns if column != "child"} | {
        "child": row.person_id or ""
    }


def written(value):
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize(
    ("indicator", "case"),
    [pytest.param(*pair, id=f"{pair[0].key}: {pair[1].name}") for pair in every_case(all_indicators())],
)
def test_it_lists_exactly_what_the_case_says(indicator, case):
    listed = bench().rows(indicator, case)
    columns = sorted({column for row in case.counted for column in row})
    drawn = [{"child": "", **{column: row.get(column, "") for column in columns}} for row in case.counted]
    found = [as_drawn(row, columns) for row in listed]
    if not any(row["child"] for row in drawn):
        found = [{**row, "child": ""} for row in found]
    assert sorted(found, key=cells) == sorted(drawn, key=cells)


def cells(row):
    """One order for both sides."""
    return sorted(row.items())


@EACH
def test_the_cases_stand_on_both_sides(indicator):
    """A row that counts, one that does not, and for a share one that pulls it down."""
    counted = [row for case in indicator.cases.cases for row in case.counted]
    assert counted
    assert any(not case.counted for case in indicator.cases.cases)
    assert len(indicator.cases.cases) >= 4
    if indicator.unit is Unit.PERCENT:
        assert {"0", "1"} <= {row["n"] for row in counted}


@EACH
def test_an_indicator_says_everything_a_reader_needs(indicator: Indicator):
    words = ("title", "counts", "numerator", "basis", "noun", "cohort", "caveat", "source", "area")
    assert all(getattr(indicator, field).strip() for field in words)
    assert indicator.denominator or indicator.unit in (Unit.COUNT, Unit.RATE)
    assert indicator.confidence in ("high", "medium", "low")
    assert indicator.since <= date(2026, 11, 20)
    assert set(indicator.gives) <= set(ALSO)
    assert ("category" in indicator.gives) == bool(indicator.categories)


@EACH
def test_its_statement_gives_the_columns_that_it_says(indicator: Indicator):
    sql = indicator.sql.replace("$first", "date '2026-10-01'").replace("$after", "date '2026-11-01'")
    assert _columns(sql) == [*GIVEN, *(column for column in ALSO if column in indicator.gives)]
    assert indicator.sql.count(";") == 0
    assert relations(indicator.sql)[1]


def _columns(sql):
    return [
        column[0]
        for column in bench().connection.execute(f"select * from ({sql}) as given limit 0").description
    ]


def test_a_case_goes_on_over_several_rows_and_children():
    drawn = """
        case | child | obligation.due | = n
        -----+-------+----------------+----
        Two  | Kai   | 2026-10-14     | 1
             | Tia   | 2026-10-14     | 0
             |       | 2026-10-15     |
    """
    (case,) = read_cases(drawn).cases
    assert [row["child"] for row in case.given["obligation"]] == ["Kai", "Tia", "Tia"]
    assert [row["n"] for row in case.counted] == ["1", "0"]


def test_an_unknown_measure_is_refused_in_a_sentence():
    with pytest.raises(IndicatorProblem, match="There is no measure called speed: choose one"):
        by_key("speed")
