"""Children on a child protection plan at the end of a month, per 10,000."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cpp_rate",
    area="protection",
    title="Children on a child protection plan per 10,000",
    counts="Each child on a child protection plan on the last day of the month.",
    numerator="Children on a child protection plan.",
    unit=Unit.RATE,
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children",
    cohort="Every child on a plan of this authority, unborn children too, whatever else they are: "
    "looked after or disabled.",
    left_out=(
        "a child here for a time on another authority's plan",
        "a child on the day the plan ended",
    ),
    caveat="Unborn children are in the count but not in the population. Neither high nor low is "
    "good. England: 49,420 children at 31 March 2025, about 40.5 per 10,000 by our division.",
    source="Department for Education, Children in need, reporting year 2025, table D1; ChAT.",
    confidence="high",
    sql="""
select
    person_id,
    plan_id as thing_id,
    day as counted_on,
    1 as n,
    1 as total
from on_plan
where day >= $first
    and day < $after
""",
    cases=cases_beside(__file__),
)
