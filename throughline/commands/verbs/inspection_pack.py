"""throughline inspection-pack"""

from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from throughline.commands import surroundings
from throughline.commands.outcomes import DIFFERENT, DONE
from throughline.config import environment
from throughline.measures.snapshots import as_known_on, open_snapshot
from throughline.packs.beside.figures import CHOSEN
from throughline.packs.pack import gather
from throughline.packs.written.folder import write_folder

WORDS = "Makes the pack for an inspection from the figures: Annex A, checks, chosen measures, a manifest."


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--notice",
        type=date.fromisoformat,
        required=True,
        metavar="DATE",
        help="the day of notice, as 2026-11-20",
    )
    parser.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help="where the pack's folder is made"
    )
    parser.add_argument(
        "--as-known-on",
        type=date.fromisoformat,
        metavar="DATE",
        help="from the figures as they were kept on that day",
    )
    parser.add_argument(
        "--measure", action="append", metavar="KEY", help="instead of the usual ones; may be given again"
    )


def run(options: Namespace) -> int:
    folder = as_known_on(surroundings.snapshots(environment.settings()), options.as_known_on or date.max)
    with open_snapshot(folder) as snapshot:
        pack = gather(snapshot, options.notice, options.measure or CHOSEN)
        made = write_folder(pack, folder, options.to)
    unexplained = sum(one.unexplained for one in pack.checks)
    print(f"{pack.rows:,} rows of {pack.children:,} children are in {made}.")
    if unexplained:
        print(
            f"{unexplained:,} rows are told by only one of Annex A and the scorecard: see the sheet “Checks”."
        )
    return DIFFERENT if unexplained else DONE
