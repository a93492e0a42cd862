"""throughline verify-log"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from throughline.commands import surroundings
from throughline.commands.outcomes import DIFFERENT, DONE
from throughline.commands.words import counted

WORDS = "Works out every seal over the log of who looked again, and holds them against the anchors."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--anchors",
        type=Path,
        metavar="FILE",
        help="the copy that was kept outside; our own file, unless said",
    )


def run(options: Namespace) -> int:
    with surroundings.program():
        from django.conf import settings
        from django.db import connections

        from throughline.access.log import anchors
        from throughline.access.log.verifying import verify

        path = options.anchors or settings.THROUGHLINE_ANCHORS
        known = anchors.read(path) if options.anchors or path.exists() else ()
        with connections["keeper"].cursor() as cur:
            verdict = verify(cur, known)
    print("\n".join(verdict.problems or [_whole(verdict, len(known))]))
    return DIFFERENT if verdict.problems else DONE


def _whole(verdict, known: int) -> str:
    sealed = f"{counted(verdict.rows, 'row')} under {counted(verdict.seals, 'seal')}"
    return f"The log is as it was sealed: {sealed}, {counted(known, 'anchor')} met, {verdict.unsealed:,} not yet sealed."
