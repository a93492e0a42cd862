"""throughline publish"""

from argparse import ArgumentParser, Namespace
from datetime import date

from throughline.commands import figures, surroundings
from throughline.commands.outcomes import DONE

WORDS = "Takes the figures' tables from the record, now or as the record was known on a past day."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--as-known-on",
        type=date.fromisoformat,
        metavar="DATE",
        help="as known at the end of that day, as 2026-10-09",
    )


def run(options: Namespace) -> int:
    with surroundings.program() as values:
        from throughline.config.clock import now

        folder = figures.take(values, moment=now(), as_known_on=options.as_known_on)
        print(f"The figures of {folder.name} are kept in {folder.parent}.")
    return DONE
