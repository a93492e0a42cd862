"""Of the plans that ended, those that had lasted two years or more."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_2y_ended_pct",
    area="protection",
    title="Plans ended that had lasted two years or more",
    counts="Each child protection plan that ended, one for each child.",
    numerator="Plans that had lasted two years or more when they ended.",
    denominator="Plans that ended in the twelve months.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too, by the day the plan ended.",
    left_out=(
        "another authority's plan, held here for a time",
        "plans still open, however long",
    ),
    limit="two years: ended on or after the second anniversary of the start; a plan of 29 February "
    "has its on 28 February",
    caveat="Not the share of plans open for two years now, which has its own name. Ending long plans "
    "makes this worse for a while: read the two together. England: 4.4% in 2025, 3.6% in "
    "2020.",
    source="Department for Education, Children in need, reporting year 2025, table D7; formerly "
    "national indicator NI 64.",
    confidence="high",
    sql="""
select
    cp_plan.person_id,
    cp_plan.plan_id as thing_id,
    cp_plan.ended as counted_on,
    case when cp_plan.ended >= began.after_24_months then 1 else 0 end as n,
    1 as total
from cp_plan
inner join snapshot on cp_plan.ended <= snapshot.taken_on
inner join calendar as began on began.day = cp_plan.started
where cp_plan.ended >= $first
    and cp_plan.ended < $after
""",
    cases=cases_beside(__file__),
)
