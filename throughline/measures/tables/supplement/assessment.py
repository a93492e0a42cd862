"""Assessments before 15 April 2013, chronologies, and reviews of a child in need plan."""

from throughline.measures.tables.shape import Column, Table

PERSON = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")

FORMER_ASSESSMENT = Table(
    "sup_former_assessment",
    "an initial or core assessment, as they were made until 14 April 2013",
    (
        Column("former_assessment_id", "VARCHAR", "the assessment"),
        PERSON,
        Column("kind", "VARCHAR", "initial or core"),
        Column("referred_on", "DATE", "the day of the referral that an initial assessment answered"),
        Column("started_on", "DATE", "the day it began"),
        Column("completed_on", "DATE", "the day it was completed; empty while under way"),
    ),
    order="former_assessment_id",
    key=("former_assessment_id",),
)

CHRONOLOGY_UPDATE = Table(
    "sup_chronology_update",
    "a day on which a child's chronology was brought up to date",
    (
        Column("chronology_update_id", "VARCHAR", "the update"),
        PERSON,
        Column("updated_on", "DATE", "the day"),
    ),
    order="chronology_update_id",
    key=("chronology_update_id",),
)

CIN_REVIEW = Table(
    "sup_cin_review",
    "a review of a child in need plan that was held",
    (
        Column("cin_review_id", "VARCHAR", "the review"),
        PERSON,
        Column("plan_id", "VARCHAR", "the plan", "ssd_cin_plans.cinp_cin_plan_id"),
        Column("held_on", "DATE", "the day it was held"),
    ),
    order="cin_review_id",
    key=("cin_review_id",),
)

TABLES = (FORMER_ASSESSMENT, CHRONOLOGY_UPDATE, CIN_REVIEW)
