"""Before and in court: extensions of pre-proceedings, applications, reviews of agreements, family meetings."""

from throughline.measures.tables.shape import Column, Table

PERSON = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")

TABLES = (
    Table(
        "sup_pre_proceedings_stage",
        "one row for each stage of a family's pre-proceedings, on the day it was reached",
        (
            Column("pre_proceedings_stage_id", "VARCHAR", "the stage"),
            Column("family_id", "VARCHAR", "the family, as the standard's pre-proceedings name it"),
            Column("stage", "VARCHAR", "DECIDED, LETTER, FIRST_MEETING, REVIEW, EXTENDED or ENDED"),
            Column("reached_on", "DATE", "the day"),
        ),
        order="pre_proceedings_stage_id",
        key=("pre_proceedings_stage_id",),
    ),
    Table(
        "sup_plan_exception",
        "a recorded reason why a child in pre-proceedings has no child protection plan",
        (
            Column("plan_exception_id", "VARCHAR", "the reason, as recorded"),
            PERSON,
            Column("started", "DATE", "the day from which it holds"),
            Column("ended", "DATE", "the first day on which it no longer holds; empty while it does"),
        ),
        order="plan_exception_id",
        key=("plan_exception_id",),
    ),
    Table(
        "sup_court_application",
        "one row for each child in each application to court; one application may be about several children",
        (
            Column("court_application_id", "VARCHAR", "the child's part in the application"),
            PERSON,
            Column("court_case_id", "VARCHAR", "the application, shared by brothers and sisters"),
            Column("kind", "VARCHAR", "CARE or SUPERVISION (section 31), EPO, PLACEMENT or OTHER"),
            Column("issued_on", "DATE", "the day the court issued it"),
            Column("final_order_on", "DATE", "the day of the final order about this child; empty until then"),
        ),
        order="court_application_id",
        key=("court_application_id",),
    ),
    Table(
        "sup_agreement_review",
        "one row for each child whose agreed arrangement the service reviewed",
        (
            Column("agreement_review_id", "VARCHAR", "the review for this child"),
            PERSON,
            Column(
                "arrangement",
                "VARCHAR",
                "S20 for accommodation by agreement, FAMILY for a family arrangement",
            ),
            Column("reviewed_on", "DATE", "the day of the review"),
            Column("decision", "VARCHAR", "CONTINUE, PROCEEDINGS, HOME or OTHER; empty where not known"),
        ),
        order="agreement_review_id",
        key=("agreement_review_id",),
    ),
    Table(
        "sup_family_meeting",
        "one row for each child about whom a family meeting was offered, not offered with a reason, or held",
        (
            Column("family_meeting_child_id", "VARCHAR", "the child's part in the meeting"),
            PERSON,
            Column("family_meeting_id", "VARCHAR", "the meeting, shared by brothers and sisters"),
            Column(
                "kind", "VARCHAR", "FGC family group conference, FGDM family group decision-making, FNM other"
            ),
            Column("offered_on", "DATE", "the day it was offered to the family; empty if it was not"),
            Column(
                "excepted_on",
                "DATE",
                "the day the reason for not offering it was recorded; empty if none was",
            ),
            Column("held_on", "DATE", "the day it was held; empty if it was not"),
        ),
        order="family_meeting_child_id",
        key=("family_meeting_child_id",),
    ),
)
