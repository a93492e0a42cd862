"""Every cohort lists what its own worked cases say, on both sides of each limit, and says what a reader needs."""

import pytest
import sqlglot

from throughline.measures.cohorts.catalogue import all_cohorts, by_key
from throughline.measures.cohorts.listing import counts, members
from throughline.measures.problems import CohortProblem
from throughline.measures.tests.worked import bench

EACH = pytest.mark.parametrize("cohort", all_cohorts(), ids=lambda cohort: cohort.key)
CASES = [(cohort, case) for cohort in all_cohorts() for case in cohort.cases.cases]


def listed(cohort, case):
    drawn = {table: bench()._filled(table, rows, cohort.cases) for table, rows in case.given.items() if rows}
    with bench().standing(drawn, cohort.cases.taken_on) as snapshot:
        return members(cohort, snapshot)


def said(cohort, member):
    names = ("since", "row_part", "column_part", *(detail.name for detail in cohort.details))
    cells = (member.since, member.row, member.column, *member.details)
    return {"child": member.person_id} | {
        name: str(cell) for name, cell in zip(names, cells, strict=True) if cell not in (None, "")
    }


@pytest.mark.parametrize(
    ("cohort", "case"), [pytest.param(*pair, id=f"{pair[0].key}: {pair[1].name}") for pair in CASES]
)
def test_it_lists_exactly_what_the_case_says(cohort, case):
    found = [said(cohort, member) for member in listed(cohort, case)]
    assert sorted(found, key=repr_sorted) == sorted((dict(row) for row in case.counted), key=repr_sorted)


def repr_sorted(row):
    return sorted(row.items())


@EACH
def test_the_cases_stand_on_both_sides(cohort):
    assert any(case.counted for case in cohort.cases.cases)
    assert any(not case.counted for case in cohort.cases.cases)
    assert len(cohort.cases.cases) >= 4


@EACH
def test_it_says_everything_that_a_reader_needs(cohort):
    words = (
        cohort.title,
        cohort.counts,
        cohort.why,
        cohort.caveat,
        cohort.source,
        cohort.since,
        cohort.basis,
        cohort.noun,
    )
    assert all(one.strip() for one in words)


@EACH
def test_its_statement_gives_what_it_declares_and_is_read_by_other_databases(cohort):
    given = cohort.sql.replace("$day", "date '2026-11-20'")
    found = bench().connection.execute(f"select * from ({given}) as given limit 0").description
    assert tuple(column[0] for column in found) == cohort.gives
    for engine in ("postgres", "spark", "tsql"):
        assert sqlglot.transpile(
            given, read="duckdb", write=engine, unsupported_level=sqlglot.ErrorLevel.RAISE
        )


@EACH
def test_every_number_is_the_length_of_a_part_of_the_list(cohort):
    everybody = [member for case in cohort.cases.cases for member in listed(cohort, case)]
    table = counts(cohort, everybody)
    assert table.total == len(everybody)
    assert sum(map(table.row, table.rows)) == sum(map(table.column, table.columns)) == len(everybody)


def test_an_unknown_list_is_refused_in_a_sentence():
    with pytest.raises(CohortProblem, match="There is no list called speed: choose one"):
        by_key("speed")
