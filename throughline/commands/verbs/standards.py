"""throughline standards"""

from argparse import ArgumentParser, Namespace
from datetime import date
from typing import Any

from throughline.commands.outcomes import DONE
from throughline.commands.words import as_json
from throughline.standards import catalogue
from throughline.standards.standard import ALWAYS, Limit, Standard
from throughline.standards.words import count_words, day_words

WORDS = "Lists every promise with its limit, who makes it, and its source."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for a program to read")


def run(options: Namespace) -> int:
    standards = catalogue.by_key().values()
    print(as_json([row(one) for one in standards]) if options.json else "\n".join(map(lines, standards)))
    return DONE


def lines(one: Standard) -> str:
    limits = "; ".join(limit_words(since, limit) for since, limit in one.within.items())
    return f"{one.title} ({one.key})\n  {one.kind}, {one.layer}: {limits}\n  {one.source} {one.paragraph}".rstrip()


def limit_words(since: date, limit: Limit | None) -> str:
    words = f"within {count_words(limit.n, limit.unit)}" if limit else "withdrawn"
    return words if since == ALWAYS else f"{words} from {day_words(since)}"


def row(one: Standard) -> dict[str, Any]:
    return {
        "key": one.key, "title": one.title, "kind": one.kind, "layer": one.layer, "starts": one.starts,
        "met_by": one.met_by, "while": one.while_, "applies": one.applies, "source": one.source,
        "paragraph": one.paragraph, "link": one.link or "link not checked", "confidence": one.confidence,
        "within": [limit_row(since, limit) for since, limit in one.within.items()],
    }  # fmt: skip


def limit_row(since: date, limit: Limit | None) -> dict[str, Any]:
    return {"from": None if since == ALWAYS else since, "n": limit and limit.n, "unit": limit and limit.unit}
