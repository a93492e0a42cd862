"""Learning: education plans, schools, attendance, exclusions, results and home education. The standard has none of it."""

from throughline.measures.tables.shape import Column, Table

CHILD = Column("person_id", "VARCHAR", "the child", "ssd_person.pers_person_id")

PEP = Table(
    "sup_pep",
    "a personal education plan that was completed, one for each meeting",
    (
        Column("pep_id", "VARCHAR", "the plan"),
        CHILD,
        Column("completed", "DATE", "the day it was completed"),
        Column("assured", "DATE", "the day the virtual school judged its quality; empty where it did not"),
        Column("quality", "VARCHAR", "GOOD, or NEEDS WORK; empty where it was not judged"),
    ),
    order="pep_id",
    key=("pep_id",),
)

SCHOOL_TERM = Table(
    "sup_school_term",
    "a school term of this authority",
    (
        Column("school_term_id", "VARCHAR", "the term"),
        Column("begins", "DATE", "its first day"),
        Column("ends", "DATE", "its last day"),
    ),
    order="school_term_id",
    key=("school_term_id",),
)

SCHOOLING = Table(
    "sup_schooling",
    "a time in which a child learnt in one kind of place, or in none",
    (
        Column("schooling_id", "VARCHAR", "the time"),
        CHILD,
        Column("setting", "VARCHAR", "EARLY, MAINSTREAM, SPECIAL, ALTERNATIVE, COLLEGE, HOME or NONE"),
        Column("started", "DATE", "the first day there"),
        Column("ended", "DATE", "the first day no longer there"),
    ),
    order="schooling_id",
    key=("schooling_id",),
)

ATTENDANCE = Table(
    "sup_attendance",
    "a child's half-day sessions at school in a month",
    (
        Column("attendance_id", "VARCHAR", "the child's month"),
        CHILD,
        Column("month_ends", "DATE", "the last day of the month"),
        Column("possible", "INTEGER", "sessions that the child could have attended"),
        Column("missed", "INTEGER", "sessions missed, authorised or not"),
    ),
    order="attendance_id",
    key=("attendance_id",),
)

EXCLUSION = Table(
    "sup_exclusion",
    "a suspension or a permanent exclusion from school",
    (
        Column("exclusion_id", "VARCHAR", "the exclusion"),
        CHILD,
        Column("kind", "VARCHAR", "SUSPENSION or PERMANENT"),
        Column("started", "DATE", "its first day"),
        Column("cancelled", "DATE", "the day it was cancelled or overturned, as if it had never been"),
    ),
    order="exclusion_id",
    key=("exclusion_id",),
)

KEY_STAGE = Table(
    "sup_key_stage",
    "a child who reached the end of a key stage, with the virtual school's own record of the result",
    (
        Column("key_stage_id", "VARCHAR", "the child's result"),
        CHILD,
        Column("stage", "VARCHAR", "KS2 or KS4"),
        Column("told", "DATE", "the day the results came out"),
        Column(
            "cohort_day", "DATE", "the 31 March of that school year, on which it is decided who was in care"
        ),
        Column(
            "expected", "VARCHAR", "for KS2, Y if the expected standard was met in reading, writing and maths"
        ),
        Column("attainment_8", "DOUBLE", "for KS4, the Attainment 8 score, from 2016"),
        Column("five_good", "VARCHAR", "for KS4 up to 2015, Y for five good GCSEs with English and maths"),
    ),
    order="key_stage_id",
    key=("key_stage_id",),
)

HOME_EDUCATION = Table(
    "sup_home_education",
    "a time in which a child was known to be educated at home by the parents' choice",
    (
        Column("home_education_id", "VARCHAR", "the time"),
        CHILD,
        Column("started", "DATE", "the day the authority knew"),
        Column("ended", "DATE", "the first day on which it no longer held"),
    ),
    order="home_education_id",
    key=("home_education_id",),
)

HOME_EDUCATION_VISIT = Table(
    "sup_home_education_visit",
    "a visit to a child who is educated at home",
    (
        Column("home_education_visit_id", "VARCHAR", "the visit"),
        CHILD,
        Column("visited", "DATE", "the day of the visit; a try at a closed door is none"),
    ),
    order="home_education_visit_id",
    key=("home_education_visit_id",),
)

TABLES = (
    PEP, SCHOOL_TERM, SCHOOLING, ATTENDANCE, EXCLUSION, KEY_STAGE, HOME_EDUCATION, HOME_EDUCATION_VISIT,
)  # fmt: skip
