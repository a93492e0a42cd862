"""Adoption: those who want to adopt and their stages. The children's own dates are in the standard's permanence table."""

from throughline.measures.tables.shape import Column, Table

ADOPTERS = Table(
    "sup_adopters",
    "a household that asked to adopt, with the days of its stages",
    (
        Column("adopters_id", "VARCHAR", "the household's application"),
        Column("registered", "DATE", "the day their registration of interest was accepted: stage one begins"),
        Column("stage_1_decided", "DATE", "the day of the decision on stage one"),
        Column(
            "stage_2_started", "DATE", "the day stage two began: up to six months later if they ask for a gap"
        ),
        Column("stage_2_decided", "DATE", "the day of the decision on their approval"),
        Column("approved", "DATE", "the day they were approved; empty where they were not"),
        Column("matched", "DATE", "the day they were first matched with a child"),
        Column("ended", "DATE", "the first day on which they were no longer approved or asking"),
    ),
    order="adopters_id",
    key=("adopters_id",),
)

TABLES = (ADOPTERS,)
