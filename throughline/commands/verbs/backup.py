"""throughline backup"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from throughline.commands import surroundings
from throughline.commands.outcomes import DONE
from throughline.commands.taking import take_backup
from throughline.config import environment

WORDS = "Takes a backup of the database and the files, while people go on working."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help="the folder of backups; in the data folder, unless said"
    )


def run(options: Namespace) -> int:
    values = environment.settings()
    with surroundings.running(values):
        backup = take_backup(values, to=options.to)
    rows = sum(rows for rows, _ in backup.fingerprint.tables.values())
    print(f"Backed up {rows:,} rows and {len(backup.file_hashes):,} files to {backup.folder}.")
    return DONE
