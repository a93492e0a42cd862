"""Who reads and writes a contact: the desk it came to, its manager and whoever is acting; nobody else."""

from throughline.access.law import rows
from throughline.access.law.labels import Column, Keep, Labels, Sensitivity
from throughline.access.law.lawful import Basis, Origin, Shown

AT_THE_DOOR = "(select law.at_front_door())"
READS = f"({AT_THE_DOOR} or {rows.own('acting_id')}) and law.contact_opens({{row}}.id) > 0"
"""No child of it is sealed or the reader's own matter. Of a restricted child this is the safety of tonight, no words."""
OF_A_CONTACT = "exists (select 1 from public.record_contact contact where contact.id = {row}.contact_id)"
"""Whoever reads the contact."""
WORDS = f"{OF_A_CONTACT} and law.contact_opens({{row}}.contact_id) = 2"
"""What was told and what was found: never of a restricted child whom the reader does not reach."""
WRITES = f"{AT_THE_DOOR} and {rows.may('add')}"
ROWS = "select insert update delete"


def of_a_child(reads: str) -> str:
    """A row that hangs on a child of the contact."""
    return (
        "exists (select 1 from public.record_contactchild named where named.id = {row}.child_id"
        f" and {reads.replace('{row}', 'named')})"
    )


def labels(purpose: str, *, sensitivity: Sensitivity = Sensitivity.SPECIAL, **but: Column) -> Labels:
    return Labels(
        purpose=purpose, sensitivity=sensitivity, keep=Keep.FILE, basis=Basis.CARE, origin=Origin.GIVEN,
        shown=Shown.FRONT_DOOR, but=but,
    )  # fmt: skip


OURS = Column(origin=Origin.ARRANGED)
PROGRAM = Column(origin=Origin.PROGRAM)
