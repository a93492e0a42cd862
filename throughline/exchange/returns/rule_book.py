"""The Department's list of rules, and which of them are not written yet: `python -m …returns.rule_book` prints them."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from throughline.exchange.returns.rule import Rule

PACKAGES = {"ssda903": "throughline.exchange.ssda903", "cin": "throughline.exchange.cin_census"}


@dataclass(frozen=True, slots=True)
class Listed:
    code: str
    versions: str
    until: str
    severity: str
    says: str


def rule_book(package: str) -> dict[str, Listed]:
    text = files(f"{package}.reference").joinpath("rule_book.csv").read_text("utf-8")
    return {row["code"]: Listed(**row) for row in csv.DictReader(text.splitlines(keepends=True))}


def unwritten(package: str, rules: Iterable[Rule]) -> list[str]:
    written = {rule.code for rule in rules}
    return [code for code in rule_book(package) if code not in written]


def strays(package: str, rules: Iterable[Rule]) -> list[str]:
    """Where a rule is not as the Department lists it, as sentences; its newest version has today's wording."""
    listed, by_code = rule_book(package), defaultdict(list)
    for rule in sorted(rules, key=lambda rule: rule.since):
        by_code[rule.code].append(rule)
    unknown = [f"{code} is not a rule of the Department's." for code in by_code if code not in listed]
    known = [(versions, listed[code]) for code, versions in by_code.items() if code in listed]
    return unknown + [line for versions, book in known for line in _differing(versions, book)]


def _differing(versions: list[Rule], book: Listed) -> list[str]:
    newest = versions[-1]
    pairs = {
        "says": (newest.says, book.says),
        "severity": (newest.severity, book.severity),
        "until": (newest.until, book.until or "9999-00"),
        "versions": (" ".join(rule.since for rule in versions), book.versions),
    }
    return [
        f"{book.code} {name}: “{ours}”, not “{theirs}”"
        for name, (ours, theirs) in pairs.items()
        if ours != theirs
    ]


def main() -> None:
    from throughline.exchange.cin_census.check import RULES as CIN
    from throughline.exchange.ssda903.check import RULES as SSDA903

    for kind, rules in (("ssda903", SSDA903), ("cin", CIN)):
        left = unwritten(PACKAGES[kind], rules)
        print(f"{kind}: {len(left)} to write: {' '.join(left)}")


if __name__ == "__main__":
    main()
