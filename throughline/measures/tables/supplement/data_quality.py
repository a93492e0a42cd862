"""What is known of the recording itself: when an entry was written, and when it last changed."""

from throughline.measures.tables.shape import Column, Table

RECORDING = Table(
    "sup_recording",
    "an entry about a child, with the day it is about and the days on which it was written and last changed",
    (
        Column("recording_id", "VARCHAR", "the entry for this child"),
        Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id"),
        Column("kind", "VARCHAR", "the kind of entry, by its key"),
        Column("happened", "DATE", "the day that it is about"),
        Column("recorded", "DATE", "the day it was signed"),
        Column("changed", "DATE", "the day of the newest correction; empty where nothing was corrected"),
    ),
    order="recording_id",
    key=("recording_id",),
)

TABLES = (RECORDING,)
