"""Of the plans open for three months or more, those with every review held in time."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_reviewed_in_time_pct",
    area="protection",
    title="Plans with every review in time",
    counts="Each child whose plan has been open for three months or more on the last day of the month.",
    numerator="Plans of which every review was held in time, and none is overdue.",
    denominator="Plans open for three months or more.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="plan",
    noun="plans",
    cohort="Every child on a plan of this authority, unborn children too, from the corresponding day "
    "of the third month.",
    left_out=(
        "a plan open for less than three months",
        "another authority's plan, held here for a time",
    ),
    limit="the first review within three months of the day the plan began, each later one within "
    "six months of the last",
    caveat="One late review fails the plan for as long as it lasts, so this falls slowly and rises "
    "slowly. A review that was not quorate was not held. Published at 31 March; the same rule "
    "is used here for every month's end. The share of reviews in time has its own name. "
    "England: 94.0% in 2015; 90.6% in 2025 by the LAIT.",
    source="Children in need census; formerly national indicator NI 67. Working Together to "
    "Safeguard Children 2023.",
    confidence="high",
    sql="""
select
    on_plan.person_id,
    on_plan.plan_id as thing_id,
    on_plan.day as counted_on,
    case when late.first_due < on_plan.day then 0 else 1 end as n,
    1 as total
from on_plan
inner join calendar as began on began.day = on_plan.started and began.after_3_months <= on_plan.day
left join (
    select plan_id, min(due) as first_due
    from review_due
    where coalesce(held_on, date '9999-12-31') > due
    group by plan_id
) as late on late.plan_id = on_plan.plan_id
where on_plan.day >= $first
    and on_plan.day < $after
""",
    cases=cases_beside(__file__),
)
