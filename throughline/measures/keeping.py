"""Which takings are kept: each of five weeks, the last of each month for ten years, and what nobody needs goes.

Ten years of months is what a measure is shown over; a record's own history answers for every other day
(`throughline publish --as-known-on DATE`).
"""

import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from throughline.measures.months import month_after, month_of
from throughline.measures.snapshots import day_of

EVERY_ONE_FOR = timedelta(weeks=5)
MONTHS = 120


def to_go(folders: Sequence[Path], today: date) -> list[Path]:
    """Oldest first, as `all_snapshots` gives them. The newest of all always stays."""
    last_of_month = {month_of(day_of(folder)): folder for folder in folders}
    first_month = month_after(month_of(today), -MONTHS)
    kept = {folder for month, folder in last_of_month.items() if month >= first_month}
    kept |= {folder for folder in folders if day_of(folder) > today - EVERY_ONE_FOR}
    return [folder for folder in folders[:-1] if folder not in kept]


def clear(root: Path, folders: Sequence[Path], today: date) -> int:
    """Renamed first, so that nobody opens a folder that is half gone."""
    going = to_go(folders, today)
    for folder in going:
        hidden = folder.rename(root / f".going-{folder.name}")
        shutil.rmtree(hidden)
    return len(going)
