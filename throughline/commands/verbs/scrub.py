"""throughline scrub"""

from argparse import ArgumentParser, Namespace

from throughline.commands import surroundings
from throughline.commands.outcomes import DIFFERENT, DONE

WORDS = (
    "Holds every file of the record against its hash, as every night does, and takes away what nothing names."
)


def arguments(parser: ArgumentParser) -> None:
    """Nothing to say."""


def run(options: Namespace) -> int:
    with surroundings.program():
        from throughline.record.documents.scrub import scrub

        found = scrub()
    print(found.sentence)
    return DONE if found.sound else DIFFERENT
