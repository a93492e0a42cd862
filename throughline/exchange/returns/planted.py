"""One return that holds the errors of every rule at once, made from the rules' own cases.

A rule that is silenced by another rule's errors, or that blames another's rows for its own, shows here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.drawn import Block, Found, blocks
from throughline.exchange.returns.rule import Rule

# Gives a value of a case a form that no other case uses, where the column says who or what a row belongs to.
Rename = Callable[[str, str | None, str, int], str | None]


@dataclass(slots=True)
class Planted:
    """The rows of each table; for each rule, its own rows and those of them that must be found."""

    rows: dict[str, list[dict]] = field(default_factory=lambda: defaultdict(list))
    own: dict[str, set[Found]] = field(default_factory=lambda: defaultdict(set))
    wanted: dict[str, set[Found]] = field(default_factory=lambda: defaultdict(set))

    def wrongly_answered(self, found: Iterable[tuple[str, Found]]) -> dict[str, set[Found]]:
        """By rule: its own rows that were missed, or found though they are right."""
        answers: dict[str, set[Found]] = defaultdict(set)
        for code, row in found:
            answers[code].add(row)
        wrong = {code: (answers[code] & own) ^ self.wanted[code] for code, own in self.own.items()}
        return {code: rows for code, rows in wrong.items() if rows}


def planted(rules: Iterable[Rule], year: Year, rename: Rename) -> Planted:
    made = Planted()
    for number, (rule, drawn) in enumerate(_cases(rules, year)):
        for block in drawn:
            _plant(made, rule, block, number, rename)
    return made


def _cases(rules: Iterable[Rule], year: Year) -> Iterator[tuple[Rule, list[Block]]]:
    """A case that draws a collection year of its own cannot share a return with the others."""
    for rule in rules:
        drawn = [blocks(case) for case in rule.cases] if rule.in_force(year) else []
        yield from ((rule, case) for case in drawn if all(block.table != "collection" for block in case))


def _plant(made: Planted, rule: Rule, block: Block, number: int, rename: Rename) -> None:
    for n, cells in enumerate(block.rows, start=2):
        drawn = zip(block.header, cells, strict=True)
        made.rows[block.table].append({name: rename(name, cell, rule.code, number) for name, cell in drawn})
        row = Found(block.table, len(made.rows[block.table]) + 1)
        made.own[rule.code].add(row)
        if n in block.failing:
            made.wanted[rule.code].add(row)
