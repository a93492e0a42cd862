"""Every rule against its own cases and the sector's. Adding a rule adds its tests by itself."""

from collections.abc import Iterator

import pytest

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import FAILS, Bench, blocks
from throughline.exchange.returns.rule import Rule
from throughline.exchange.returns.rule_book import strays
from throughline.exchange.returns.sector import SectorCase, difference, newest
from throughline.exchange.returns.walk import in_force
from throughline.exchange.ssda903.bench import bench
from throughline.exchange.ssda903.check import RULES
from throughline.exchange.ssda903.sector import DIFFERENCES, cases
from throughline.exchange.ssda903.tables import TABLES

TABLE = {table.name: table for table in TABLES}
NEWEST_RULES = newest(RULES)
OUTSIDE_CASES = [case for case in cases() if case.rule in NEWEST_RULES]


@pytest.fixture(scope="module")
def empty() -> Iterator[Bench]:
    with bench() as made:
        yield made


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.since}")
def test_it_finds_what_its_cases_say_and_nothing_else(empty: Bench, rule: Rule) -> None:
    assert empty.differences(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.since}")
def test_its_cases_stand_on_both_sides(rule: Rule) -> None:
    drawn = [block for case in rule.cases for block in blocks(case)]
    blamed = [block for block in drawn if block.table in rule.blames]
    assert any(block.failing for block in blamed), f"no line of a blamed table is marked “{FAILS}”"
    assert any(len(block.failing) < len(block.rows) for block in blamed), "no line of a blamed table passes"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.since}")
def test_it_blames_columns_that_there_are(rule: Rule) -> None:
    for table in rule.blames:
        assert set(rule.columns(table)) <= {column.name for column in TABLE[table].columns}


@pytest.mark.parametrize("case", OUTSIDE_CASES, ids=lambda case: case.name)
def test_it_agrees_with_the_sectors_case_or_says_why_not(empty: Bench, case: SectorCase) -> None:
    found = difference(empty, NEWEST_RULES[case.rule], case, TABLE.__getitem__)
    assert (found is not None) == (case.name in DIFFERENCES), found


@pytest.mark.parametrize("start", range(2022, 2027))
def test_no_rule_has_two_versions_in_force(start: int) -> None:
    assert in_force(RULES, Year.starting(start))


def test_each_rule_is_worded_and_dated_as_the_department_lists_it() -> None:
    assert strays("throughline.exchange.ssda903", RULES) == []
