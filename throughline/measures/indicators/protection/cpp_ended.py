"""Child protection plans ended in twelve months, as a number."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cpp_ended",
    area="protection",
    title="Child protection plans ended",
    counts="Each child protection plan that ended in the time, one for each child.",
    numerator="Plans that ended.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too.",
    left_out=("another authority's plan, held here for a time",),
    caveat="A child whose plan ended twice in the time counts twice. Starts and ends are two "
    "figures: their difference is the change in the number of children on a plan. England: "
    "62,300 in 2025.",
    source="Department for Education, Children in need, reporting year 2025, table D1. One half of "
    "cpp_started_ended.",
    confidence="high",
    sql="""
select
    person_id,
    plan_id as thing_id,
    ended as counted_on,
    1 as n,
    1 as total
from cp_plan
inner join snapshot on cp_plan.ended <= snapshot.taken_on
where ended >= $first
    and ended < $after
""",
    cases=cases_beside(__file__),
)
