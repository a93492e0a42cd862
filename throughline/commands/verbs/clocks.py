"""throughline clocks"""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from throughline.commands import surroundings
from throughline.commands.outcomes import DIFFERENT, DONE
from throughline.commands.words import as_json

WORDS = "Counts what is due and late today; --check works every clock out again from what was written."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="rebuild facts and what is due, and compare: 0 may differ"
    )
    parser.add_argument("--json", action="store_true", help="for a program to read")


def run(options: Namespace) -> int:
    with surroundings.program():
        return check(options) if options.check else count(options)


def check(options: Namespace) -> int:
    from throughline.record.clocks.nightly import check, check_matters

    found, beside = check(), check_matters()
    print(as_json(asdict(found) | {"beside": beside}) if options.json else said(found.sentence, beside))
    return DIFFERENT if found.differences or beside else DONE


def said(sentence: str, beside: int) -> str:
    return f"{sentence} Beside the children {beside:,} lines differ." if beside else sentence


def count(options: Namespace) -> int:
    from throughline.access.principal import as_keeper
    from throughline.config.clock import today
    from throughline.record.clocks.standing import standing

    with as_keeper("count what is due"):
        found = standing(on=today())
    print(as_json(found) if options.json else "\n".join(lines(found)))
    return DONE


def lines(found: dict[str, dict[str, Any]]) -> list[str]:
    return [
        f"{title}: " + (", ".join(f"{n:,} {code}" for code, n in counts.items()) or "none")
        for title, counts in found.items()
    ]
