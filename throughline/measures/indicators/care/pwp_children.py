"""Children in care who live with their parents."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="pwp_children",
    area="care",
    title="In care and living with parents",
    counts="Each child in care placed with a parent or another person with parental responsibility.",
    numerator="Children in care in a placement with parents (P1) on the day.",
    unit=Unit.COUNT,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "a child whose placement is not on record",
    ),
    caveat="Most are under a care order at home: ask of each whether the order is still needed, or "
    "should be discharged. Visits to them have limits of their own.",
    source="SSDA903 placement code P1; Care Planning, Placement and Case Review (England) Regulations "
    "2010, part 4.",
    confidence="high",
    sql="""
select
    placed.person_id,
    placed.period_id as thing_id,
    placed.day as counted_on,
    1 as n,
    1 as total
from placed
where placed.day >= $first
    and placed.day < $after
    and placed.kind = 'P1'
""",
    cases=cases_beside(__file__),
)
