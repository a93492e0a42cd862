"""throughline doctor"""

from argparse import ArgumentParser, Namespace

from throughline.commands import surroundings
from throughline.commands.health import IN_HEALTH, TO_SERVE, Finding, examine
from throughline.commands.outcomes import DIFFERENT, DONE
from throughline.commands.words import as_json

WORDS = "Examines a running service and says, one sentence each, what to put right."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="for a program to read")


def run(options: Namespace) -> int:
    with surroundings.program() as values:
        from throughline.config.clock import now

        found = list(examine(TO_SERVE + IN_HEALTH, values, now()))
    print(as_json(found) if options.json else "\n".join(map(lines, found)))
    return DIFFERENT if any(one.faults for one in found) else DONE


def lines(one: Finding) -> str:
    return "\n".join(
        [f"{'not yet' if one.faults else 'yes':<8}{one.asks}.", *(f"{'':8}{fault}" for fault in one.faults)]
    )
