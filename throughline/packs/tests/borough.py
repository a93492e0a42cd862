"""The made-up borough's figures, written once for the tests of a run."""

from datetime import UTC, date, datetime
from pathlib import Path

from throughline.measures.snapshots import Snapshot
from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import write

TAKEN = date(2026, 11, 20)
LIVE_HERE = 15_000


def taken(root: Path) -> Snapshot:
    made = borough(lives_here=LIVE_HERE, first=date(2021, 11, 20), last=TAKEN, seed=8, prefix="")
    taken_at = datetime(TAKEN.year, TAKEN.month, TAKEN.day, 2, tzinfo=UTC)
    return write([made], root, taken_at, lives_here=LIVE_HERE)
