"""Worked cases of the sector's open validators, run against our rules: an outside opinion, not the law.

Where a case and the Department's wording differ, the wording wins, and the rule's folder says so.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

import pyarrow

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import NEWEST, Bench, Found, arrow_of
from throughline.exchange.returns.rule import Rule
from throughline.exchange.returns.shape import Table

FILE = "sector_cases.json"


@dataclass(frozen=True, slots=True)
class SectorCase:
    """`name` tells the cases of one rule apart: “574”, “574 second”."""

    name: str
    rule: str
    filled: tuple[tuple[str, pyarrow.Table], ...]
    expected: frozenset[Found]
    year: Year = NEWEST


def read(package: str) -> Iterator[tuple[str, dict]]:
    """Each case as it was given, with its name."""
    seen: dict[str, int] = {}
    for case in json.loads(files(package).joinpath(FILE).read_text("utf-8")):
        seen[case["rule"]] = nth = seen.get(case["rule"], 0) + 1
        yield case["rule"] if nth == 1 else f"{case['rule']} #{nth}", case


def rows_of(drawn: dict) -> pyarrow.Table:
    return arrow_of([str(name) for name in drawn["cols"]], drawn["rows"])


def row_labelled(drawn: dict, label: object) -> int:
    """Our number of the row that the case calls by its label."""
    return [str(name) for name in drawn["index"]].index(str(label)) + 2


def newest(rules: tuple[Rule, ...]) -> Mapping[str, Rule]:
    """The latest version of each rule: the cases say nothing of the year they were written for."""
    return {rule.code: rule for rule in sorted(rules, key=lambda rule: rule.since)}


def difference(bench: Bench, rule: Rule, case: SectorCase, table: Callable[[str], Table]) -> str | None:
    """None when we agree; else what each of us flags."""
    found = bench.found(rule, [(table(name), rows) for name, rows in case.filled], case.year)
    if found == case.expected:
        return None
    ours, theirs = sorted(found - case.expected), sorted(case.expected - found)
    return f"only we flag {[tuple(row) for row in ours]}; only they flag {[tuple(row) for row in theirs]}"
