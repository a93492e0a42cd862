"""The harness itself: it turns red when a rule is wrong, and a rule cannot be written by halves."""

import pytest

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import Bench
from throughline.exchange.returns.problems import ReturnProblem, RuleProblem
from throughline.exchange.returns.report import Result
from throughline.exchange.returns.rule import Rule
from throughline.exchange.returns.run import BROKEN, EMPTY_FOUND, check
from throughline.exchange.returns.shape import Table, View, columns
from throughline.exchange.returns.store import Store
from throughline.exchange.returns.walk import in_force

STAYS = Table("Stays", columns(text="CHILD", uk_date="DAY"))
LAST_STAYS = Table("last_Stays", columns(text="CHILD", uk_date="DAY"))
FIRST = View("first_stay", "select child, min(day) as day from Stays group by child")
CASE = """
    Stays | CHILD | DAY
          | 1     | 01/04/2026
    fails | 2     | 31/03/2026
"""


def rule(**changed: object) -> Rule:
    written = {
        "code": "1",
        "says": "Too early.",
        "advice": "Check the day.",
        "blames": {"Stays": "DAY"},
        "sql": "select s.row_key as Stays from Stays s, collection c where s.day < c.starts",
        "cases": (CASE,),
    }
    return Rule(**written | changed)


def differences(one: Rule) -> list[str]:
    with Bench([STAYS, LAST_STAYS], [FIRST]) as bench:
        return bench.differences(one)


def test_a_right_rule_has_no_differences() -> None:
    assert differences(rule()) == []


@pytest.mark.parametrize(
    "sql, line",
    [
        ("select row_key as Stays from Stays where false", "Stays line 3 should fail and passes"),
        ("select row_key as Stays from Stays", "Stays line 2 should pass and fails"),
    ],
)
def test_a_wrong_rule_has(sql: str, line: str) -> None:
    assert differences(rule(sql=sql)) == [f"1 case 1: {line}"]


def test_a_rule_that_cannot_be_worked_out_is_a_fault() -> None:
    with pytest.raises(RuleProblem, match="could not be worked out"):
        differences(rule(sql="select row_key as Stays from Nowhere"))


@pytest.mark.parametrize("left_blank", ["says", "advice", "blames", "sql", "cases"])
def test_a_rule_is_written_whole(left_blank: str) -> None:
    with pytest.raises(RuleProblem, match=left_blank):
        rule(**{left_blank: ""})


def test_a_line_that_does_not_fit_its_header_is_a_fault() -> None:
    with pytest.raises(RuleProblem, match="does not fit"):
        differences(rule(cases=(CASE.replace("fails | 2 ", "falls | 2 "),)))


def test_the_version_of_the_year_is_chosen_and_only_one() -> None:
    old, new = rule(until="2024-25"), rule(since="2025-26")
    assert in_force((old, new), Year("2024-25")) == {"1": old}
    assert in_force((old, new), Year("2025-26")) == {"1": new}
    with pytest.raises(RuleProblem, match="two versions"):
        in_force((old, rule()), Year("2024-25"))


def test_a_year_without_rules_is_not_a_clean_return() -> None:
    with pytest.raises(ReturnProblem, match="2021-22"):
        in_force((rule(),), Year("2021-22"))


@pytest.mark.parametrize("name", ["2026", "2026-28", "2026/27", "26-27"])
def test_a_year_is_named_by_both_its_years(name: str) -> None:
    with pytest.raises(ReturnProblem, match="write it as 2026-27"):
        Year(name)


def outcome_without_last_year(sql: str) -> tuple[Result, str | None]:
    with Store(year=Year("2026-27")) as store:
        store.lay_out([STAYS])
        store.lay_out([LAST_STAYS], why="{table} was not given.")
        store.add_view(
            View("last_first", "select child, min(day) as day from last_Stays group by child"), lasting=True
        )
        store.run(EMPTY_FOUND)
        one = check(store, {"1": rule(sql=sql)}).outcomes[0]
        return one.outcome, one.reason


@pytest.mark.parametrize("source", ["last_Stays", "last_first"])
def test_a_rule_that_reads_what_was_not_given_is_not_run_even_through_a_view(source: str) -> None:
    sql = f"select s.row_key as Stays from Stays s where s.child in (select child from {source})"
    assert outcome_without_last_year(sql) == (Result.NOT_RUN, "last_Stays was not given.")


def test_a_rule_that_does_not_read_it_runs() -> None:
    assert outcome_without_last_year("select row_key as Stays from Stays") == (Result.PASSED, None)


def test_a_rule_that_breaks_is_not_run_and_never_a_pass() -> None:
    result, reason = outcome_without_last_year("select nothing as Stays from Stays")
    assert result is Result.NOT_RUN
    assert reason == BROKEN
