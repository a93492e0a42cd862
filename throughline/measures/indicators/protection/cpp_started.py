"""Child protection plans started in twelve months, as a number."""

from throughline.measures.indicator import Indicator, Period, Polarity, Unit, cases_beside

INDICATOR = Indicator(
    key="cpp_started",
    area="protection",
    title="Child protection plans started",
    counts="Each child protection plan that started in the time, one for each child.",
    numerator="Plans that started.",
    unit=Unit.COUNT,
    period=Period.YEAR,
    polarity=Polarity.NEITHER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too.",
    left_out=("another authority's plan, held here for a time",),
    caveat="A child whose plan started twice in the time counts twice. Starts and ends are two "
    "figures: their difference is the change in the number of children on a plan. England: "
    "61,840 in 2025.",
    source="Department for Education, Children in need, reporting year 2025, table D1. One half of "
    "cpp_started_ended.",
    confidence="high",
    sql="""
select
    person_id,
    plan_id as thing_id,
    started as counted_on,
    1 as n,
    1 as total
from cp_plan
inner join snapshot on cp_plan.started <= snapshot.taken_on
where started >= $first
    and started < $after
""",
    cases=cases_beside(__file__),
)
