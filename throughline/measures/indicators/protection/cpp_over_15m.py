"""Of the children on a plan, those whose plan has been open for more than fifteen months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_over_15m",
    area="protection",
    title="Plans open for more than fifteen months",
    counts="Each child on a child protection plan on the last day of the month.",
    numerator="Children whose plan had been open for more than fifteen months.",
    denominator="Children on a child protection plan.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="children",
    cohort="Every child on a plan of this authority, unborn children too.",
    left_out=("a child here for a time on another authority's plan",),
    limit="more than fifteen months: after the corresponding day of the fifteenth month; local",
    caveat="A local trigger for a senior look at the plan, before two years are reached; others use "
    "9, 12 or 18 months.",
    source="Local. Buckinghamshire letter, Dec 2018: plans open for longer periods began to be reviewed.",
    confidence="high",
    sql="""
select
    on_plan.person_id,
    on_plan.plan_id as thing_id,
    on_plan.day as counted_on,
    case when on_plan.day > began.after_15_months then 1 else 0 end as n,
    1 as total
from on_plan
inner join calendar as began on began.day = on_plan.started
where on_plan.day >= $first
    and on_plan.day < $after
""",
    cases=cases_beside(__file__),
)
