"""Eleven lists, 169 columns: each filled from a name that its statement gives, or never filled for a reason that is said."""

from datetime import date

import pytest
import sqlglot

from throughline.measures.tests.worked import bench
from throughline.packs.annex_a.listing import statement
from throughline.packs.annex_a.shape import SHARED, all_lists, by_number
from throughline.packs.annex_a.window import Window, months_before, window
from throughline.packs.problems import PackProblem

EACH = pytest.mark.parametrize("about", all_lists(), ids=lambda about: about.sheet)
DAYS = ("notice", "since", "year_ago")


def test_annex_a_has_eleven_lists_and_169_columns():
    widths = [len(about.columns) for about in all_lists()]
    assert [about.number for about in all_lists()] == list(range(1, 12))
    assert widths == [7, 8, 11, 12, 14, 14, 17, 34, 17, 16, 19] and sum(widths) == 169


@EACH
def test_every_column_is_filled_or_says_why_it_never_is(about):
    assert all(bool(column.filled_by) != bool(column.unfilled) for column in about.columns)
    assert all(column.unfilled.endswith(".") for column in about.columns if column.unfilled)


@EACH
def test_a_code_has_its_values_and_whatever_has_values_is_a_code(about):
    assert all(bool(column.allowed) <= (column.type == "code") for column in about.columns)


@EACH
def test_its_statement_gives_what_the_columns_are_filled_by_and_is_read_by_other_databases(about):
    sql = statement(about)
    for day in DAYS:
        sql = sql.replace(f"${day}", "date '2026-11-20'")
    found = bench().connection.execute(f"select * from ({sql}) as given limit 0").description
    assert tuple(column[0] for column in found) == ("thing_id", *about.given, *SHARED)
    for engine in ("postgres", "spark", "tsql"):
        assert sqlglot.transpile(sql, read="duckdb", write=engine, unsupported_level=sqlglot.ErrorLevel.RAISE)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 20), 6, date(2026, 5, 20)),
        (date(2026, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 1, 1), 6, date(2025, 7, 1)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
    ],
)
def test_months_before_a_day_are_the_corresponding_day_or_the_last_of_a_short_month(day, months, before):
    assert months_before(day, months) == before


def test_a_day_of_notice_after_the_figures_is_refused_and_their_own_day_is_not():
    assert window(date(2026, 11, 20), date(2026, 11, 20)) == Window(date(2026, 11, 20))
    with pytest.raises(PackProblem, match="taken on Fri 20 Nov 2026, before the day of notice"):
        window(date(2026, 11, 21), date(2026, 11, 20))


def test_a_day_before_anybody_asked_is_refused_and_the_first_is_not():
    assert window(date(2018, 1, 1), date(2026, 11, 20)).since == date(2017, 7, 1)
    with pytest.raises(PackProblem, match="Nobody asked for Annex A before Mon 1 Jan 2018"):
        window(date(2017, 12, 31), date(2026, 11, 20))


def test_a_list_that_annex_a_has_not_is_a_sentence():
    assert by_number(11).name == "Adopters"
    with pytest.raises(PackProblem, match="no list 12"):
        by_number(12)
