"""What the standard has no column for about children in care: the placement's detail, its search, people and voice."""

from throughline.measures.tables.shape import Column, Table

ABOUT = Column(
    "person_id",
    "VARCHAR",
    "a child, by a keyed hash that only this authority can make",
    "ssd_person.pers_person_id",
)
WORKER = Column("worker_id", "VARCHAR", "who, by a keyed hash", "ssd_professionals.prof_professional_id")


def _table(name: str, meaning: str, *columns: Column) -> Table:
    return Table(name, meaning, columns, order=columns[0].name, key=(columns[0].name,))


PLACEMENT_DETAIL = _table(
    "sup_placement_detail",
    "one row for each placement with what the standard has no column for",
    Column("placement_detail_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("placement_id", "VARCHAR", "the placement", "ssd_cla_placement.clap_cla_placement_id"),
    Column("carers_id", "VARCHAR", "the same for the same carers or the same home, by a keyed hash"),
    Column("in_area", "VARCHAR", "Y inside the authority's boundary, N outside it, empty where nobody knows"),
    Column(
        "lasts_to_18_from", "DATE", "since when it is recorded that the placement is meant to last until 18"
    ),
    Column(
        "planned_end", "VARCHAR", "Y if its ending was planned, N if not, empty while it lasts or unknown"
    ),
    Column("reg24_from", "DATE", "the day a connected person was approved for a time under regulation 24"),
    Column(
        "reg24_extended_on", "DATE", "the day that approval was extended by eight weeks under regulation 25"
    ),
    Column("reg24_approved_on", "DATE", "the day the connected person was approved as a foster carer"),
)

PROVIDER_INSPECTION = _table(
    "sup_provider_inspection",
    "one row for each published inspection of a home or agency where our children live",
    Column("inspection_id", "VARCHAR", "its own id"),
    Column("urn", "VARCHAR", "Ofsted's number of the home or agency, as on the placement"),
    Column("published_on", "DATE", "the day the report was published"),
    Column(
        "grade",
        "VARCHAR",
        "overall: 1 outstanding, 2 good, 3 requires improvement or satisfactory, 4 inadequate",
    ),
)

PLACEMENT_SEARCH = _table(
    "sup_placement_search",
    "one row for each search for a placement",
    Column("search_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("requested_on", "DATE", "the day the search was asked for"),
    Column("matched_on", "DATE", "the day a placement was found; empty while none is"),
    Column(
        "suitable",
        "VARCHAR",
        "Y if what was found met the child's needs, N if it was taken for want of better",
    ),
    Column("withdrawn_on", "DATE", "the day the search was no longer needed"),
)

CARE_ALLOCATION = _table(
    "sup_care_allocation",
    "one row for each time that somebody held a child in care as lead worker, with what they were then",
    Column("allocation_id", "VARCHAR", "its own id"),
    ABOUT,
    WORKER,
    Column("started", "DATE", "the first day"),
    Column("ended", "DATE", "the first day on which they no longer held the child"),
    Column("qualified", "VARCHAR", "Y if a registered social worker on that first day, N if not"),
    Column("holds_as", "VARCHAR", "WORKER, MANAGER (for want of a worker) or DUTY"),
)

IRO_MONTH = _table(
    "sup_iro_month",
    "one row for each independent reviewing officer on the last day of each month",
    Column("iro_month_id", "VARCHAR", "its own id"),
    WORKER,
    Column("on_day", "DATE", "the last day of the month"),
    Column("fte", "DOUBLE", "working time as a reviewing officer, 1 for full time"),
    Column("children", "INTEGER", "children in care whose reviews they chair"),
)

IRO_DISPUTE = _table(
    "sup_iro_dispute",
    "one row for each formal dispute that a reviewing officer raised about a child",
    Column("dispute_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("raised_on", "DATE", "the day it was raised"),
    Column("resolved_on", "DATE", "the day it was resolved; empty while it is not"),
    Column("theme", "VARCHAR", "DRIFT, PLACEMENT, HEALTH, EDUCATION, FAMILY_TIME, RESOURCES or OTHER"),
)

ADVOCACY = _table(
    "sup_advocacy",
    "one row for each offer of an advocate to a child",
    Column("advocacy_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("offered_on", "DATE", "the day it was offered"),
    Column("taken_up_on", "DATE", "the day an advocate began; empty where the child did not want one"),
)

INDEPENDENT_VISITOR = _table(
    "sup_independent_visitor",
    "one row for each time that a child in care wanted an independent visitor",
    Column("wanted_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("wanted_on", "DATE", "the day the child said so"),
    Column("matched_on", "DATE", "the day a visitor was matched; empty while none is"),
    Column("ended_on", "DATE", "the first day on which the child no longer wanted or had one"),
)

CHILDREN_SURVEY = _table(
    "sup_children_survey",
    "one row for each answer to a question of a survey of children in care and care leavers; nobody can be traced",
    Column("answer_id", "VARCHAR", "its own id"),
    Column("answered_on", "DATE", "the day"),
    Column("asked_of", "VARCHAR", "CARE for a child in care, LEFT for a care leaver"),
    Column("question", "VARCHAR", "the question's code, such as FEEL_SAFE"),
    Column("answer", "VARCHAR", "VERY, FAIRLY, NOT_VERY or NOT_AT_ALL; empty where it was left blank"),
)

SCHOOL_MOVE = _table(
    "sup_school_move",
    "one row for each time that a child in care changed school",
    Column("move_id", "VARCHAR", "its own id"),
    ABOUT,
    Column("moved_on", "DATE", "the first day at the new school"),
    Column("mid_year", "VARCHAR", "Y unless it fell between 1 August and 30 September"),
)

TABLES = (
    PLACEMENT_DETAIL, PROVIDER_INSPECTION, PLACEMENT_SEARCH, CARE_ALLOCATION, IRO_MONTH, IRO_DISPUTE, ADVOCACY,
    INDEPENDENT_VISITOR, CHILDREN_SURVEY, SCHOOL_MOVE,
)  # fmt: skip
