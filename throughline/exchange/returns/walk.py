"""Finds the rules of a return by walking its folder, so that adding one touches one file."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from throughline.exchange.returns.collection import Year
from throughline.exchange.returns.problems import ReturnProblem, RuleProblem
from throughline.exchange.returns.rule import Rule


def walk(folder: ModuleType) -> tuple[Rule, ...]:
    """Every version of every rule: module by module, in the order in which each is written."""
    modules = sorted(module.name for module in iter_modules(folder.__path__))
    return tuple(rule for name in modules for rule in rules_of(import_module(f"{folder.__name__}.{name}")))


def rules_of(module: ModuleType) -> Iterator[Rule]:
    """A rule is a name in its module; a family that differs only in its table is a tuple of rules."""
    for name, value in vars(module).items():
        if isinstance(value, Rule):
            yield value
        elif isinstance(value, tuple) and not name.startswith("_"):
            yield from (item for item in value if isinstance(item, Rule))


def in_force(rules: tuple[Rule, ...], year: Year) -> Mapping[str, Rule]:
    chosen: dict[str, Rule] = {}
    for rule in rules:
        if not rule.in_force(year):
            continue
        if rule.code in chosen:
            raise RuleProblem(f"Rule {rule.code} has two versions in force in {year.name}.")
        chosen[rule.code] = rule
    if not chosen:
        raise ReturnProblem(f"No rules are kept for {year.name}: choose a year from 2022-23 on.")
    return chosen
