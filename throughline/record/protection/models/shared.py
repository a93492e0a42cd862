"""How the tables of protection are labelled."""

from throughline.access.law import rows
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

ANSWERS = "select insert update delete"
WRITES = rows.may("add")
PROGRAM = Column(origin=Origin.PROGRAM)


def labels(purpose: str, **but: Column) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.WRITTEN,
        shown=Shown.REACHED, but=but,
    )  # fmt: skip
