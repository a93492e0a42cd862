"""One statement a rule, each timed. A rule that cannot be answered says why; it never counts as passed."""

from collections.abc import Callable, Mapping
from time import perf_counter

import duckdb
import pyarrow

from throughline.exchange.returns.report import Outcome, Report, Result
from throughline.exchange.returns.rule import Rule
from throughline.exchange.returns.store import Store

EMPTY_FOUND = "create or replace table found (rule varchar, table_name varchar, row_key bigint)"
# The engine's own words may hold a cell of the file, and tell a worker nothing that they could do.
BROKEN = "It could not be worked out, which is a fault of ours and not of the return: tell those who look after this."

Progress = Callable[[int, int], None]


def check(store: Store, rules: Mapping[str, Rule], progress: Progress = lambda done, of: None) -> Report:
    store.run(EMPTY_FOUND)
    outcomes = []
    for done, rule in enumerate(rules.values(), start=1):
        outcomes.append(outcome_of(store, rule))
        progress(done, len(rules))
    return Report(tuple(outcomes), _findings(store, rules), tuple(store.notices), rules, store.year)


def outcome_of(store: Store, rule: Rule) -> Outcome:
    began = perf_counter()
    try:
        reason = store.why_not(f"{rule.sql} {_blamed_words(rule)}")
        count = None if reason else find(store, rule)
    except duckdb.Error:
        reason, count = BROKEN, None
    ms = round((perf_counter() - began) * 1000, 2)
    if count is None:
        return Outcome(rule.code, Result.NOT_RUN, reason, 0, ms)
    return Outcome(rule.code, Result.FAILED if count else Result.PASSED, None, count, ms)


def find(store: Store, rule: Rule) -> int:
    """Adds the rows that break the rule to `found`, and says how many there are."""
    each = " union all ".join(
        f"""select distinct '{rule.code}', '{table}', "{table}" from failing where "{table}" is not null"""
        for table in rule.blames
    )
    return store.run(f"insert into found with failing as materialized ({rule.sql}) {each}")[0][0]


def _blamed_words(rule: Rule) -> str:
    """A blamed column counts as read even where the statement reaches it through a view."""
    return f"/* {' '.join(rule.blames.values())} */"


def _findings(store: Store, rules: Mapping[str, Rule]) -> pyarrow.Table:
    """Rule by rule in the order they ran, then table and row, with the child as the file names it."""
    store.run("create or replace table rule_order as select unnest(?) as rule, unnest(?) as place",
              [list(rules), list(range(len(rules)))])  # fmt: skip
    named = {table for rule in rules.values() for table in rule.blames}
    children = " union all ".join(
        f"""select '{table}' as table_name, row_key, {_child(store, table)} as child from "{table}" """
        for table in sorted(named)
    ) or "select null as table_name, null::bigint as row_key, null as child"  # fmt: skip
    return store.arrow(
        f"""select f.rule, f.table_name as "table", f.row_key as "row", c.child
            from found f join rule_order o using (rule)
            left join ({children}) c on c.table_name = f.table_name and c.row_key = f.row_key
            order by o.place, f.table_name, f.row_key"""
    )


def _child(store: Store, table: str) -> str:
    child = store.tables[table.lower()].child
    return f'"{child}"' if child else "null::varchar"
