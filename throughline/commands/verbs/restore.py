"""throughline restore"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from throughline.commands.outcomes import DONE
from throughline.config import environment
from throughline.safekeeping.backup import Backup
from throughline.safekeeping.restore import restore

WORDS = "Restores a backup into a new data folder, and never over anything."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="the folder of one backup")
    parser.add_argument(
        "into", type=Path, metavar="FOLDER", help="a data folder that is empty or not there yet"
    )


def run(options: Namespace) -> int:
    into = options.into.resolve()
    restore(Backup(options.backup), into, binaries=environment.settings().database_binaries).stop()
    print(f"Restored. Serve it with THROUGHLINE_HOME={into} throughline serve.")
    return DONE
