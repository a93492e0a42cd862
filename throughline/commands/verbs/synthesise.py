"""throughline synthesise"""

from argparse import ArgumentParser, Namespace
from datetime import date

from throughline.commands import surroundings
from throughline.commands.outcomes import DONE, CommandProblem

WORDS = "Fills a practice copy with a made-up authority of any size, the same for the same seed."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--people", type=int, default=100_000, metavar="N", help="how many people (100000)")
    parser.add_argument("--times", type=int, default=1, metavar="N", help="so many times as large (1)")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="another seed, another authority (1)"
    )
    parser.add_argument(
        "--as-at", type=date.fromisoformat, metavar="DATE", help="the last day told, as 2026-11-20"
    )


def run(options: Namespace) -> int:
    with surroundings.program() as values:
        if not values.practice:
            raise CommandProblem(
                "Made-up people belong in a practice copy only: set THROUGHLINE_PRACTICE=yes."
            )
        from throughline.config.clock import today
        from throughline.synthetic.full_size import synthesise

        synthesise(
            people=options.people, times=options.times, seed=options.seed, as_at=options.as_at or today(), say=print
        )  # fmt: skip
    return DONE
