"""Rules made wrong on purpose, one comparison or limit at a time: the cases of a rule must notice each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from throughline.exchange.returns.drawn import Bench
from throughline.exchange.returns.problems import RuleProblem
from throughline.exchange.returns.rule import Rule

INSTEAD = {
    "is not distinct from": "is distinct from",
    "is distinct from": "is not distinct from",
    "is not null": "is null",
    "is null": "is not null",
    "not between": "between",
    "not exists": "exists",
    "not in": "in",
    "<=": "<",
    ">=": ">",
    "<>": "=",
    "<": "<=",
    ">": ">=",
    "=": "<>",
}
SIGNS = re.compile("|".join(map(re.escape, INSTEAD)))
LIMIT = re.compile(r"(?<=interval )\d+")
YEAR_ENDS = re.compile(r"\bc\.(starts|ends)\b")
WRITTEN_DAY = re.compile(r"(?<=date ')\d{4}-\d\d-\d\d(?=')")


def mutants(sql: str) -> Iterator[str]:
    for sign in SIGNS.finditer(sql):
        yield _with(sql, sign, INSTEAD[sign[0]])
    for limit in LIMIT.finditer(sql):
        yield _with(sql, limit, str(int(limit[0]) + 1))
        yield _with(sql, limit, str(int(limit[0]) - 1))
    for day in YEAR_ENDS.finditer(sql):
        yield from (_with(sql, day, f"({day[0]} {sign} interval 1 day)") for sign in "+-")
    for day in WRITTEN_DAY.finditer(sql):
        near = (date.fromisoformat(day[0]) + timedelta(days=days) for days in (1, -1))
        yield from (_with(sql, day, str(one)) for one in near)


def _with(sql: str, place: re.Match, words: str) -> str:
    return f"{sql[: place.start()]}{words}{sql[place.end() :]}"


@dataclass(frozen=True, slots=True)
class Tried:
    """`made` counts the wrong rules that could be run at all; `kept` are those that no case noticed."""

    made: int
    kept: tuple[str, ...]

    @property
    def noticed(self) -> int:
        return self.made - len(self.kept)


def tried(bench: Bench, rule: Rule) -> Tried:
    """A rule that cannot be run any more is broken, not wrong: it is nobody's merit and counts nowhere."""
    wrong = {sql: replace(rule, sql=sql) for sql in mutants(rule.sql)}
    noticed: set[str] = set()
    broken: set[str] = set()
    for case in bench.cases(rule):
        with bench.filled(case.tables, case.year):
            for sql in wrong.keys() - noticed - broken:
                try:
                    if bench.answer(wrong[sql]) != case.wanted:
                        noticed.add(sql)
                except RuleProblem:
                    broken.add(sql)
    left = wrong.keys() - broken
    return Tried(len(left), tuple(sorted(left - noticed)))
