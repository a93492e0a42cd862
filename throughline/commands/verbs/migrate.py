"""throughline migrate"""

from argparse import ArgumentParser, Namespace

from throughline.commands import migration, surroundings
from throughline.commands.outcomes import DONE

WORDS = "Takes a backup, prints its plan, and brings the database to this program's shape and law."


def arguments(parser: ArgumentParser) -> None:
    """None: there is one shape to bring it to."""


def run(options: Namespace) -> int:
    with surroundings.program() as values:
        migration.bring_up_to_date(values, say=print)
    return DONE
