"""throughline drill"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from throughline.commands import rehearsal, surroundings
from throughline.safekeeping.backup import Backup, newest

WORDS = "Restores the newest backup somewhere new, compares every row and file, signs in, and times it."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "backup",
        type=Path,
        nargs="?",
        metavar="BACKUP",
        help="the folder of one backup; the newest, unless said",
    )


def run(options: Namespace) -> int:
    with surroundings.program() as values:
        backup = Backup(options.backup) if options.backup else newest(surroundings.backups(values))
        report = rehearsal.rehearse(backup, binaries=values.database_binaries)
    print("\n".join(report.lines()))
    return report.exit_code
