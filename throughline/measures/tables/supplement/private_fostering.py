"""Private fostering, for which the standard has no table: arrangements and the visits to the child."""

from throughline.measures.tables.shape import Column, Table

ABOUT = Column(
    "person_id",
    "VARCHAR",
    "a child, by a keyed hash that only this authority can make",
    "ssd_person.pers_person_id",
)

ARRANGEMENT = Table(
    "sup_private_fostering",
    "one row for each private fostering arrangement that the authority knows of",
    (
        Column("arrangement_id", "VARCHAR", "its own id"),
        ABOUT,
        Column("notified_on", "DATE", "the day the authority was told, or found out"),
        Column(
            "aware_on",
            "DATE",
            "the day the authority became aware that the child lives there: years run from it",
        ),
        Column("ended_on", "DATE", "the first day on which the child was no longer privately fostered"),
    ),
    order="arrangement_id",
    key=("arrangement_id",),
)

VISIT = Table(
    "sup_private_fostering_visit",
    "one row for each visit to a privately fostered child",
    (
        Column("visit_id", "VARCHAR", "its own id"),
        ABOUT,
        Column("arrangement_id", "VARCHAR", "the arrangement", "sup_private_fostering.arrangement_id"),
        Column("visited_on", "DATE", "the day"),
        Column("child_seen", "VARCHAR", "Y or N"),
        Column("seen_alone", "VARCHAR", "Y or N; empty where the child was not seen"),
    ),
    order="visit_id",
    key=("visit_id",),
)

TABLES = (ARRANGEMENT, VISIT)
