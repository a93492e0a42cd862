"""What is true of every table here: kept as the log is, read by whoever reads figures or the contract, and about nobody's child."""

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

READS_FIGURES = rows.may("measure")
READS_THE_CONTRACT = rows.may("contract")
BY_PROGRAM = {"at": Column(origin=Origin.PROGRAM), "post": Column(origin=Origin.PROGRAM)}


def labels(purpose: str, shown: Shown = Shown.FIGURES) -> Labels:
    """Personal, because each line names a colleague."""
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.PERSONAL, keep=Keep.LOG, basis=Basis.OVERSIGHT,
        origin=Origin.ARRANGED, shown=shown, but=BY_PROGRAM,
    )  # fmt: skip


def written_once(*, reads: str = READS_FIGURES, adds: str) -> Law:
    """A line that only its writer can write, and nobody change: what was said stays said."""
    return Law(
        reads=reads, adds=f"{rows.own('by_id')} and {adds}", grants="select insert", history=False,
        why="append-only itself", append_only=True,
    )  # fmt: skip
