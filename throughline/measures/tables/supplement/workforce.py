"""Staff: times in post, posts, managers, sickness, training, what staff say, and how soon visits are written up."""

from throughline.measures.tables.shape import Column, Table

WORKER = Column("worker_id", "VARCHAR", "the member of staff", "ssd_professionals.prof_professional_id")
TEAM = Column("team_id", "VARCHAR", "the team", "ssd_department.dept_team_id")

STAFF = Table(
    "sup_staff",
    "a time in which a member of staff worked in one team, in one role, for the same hours",
    (
        Column("staff_id", "VARCHAR", "the time"),
        WORKER,
        TEAM,
        Column(
            "role", "VARCHAR", "SOCIAL WORKER, SENIOR, MANAGER, or OTHER for staff who are not social workers"
        ),
        Column("started", "DATE", "the first day"),
        Column("ended", "DATE", "the first day no longer there"),
        Column(
            "leaves", "VARCHAR", "Y if the member of staff then left the authority; N for a move inside it"
        ),
        Column("fte", "DOUBLE", "the share of full-time hours"),
        Column("agency", "VARCHAR", "Y for an agency worker"),
        Column(
            "qualified", "DATE", "the day of qualifying as a social worker; empty where it is not recorded"
        ),
        Column(
            "ceiling", "INTEGER", "the most children that this authority wants the member of staff to hold"
        ),
    ),
    order="staff_id",
    key=("staff_id",),
)

POST = Table(
    "sup_post",
    "a team's posts for social workers at the end of a month",
    (
        Column("post_id", "VARCHAR", "the team's month"),
        TEAM,
        Column("month_ends", "DATE", "the last day of the month"),
        Column(
            "employed_fte", "DOUBLE", "posts that an employed social worker fills, as full-time equivalents"
        ),
        Column(
            "vacant_fte", "DOUBLE", "posts that nobody employed fills, with those that agency workers cover"
        ),
    ),
    order="post_id",
    key=("post_id",),
)

MANAGER_POST = Table(
    "sup_manager_post",
    "a time in which a team manager's post was held in one way",
    (
        Column("manager_post_id", "VARCHAR", "the time"),
        TEAM,
        Column("holder", "VARCHAR", "PERMANENT, ACTING, AGENCY or VACANT"),
        Column("started", "DATE", "the first day"),
        Column("ended", "DATE", "the first day no longer so"),
    ),
    order="manager_post_id",
    key=("manager_post_id",),
)

SICKNESS = Table(
    "sup_sickness",
    "an employed social worker's working days in a month, and those lost to sickness",
    (
        Column("sickness_id", "VARCHAR", "the member of staff's month"),
        WORKER,
        TEAM,
        Column("month_ends", "DATE", "the last day of the month"),
        Column("days", "DOUBLE", "working days that were to be worked"),
        Column("days_lost", "DOUBLE", "those lost to sickness"),
    ),
    order="sickness_id",
    key=("sickness_id",),
)

TRAINING = Table(
    "sup_training",
    "a course that a member of staff or a foster carer has to do",
    (
        Column("training_id", "VARCHAR", "the course for this person"),
        Column("whose", "VARCHAR", "STAFF or CARER"),
        Column(
            "worker_id",
            "VARCHAR",
            "the member of staff; empty for a carer",
            "ssd_professionals.prof_professional_id",
        ),
        TEAM,
        Column("course", "VARCHAR", "PREVENT for Prevent or WRAP, SAFEGUARDING, RECORDING or OTHER"),
        Column("due", "DATE", "the last day on which it is in time"),
        Column("done", "DATE", "the day it was completed; empty where it was not"),
    ),
    order="training_id",
    key=("training_id",),
)

SURVEY = Table(
    "sup_staff_survey",
    "what a team's staff said in a survey: numbers alone, so that nobody is known by an answer",
    (
        Column("survey_id", "VARCHAR", "the team's answers"),
        TEAM,
        Column("asked", "DATE", "the day the survey closed"),
        Column(
            "answers",
            "INTEGER",
            "how many answered whether they feel supported, neither yes nor no among them",
        ),
        Column("positive", "INTEGER", "how many of them feel supported"),
    ),
    order="survey_id",
    key=("survey_id",),
)

VISIT_RECORD = Table(
    "sup_visit_record",
    "a visit to a child, and when it was written up",
    (
        Column("visit_record_id", "VARCHAR", "the visit"),
        Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id"),
        Column("visited", "DATE", "the day of the visit"),
        Column("recorded", "DATE", "the day its record was complete; empty where it is not"),
    ),
    order="visit_record_id",
    key=("visit_record_id",),
)

TABLES = (STAFF, POST, MANAGER_POST, SICKNESS, TRAINING, SURVEY, VISIT_RECORD)
