"""The parts of docs/reference that are made from the program: `make docs`."""

import argparse
import sys
from pathlib import Path

from throughline.access.misuse import reference as misuse
from throughline.commands import line, outcomes
from throughline.config import environment
from throughline.exchange.publish import reference as published
from throughline.measures import reference as measures
from throughline.measures.benchmarks import reference as benchmarks
from throughline.standards import reference as standards


def commands() -> str:
    """docs/reference/commands.md"""
    made = line.parser()
    usages = [
        f"### {name}\n\n{module.WORDS}\n\n{usage(made, name)}" for name, module in line.commands().items()
    ]
    codes = [f"| {code} | {meaning} |" for code, meaning in outcomes.MEANINGS.items()]
    return "\n".join(
        [
            "# Commands\n\nMade from `throughline/commands/verbs/`.\n",
            "\n".join(usages),
            "## Exit codes\n\n| Code | Meaning |\n|---|---|",
            *codes,
            "",
        ]
    )


def usage(made: argparse.ArgumentParser, name: str) -> str:
    choices = next(a for a in made._actions if isinstance(a, argparse._SubParsersAction)).choices
    chosen = choices[name]
    chosen.prog = f"throughline {name}"
    said = [
        f"- `{words(action)}`{f': {action.help}' if action.help else ''}" for action in chosen._actions[1:]
    ]
    return "\n".join([*said, ""]) if said else ""


def words(action: argparse.Action) -> str:
    return (
        " ".join([*action.option_strings, *([str(action.metavar)] if action.metavar else [])]) or action.dest
    )


PAGES = {
    "benchmarks.md": benchmarks.reference,
    "commands.md": commands,
    "measures.md": measures.reference,
    "misuse.md": misuse.reference,
    "published.md": published.reference,
    "settings.md": environment.reference,
    "standards.md": standards.page,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (Path(sys.argv[1]) / name).write_text(page(), encoding="utf-8")
