"""throughline demo"""

from argparse import ArgumentParser, Namespace

from throughline.commands import practice, server, surroundings
from throughline.commands.outcomes import DONE

WORDS = "Makes a small invented borough on this machine, checks it, and serves it to this machine only."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--afresh", action="store_true", help="throw the invented borough away and tell it again"
    )
    parser.add_argument("--only-make", action="store_true", help="make and check it, and do not serve it")


def run(options: Namespace) -> int:
    home = practice.prepare_surroundings()
    if options.afresh or not practice.is_told(home):
        practice.throw_away(home)
    with surroundings.program() as values:
        practice.make(values, say=print)
        print("\n".join(practice.welcome(values, practice.check(values))), flush=True)
        if not options.only_make:
            server.serve(values)
    return DONE
