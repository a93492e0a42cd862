"""Of the children on a plan, those whose plan has been open for two years or more."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_2y_open_pct",
    area="protection",
    title="Plans open for two years or more",
    counts="Each child on a child protection plan on the last day of the month.",
    numerator="Children whose plan had been open for two years or more.",
    denominator="Children on a child protection plan.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="children",
    cohort="Every child on a plan of this authority, unborn children too.",
    left_out=("a child here for a time on another authority's plan",),
    limit="two years: on or after the second anniversary of the start",
    caveat="Plans open now, not plans that ended: that has its own name, and the two are often mixed up.",
    source="ChAT; children in need census, table D8. Beside cpp_2y_ended_pct.",
    confidence="high",
    sql="""
select
    on_plan.person_id,
    on_plan.plan_id as thing_id,
    on_plan.day as counted_on,
    case when on_plan.day >= began.after_24_months then 1 else 0 end as n,
    1 as total
from on_plan
inner join calendar as began on began.day = on_plan.started
where on_plan.day >= $first
    and on_plan.day < $after
""",
    cases=cases_beside(__file__),
)
