"""What the tables of a plan and of a meeting have in common: how they are labelled, and who reads a row that may be one child's."""

from throughline.access.law import rows
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

ANSWERS = "select insert update delete"
WRITES = rows.may("add")

ALL_OR_ONE = f"(({{row}}.person_id is null and {rows.by_entry()}) or ({rows.by_child()}))"
"""A row about all the children is read like the entry; a row about one, like that child's part of it."""


def labels(purpose: str, **but: Column) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=Sensitivity.SPECIAL, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.WRITTEN,
        shown=Shown.REACHED, but=but,
    )  # fmt: skip


PROGRAM = Column(origin=Origin.PROGRAM)
