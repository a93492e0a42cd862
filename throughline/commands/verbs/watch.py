"""throughline watch"""

from argparse import ArgumentParser, Namespace
from datetime import timedelta

from throughline.commands import surroundings
from throughline.commands.outcomes import DONE
from throughline.config.parsing import count

WORDS = "Asks the misuse detectors about the last days, as every night does; what was told is not told again."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--days", type=count, default=7, help="how many days back; 7 unless said")


def run(options: Namespace) -> int:
    with surroundings.program():
        from throughline.access.misuse import nightly
        from throughline.config.clock import today

        for ago in range(options.days, 0, -1):
            for key, raised in nightly.watch(today() - timedelta(ago)).items():
                print(f"{today() - timedelta(ago)}: {raised} {key}")
    return DONE
