"""Of the plans that ended, those that had lasted three months or less."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cpp_short_3m_pct",
    area="protection",
    title="Plans ended within three months",
    counts="Each child protection plan that ended, one for each child.",
    numerator="Plans that had lasted three months or less when they ended.",
    denominator="Plans that ended in the twelve months.",
    period=Period.YEAR,
    polarity=Polarity.LOWER,
    basis="plan",
    noun="plans",
    cohort="Every child, unborn children too, by the day the plan ended.",
    left_out=(
        "another authority's plan, held here for a time",
        "plans still open",
    ),
    limit="three months: ended on or before the corresponding day of the third month",
    caveat="A plan may end soon for good reason: the child came into care, moved away or died. "
    "Reasons are not in the standard dataset. England: 15.9% in 2025.",
    source="Department for Education, Children in need, reporting year 2025, table D7.",
    confidence="high",
    sql="""
select
    cp_plan.person_id,
    cp_plan.plan_id as thing_id,
    cp_plan.ended as counted_on,
    case when cp_plan.ended <= began.after_3_months then 1 else 0 end as n,
    1 as total
from cp_plan
inner join snapshot on cp_plan.ended <= snapshot.taken_on
inner join calendar as began on began.day = cp_plan.started
where cp_plan.ended >= $first
    and cp_plan.ended < $after
""",
    cases=cases_beside(__file__),
)
