"""throughline law"""

from argparse import ArgumentParser, Namespace

from throughline.commands import surroundings
from throughline.commands.outcomes import DIFFERENT, DONE
from throughline.commands.words import counted

WORDS = "Says whether the database is under this program's law; --sql prints the whole law."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--sql", action="store_true", help="print the law as SQL")


def run(options: Namespace) -> int:
    with surroundings.program():
        from throughline.access.law import whole

        law = whole.whole()
        if options.sql:
            print(law.sql)
            return DONE
        problems = whole.problems()
        tables = counted(len(whole.guarded_models()), "table")
    print(
        "\n".join(
            problems or [f"The database is under the law of this program: {tables}, law {law.sha[:12]}."]
        )
    )
    return DIFFERENT if problems else DONE
