"""Supervision: of a worker, and of the work with one child."""

from throughline.measures.tables.shape import Column, Table

WORKER = Column("worker_id", "VARCHAR", "the worker", "ssd_professionals.prof_professional_id")

SUPERVISION = Table(
    "sup_supervision",
    "a supervision that a worker had",
    (
        Column("supervision_id", "VARCHAR", "the supervision"),
        WORKER,
        Column("held_on", "DATE", "the day it was held"),
    ),
    order="supervision_id",
    key=("supervision_id",),
)

WORKER_AWAY = Table(
    "sup_worker_away",
    "a time in which a worker was away for long, such as sick or on parental leave",
    (
        Column("away_id", "VARCHAR", "the time away"),
        WORKER,
        Column("started", "DATE", "the first day away"),
        Column("ended", "DATE", "the first day back"),
    ),
    order="away_id",
    key=("away_id",),
)

CHILD_DISCUSSED = Table(
    "sup_child_discussed",
    "a supervision in which the work with one child was discussed and recorded on the child's record",
    (
        Column("discussion_id", "VARCHAR", "the discussion"),
        Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id"),
        Column("held_on", "DATE", "the day"),
    ),
    order="discussion_id",
    key=("discussion_id",),
)

TABLES = (SUPERVISION, WORKER_AWAY, CHILD_DISCUSSED)
