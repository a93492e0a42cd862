"""Every statement can be said to PostgreSQL, Spark and T-SQL, and uses nothing that only one engine knows."""

import pytest
import sqlglot
from sqlglot import exp

from tests.spec.measures.translating import between, translated
from throughline.measures.catalogue import all_indicators
from throughline.measures.steps import all_steps

STATEMENTS = [(each.key, each.sql) for each in all_indicators()] + [
    (each.name, each.sql) for each in all_steps().values()
]
EACH = pytest.mark.parametrize("sql", [pytest.param(sql, id=name) for name, sql in STATEMENTS])
ENGINES = ("postgres", "spark", "tsql")

# What DuckDB has and another of them lacks, or means otherwise. A date function reckons where a calendar is joined.
REFUSED = {
    exp.Qualify: "qualify", exp.Filter: "filter", exp.Array: "lists", exp.Struct: "structs",
    exp.ILike: "ilike", exp.RegexpLike: "regexp", exp.Interval: "interval", exp.DateDiff: "datediff",
    exp.DateAdd: "date_add", exp.DateTrunc: "date_trunc", exp.TimestampTrunc: "date_trunc", exp.Extract: "extract",
    exp.CurrentDate: "today", exp.Bracket: "subscripts",
}  # fmt: skip


@EACH
@pytest.mark.parametrize("engine", ENGINES)
def test_it_can_be_said_to_each_engine(sql, engine):
    said = translated(between(sql, "2026-10-01", "2026-11-01"), engine)
    assert sqlglot.parse_one(said, read=engine)


@EACH
def test_it_uses_nothing_that_only_one_engine_knows(sql):
    assert refused(sql) == []


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("select x from t qualify row_number() over (order by x) = 1", ["qualify"]),
        ("select count(*) filter (where x > 1) from t", ["filter"]),
        ("select day + interval 6 month from t", ["interval"]),
        ("select date_diff('day', a, b) from t", ["datediff"]),
        ("select upn[1] from t", ["subscripts"]),
        ("select x from t where y = 1", []),
    ],
)
def test_what_only_one_engine_knows_is_found(sql, found):
    assert refused(sql) == found


def refused(sql):
    tree = sqlglot.parse_one(sql, read="duckdb")
    return sorted({words for kind, words in REFUSED.items() if tree.find(kind)})
