"""What the standard has no column for about health: reports, plans, summaries, waits and treatment."""

from throughline.measures.tables.shape import Column, Table

ABOUT = Column(
    "person_id",
    "VARCHAR",
    "a child, by a keyed hash that only this authority can make",
    "ssd_person.pers_person_id",
)


def _table(name: str, meaning: str, *columns: Column) -> Table:
    return Table(name, meaning, columns, order=columns[0].name, key=(columns[0].name,))


HEALTH_REPORT = _table(
    "sup_health_report",
    "one row for each health assessment of a child in care: asked for, held, and its report with us",
    Column("health_report_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("kind", "VARCHAR", "INITIAL or REVIEW"),
    Column("requested_on", "DATE", "the day the health service was asked, with consent"),
    Column("held_on", "DATE", "the day the child was seen"),
    Column("reported_on", "DATE", "the day the report reached us; empty while it has not"),
)

HEALTH_STATUS = _table(
    "sup_health_status",
    "one row for each time it was noted whether something is up to date; the standard holds the present alone",
    Column("health_status_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("about", "VARCHAR", "IMMUNISATIONS or DEVELOPMENT (checks of a child under five)"),
    Column("noted_on", "DATE", "the day"),
    Column("up_to_date", "VARCHAR", "Y, N, or empty where nobody knows"),
)

HEALTH_PLAN = _table(
    "sup_health_plan",
    "one row for each health plan of a child in care",
    Column("health_plan_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("started", "DATE", "the day it was put on record"),
    Column("ended", "DATE", "the first day on which it no longer stood"),
)

HEALTH_SUMMARY = _table(
    "sup_health_summary",
    "one row for each health history given to a young person who was leaving care",
    Column("health_summary_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("given_on", "DATE", "the day"),
)

CAMHS_REFERRAL = _table(
    "sup_camhs_referral",
    "one row for each referral that we made of a child to the mental health service",
    Column("camhs_referral_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("referred_on", "DATE", "the day we referred the child"),
    Column("first_seen_on", "DATE", "the day of the first appointment that was kept"),
    Column("closed_on", "DATE", "the day it was closed without being seen"),
    Column("pathway", "VARCHAR", "CORE or DISABILITY (learning disability or neurodevelopment)"),
)

SUBSTANCE_TREATMENT = _table(
    "sup_substance_treatment",
    "one row for each treatment plan of a young person for the use of drugs or alcohol",
    Column("treatment_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("started", "DATE", "the day it began"),
    Column("ended", "DATE", "the day it ended; empty while it lasts"),
    Column("completed", "VARCHAR", "Y if completed as planned, N if the young person left before"),
)

TABLES = (HEALTH_REPORT, HEALTH_STATUS, HEALTH_PLAN, HEALTH_SUMMARY, CAMHS_REFERRAL, SUBSTANCE_TREATMENT)
