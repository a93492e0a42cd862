"""throughline indicators"""

from argparse import ArgumentParser, Namespace
from typing import Any

from throughline.commands.outcomes import DONE
from throughline.commands.words import as_json, counted
from throughline.measures.catalogue import all_indicators
from throughline.measures.indicator import Indicator

WORDS = "Lists every figure with what it counts; --json adds its query."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for a program to read")


def run(options: Namespace) -> int:
    found = all_indicators()
    print(as_json([row(one) for one in found]) if options.json else "\n".join(map(lines, found)))
    return DONE


def lines(one: Indicator) -> str:
    cases = counted(len(one.cases), "worked case")
    return f"{one.title} ({one.key}, version {one.version})\n  {one.counts}\n  {one.on_time_means}\n  {one.source} {cases}."


def row(one: Indicator) -> dict[str, Any]:
    names = (
        "key",
        "title",
        "version",
        "since",
        "counts",
        "on_time_means",
        "left_out",
        "team_means",
        "limit",
        "caveat",
    )
    more = ("polarity", "source", "confidence", "sql")
    return {name: getattr(one, name) for name in (*names, *more)}
