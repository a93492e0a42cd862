"""Audits and their actions, serious reviews, challenges, and children who shape the service."""

from throughline.measures.tables.shape import Column, Table

PERSON = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")
AGENCY = Column("agency", "VARCHAR", "police, health, education, housing, probation, voluntary or other")

AUDIT = Table(
    "sup_audit",
    "an audit of the work with one child, planned or done",
    (
        Column("audit_id", "VARCHAR", "the audit"),
        PERSON,
        Column("due_on", "DATE", "the day by which the programme wants it done; empty for one outside it"),
        Column("completed_on", "DATE", "the day it was completed"),
        Column("grade", "VARCHAR", "the auditor's grade"),
        Column("moderated_on", "DATE", "the day it was moderated"),
        Column("moderated_grade", "VARCHAR", "the moderator's grade, which is the official one"),
    ),
    order="audit_id",
    key=("audit_id",),
)

AUDIT_ACTION = Table(
    "sup_audit_action",
    "an action that an audit asked for",
    (
        Column("action_id", "VARCHAR", "the action"),
        Column("audit_id", "VARCHAR", "the audit", "sup_audit.audit_id"),
        PERSON,
        Column("due_on", "DATE", "the day by which it was to be done"),
        Column("closed_on", "DATE", "the day somebody confirmed that it was done"),
    ),
    order="action_id",
    key=("action_id",),
)

CHALLENGE = Table(
    "sup_challenge",
    "a challenge on the safeguarding partnership's log",
    (
        Column("challenge_id", "VARCHAR", "the challenge"),
        AGENCY,
        Column("raised_on", "DATE", "the day it was raised"),
        Column("closed_on", "DATE", "the day the partnership closed it"),
    ),
    order="challenge_id",
    key=("challenge_id",),
)

ESCALATION = Table(
    "sup_escalation",
    "a disagreement about the work with a child that a partner raised above the worker",
    (
        Column("escalation_id", "VARCHAR", "the escalation"),
        AGENCY,
        Column("team_id", "VARCHAR", "the team", "ssd_department.dept_team_id"),
        Column("raised_on", "DATE", "the day it was raised"),
    ),
    order="escalation_id",
    key=("escalation_id",),
)

SERIOUS_REVIEW = Table(
    "sup_serious_review",
    "a review after a serious incident, by the partnership",
    (
        Column("review_id", "VARCHAR", "the review"),
        Column("kind", "VARCHAR", "serious case review, local review or rapid review"),
        Column("decided_on", "DATE", "the day the partnership decided to hold it"),
    ),
    order="review_id",
    key=("review_id",),
)

PARTICIPATION = Table(
    "sup_participation",
    "a child who took part in shaping the service",
    (
        Column("participation_id", "VARCHAR", "one child on one occasion"),
        PERSON,
        Column("took_part_on", "DATE", "the day"),
        Column("activity", "VARCHAR", "council, interview panel, consultation, training or inspection"),
    ),
    order="participation_id",
    key=("participation_id",),
)

SERVICE_REFERRAL = Table(
    "sup_service_referral",
    "a child for whose family this authority asked a specialist service for help",
    (
        Column("service_referral_id", "VARCHAR", "the referral to the service"),
        PERSON,
        Column("service", "VARCHAR", "domestic abuse, substance misuse, mental health or parenting"),
        Column("made_on", "DATE", "the day it was made"),
    ),
    order="service_referral_id",
    key=("service_referral_id",),
)

TABLES = (AUDIT, AUDIT_ACTION, CHALLENGE, ESCALATION, SERIOUS_REVIEW, PARTICIPATION, SERVICE_REFERRAL)
