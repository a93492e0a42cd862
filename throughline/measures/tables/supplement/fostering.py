"""Fostering: approved households and carers, their reviews and training, and children's safe care plans."""

from throughline.measures.tables.shape import Column, Table

FOSTER_HOUSEHOLD = Table(
    "sup_foster_household",
    "a time in which a fostering household was approved on the same terms",
    (
        Column("foster_approval_id", "VARCHAR", "the time"),
        Column("household_id", "VARCHAR", "the household, the same when its terms change"),
        Column("kind", "VARCHAR", "MAINSTREAM, KINSHIP or SHORT BREAKS"),
        Column("places", "INTEGER", "how many children it is approved for; empty where it is not recorded"),
        Column("started", "DATE", "the first day on these terms"),
        Column("ended", "DATE", "the first day no longer on them"),
    ),
    order="foster_approval_id",
    key=("foster_approval_id",),
)

FOSTER_REVIEW = Table(
    "sup_foster_review",
    "a review of a household's approval",
    (
        Column("foster_review_id", "VARCHAR", "the review"),
        Column("household_id", "VARCHAR", "the household"),
        Column("held", "DATE", "the day of the review"),
    ),
    order="foster_review_id",
    key=("foster_review_id",),
)

FOSTER_TRAINING = Table(
    "sup_foster_training",
    "a foster carer's training year: the least that was asked, and when it was done",
    (
        Column("foster_training_id", "VARCHAR", "the carer's year"),
        Column("household_id", "VARCHAR", "the household"),
        Column("due", "DATE", "the last day of the year in which the minimum was to be done"),
        Column("done", "DATE", "the day the minimum was reached; empty where it was not"),
    ),
    order="foster_training_id",
    key=("foster_training_id",),
)

SAFE_CARE_PLAN = Table(
    "sup_safe_care_plan",
    "a child's own safe care plan in a foster home",
    (
        Column("safe_care_plan_id", "VARCHAR", "the plan"),
        Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id"),
        Column("made", "DATE", "the day it was made"),
        Column("ended", "DATE", "the first day on which it no longer stood, as when the child moved"),
    ),
    order="safe_care_plan_id",
    key=("safe_care_plan_id",),
)

TABLES = (FOSTER_HOUSEHOLD, FOSTER_REVIEW, FOSTER_TRAINING, SAFE_CARE_PLAN)
