"""The command line's one door: finds the command, runs it, and answers for what went wrong in one sentence."""

import argparse
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from throughline import __version__
from throughline.commands import outcomes, verbs

WIDTH = 17


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    if not options.command:
        print(listing())
        return outcomes.DONE
    try:
        return options.run(options)
    except KeyboardInterrupt:
        return outcomes.STOPPED_BY_HAND
    except Exception as error:  # noqa: BLE001 - the one place that answers for everything
        return answer_for(error)


def answer_for(error: Exception) -> int:
    """A known problem is a sentence. Anything else is a fault of ours, shown whole so that it can be mended."""
    outcome = outcomes.of(error)
    if outcome is None:
        traceback.print_exception(error)
        print("This is a fault in Throughline: please report the lines above.", file=sys.stderr)
        return outcomes.FAULT
    print(outcome.sentence, file=sys.stderr)
    return outcome.code


def commands() -> dict[str, ModuleType]:
    names = sorted(module.name for module in iter_modules(verbs.__path__))
    return {name.replace("_", "-"): import_module(f"{verbs.__name__}.{name}") for name in names}


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="throughline", usage="throughline [COMMAND] …", description=listing(), add_help=True,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    made.add_argument("--version", action="version", version=f"Throughline {__version__}")
    choices = made.add_subparsers(dest="command", metavar="COMMAND", help="one of those above")
    for name, module in commands().items():
        one = choices.add_parser(name, description=module.WORDS)
        module.arguments(one)
        one.set_defaults(run=module.run)
    return made


def listing() -> str:
    lines = [f"  {name:<{WIDTH}}{module.WORDS}" for name, module in commands().items()]
    return "\n".join(
        ["The commands of Throughline; “throughline COMMAND --help” says more of one.", "", *lines]
    )
