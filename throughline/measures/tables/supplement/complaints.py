"""Complaints by stage, and compliments: about a service, so without the child."""

from throughline.measures.tables.shape import Column, Table

TEAM = Column("team_id", "VARCHAR", "the team that it is about", "ssd_department.dept_team_id")

COMPLAINT = Table(
    "sup_complaint",
    "a complaint by or for a child under the Children Act 1989",
    (
        Column("complaint_id", "VARCHAR", "the complaint"),
        TEAM,
        Column("received_on", "DATE", "the day it was received"),
        Column("theme", "VARCHAR", "what it was about, by the list of themes"),
        Column("outcome", "VARCHAR", "upheld, partly upheld, not upheld or withdrawn; empty while open"),
    ),
    order="complaint_id",
    key=("complaint_id",),
)

COMPLAINT_STAGE = Table(
    "sup_complaint_stage",
    "one stage of a complaint: local resolution (1), investigation (2), review panel (3)",
    (
        Column("stage_id", "VARCHAR", "the stage"),
        Column("complaint_id", "VARCHAR", "the complaint", "sup_complaint.complaint_id"),
        Column("stage", "INTEGER", "1, 2 or 3"),
        Column("began_on", "DATE", "the day its time began: received, agreed in writing, or panel asked for"),
        Column("extended", "VARCHAR", "Y where the longer limit was set, and the complainant told why"),
        Column("answered_on", "DATE", "the day of the answer, or for stage 3 of the panel"),
        Column("withdrawn_on", "DATE", "the day the complainant withdrew"),
    ),
    order="stage_id",
    key=("stage_id",),
)

COMPLIMENT = Table(
    "sup_compliment",
    "a compliment",
    (
        Column("compliment_id", "VARCHAR", "the compliment"),
        TEAM,
        Column("received_on", "DATE", "the day it was received"),
    ),
    order="compliment_id",
    key=("compliment_id",),
)

TABLES = (COMPLAINT, COMPLAINT_STAGE, COMPLIMENT)
