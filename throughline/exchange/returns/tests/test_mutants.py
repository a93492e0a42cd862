"""At least nine in ten rules made wrong on purpose are noticed by their own cases."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from throughline.exchange.cin_census import bench as cin_bench
from throughline.exchange.cin_census import check as cin_check
from throughline.exchange.returns.drawn import Bench
from throughline.exchange.returns.mutants import mutants, tried
from throughline.exchange.returns.rule import Rule
from throughline.exchange.ssda903 import bench as ssda903_bench
from throughline.exchange.ssda903 import check as ssda903_check

NOTICED = 0.9


@pytest.mark.parametrize(
    "bench, rules",
    [(ssda903_bench.bench, ssda903_check.RULES), (cin_bench.bench, cin_check.RULES)],
    ids=["ssda903", "cin"],
)
def test_nine_in_ten_are_noticed(bench: Callable[[], Bench], rules: tuple[Rule, ...]) -> None:
    with bench() as empty:
        found = {(rule.code, rule.since): tried(empty, rule) for rule in rules}
    made, noticed = (sum(getattr(one, what) for one in found.values()) for what in ("made", "noticed"))
    unnoticed = {code: one.kept for code, one in found.items() if one.kept}
    assert noticed >= made * NOTICED, f"{noticed} of {made} noticed; not these: {unnoticed}"


def test_a_rule_that_cannot_run_any_more_is_not_counted_as_noticed() -> None:
    rule = next(rule for rule in cin_check.RULES if rule.code == "100")
    with cin_bench.bench() as empty:
        whole = tried(empty, rule)
        broken = tried(empty, replace(rule, sql=rule.sql.replace("Header h", "Nowhere h")))
    assert whole.made > 0
    assert (broken.made, broken.noticed) == (0, 0)


def test_each_comparison_and_limit_is_made_wrong_once() -> None:
    assert list(mutants("a <= b and c <> d and e < f - interval 4 year")) == [
        "a < b and c <> d and e < f - interval 4 year",
        "a <= b and c = d and e < f - interval 4 year",
        "a <= b and c <> d and e <= f - interval 4 year",
        "a <= b and c <> d and e < f - interval 5 year",
        "a <= b and c <> d and e < f - interval 3 year",
    ]


def test_the_days_of_the_year_and_written_days_are_moved_by_one() -> None:
    assert list(mutants("a < c.ends and b > date '2016-04-01'"))[2:] == [
        "a < (c.ends + interval 1 day) and b > date '2016-04-01'",
        "a < (c.ends - interval 1 day) and b > date '2016-04-01'",
        "a < c.ends and b > date '2016-04-02'",
        "a < c.ends and b > date '2016-03-31'",
    ]
