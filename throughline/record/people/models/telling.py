"""The labels and laws that the tables of a person's details share."""

from throughline.access.law import rows
from throughline.access.law.declaration import Law
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

WORKED_OUT = Column(origin=Origin.PROGRAM)
TOLD_ONCE = Column(purpose="Tell the same thing once, however often it is pressed", origin=Origin.PROGRAM)


def labels(
    purpose: str, *, special: str = "", sensitivity: Sensitivity = Sensitivity.PERSONAL,
    origin: Origin = Origin.GIVEN, worked_out: str = "",
) -> Labels:  # fmt: skip
    return Labels(
        purpose=purpose, sensitivity=sensitivity, keep=Keep.FILE, basis=Basis.CARE, origin=origin,
        shown=Shown.FOUND, special=special,
        but={"key": TOLD_ONCE} | {column: WORKED_OUT for column in worked_out.split()},
    )  # fmt: skip


def content(purpose: str) -> Labels:
    """Faith, health, origin and standing in law: whoever finds the person by name does not read these."""
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE,
        origin=Origin.GIVEN, shown=Shown.REACHED, but={"key": TOLD_ONCE},
    )  # fmt: skip


HEADER = Law(reads=rows.header(), adds=rows.tells_of(), changes=rows.tells_of())
SAFETY = Law(reads=rows.safety(), adds=rows.tells_of(), changes=rows.tells_of())
CONTENT = Law(reads=rows.content(), adds=rows.tells_of(), changes=rows.tells_of())
