"""Early help: assessments, teams around the child, steps down from social care, young carers and audits."""

from throughline.measures.tables.shape import Column, Table

PERSON = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")

TABLES = (
    Table(
        "sup_early_help_assessment",
        "one row for each early help assessment of a child",
        (
            Column("early_help_assessment_id", "VARCHAR", "the assessment"),
            PERSON,
            Column("started", "DATE", "the day it was begun"),
            Column("completed", "DATE", "the day it was completed; empty while it is open"),
        ),
        order="early_help_assessment_id",
        key=("early_help_assessment_id",),
    ),
    Table(
        "sup_team_around_child",
        "one row for each child in a team around the child or family",
        (
            Column("team_around_child_id", "VARCHAR", "the child's part in it"),
            PERSON,
            Column("team_around_id", "VARCHAR", "the team around the family, shared by brothers and sisters"),
            Column("started", "DATE", "the day it was set up"),
            Column("ended", "DATE", "the first day no longer; empty while it lasts"),
        ),
        order="team_around_child_id",
        key=("team_around_child_id",),
    ),
    Table(
        "sup_early_help_step_down",
        "one row for each child stepped down from social care to early help",
        (
            Column("early_help_step_down_id", "VARCHAR", "the step down"),
            PERSON,
            Column("stepped_down_on", "DATE", "the day of the decision"),
        ),
        order="early_help_step_down_id",
        key=("early_help_step_down_id",),
    ),
    Table(
        "sup_young_carer",
        "how long a young carer was open to the service for young carers",
        (
            Column("young_carer_id", "VARCHAR", "the time open"),
            PERSON,
            Column("started", "DATE", "the first day"),
            Column("ended", "DATE", "the first day no longer; empty while open"),
        ),
        order="young_carer_id",
        key=("young_carer_id",),
    ),
    Table(
        "sup_early_help_audit",
        "one row for each early help audit that was completed",
        (
            Column("early_help_audit_id", "VARCHAR", "the audit"),
            PERSON,
            Column("completed_on", "DATE", "the day it was completed"),
        ),
        order="early_help_audit_id",
        key=("early_help_audit_id",),
    ),
)
