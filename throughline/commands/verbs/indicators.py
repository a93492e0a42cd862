"""throughline indicators"""

from argparse import ArgumentParser, Namespace
from typing import Any

from throughline.commands.outcomes import DONE
from throughline.commands.words import as_json, counted
from throughline.measures.catalogue import all_indicators
from throughline.measures.elsewhere import all_elsewhere
from throughline.measures.indicator import Indicator
from throughline.measures.steps import relations

WORDS = "Lists every figure with what it counts; --json adds its query."

SAID = (
    "key", "area", "title", "version", "since", "counts", "numerator", "denominator", "unit", "period", "polarity",
    "basis", "cohort", "left_out", "limit", "caveat", "source", "confidence", "categories", "sql",
)  # fmt: skip


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for a program to read")


def run(options: Namespace) -> int:
    found = all_indicators()
    print(as_json([row(one) for one in found]) if options.json else "\n".join(map(lines, found)))
    if not options.json:
        print("\n".join(f"{one.title} ({one.key}): {one.whose}. {one.reason}" for one in all_elsewhere()))
    return DONE


def lines(one: Indicator) -> str:
    cases = counted(len(one.cases.cases), "worked case")
    return f"{one.title} ({one.key}, version {one.version})\n  {one.counts}\n  {one.numerator}\n  {one.source} {cases}."


def row(one: Indicator) -> dict[str, Any]:
    """Its statement reads steps, which are views: what they read is said too, so that it can be run elsewhere."""
    steps, tables = relations(one.sql)
    return {name: getattr(one, name) for name in SAID} | {
        "steps": {step.name: step.sql for step in steps}, "tables": sorted(tables),
    }  # fmt: skip
