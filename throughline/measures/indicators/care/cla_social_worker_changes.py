"""Children in care who had three social workers or more in twelve months."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_social_worker_changes",
    area="care",
    title="Three or more social workers in 12 months",
    counts="Each child in care on the last day of the month.",
    numerator="Children whose lead worker was three different people or more in the twelve months that "
    "end with the day, while the child was in care.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.LOWER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=(
        "a series of short breaks (legal status V3 or V4)",
        "of the workers: whoever held the child only before it came into care",
        "of the workers: a second time with the same worker",
    ),
    limit="three workers in 12 months",
    caveat="Everybody who held the child as lead worker is one, also a manager who stood in and cover "
    "for a few weeks: where these were recorded as holding, they count. Days on which a team alone held "
    "the child are not a worker.",
    source="Department for Education, Stability measures for children looked after in England, 2025 "
    "(social workers since 2024, official statistics in development).",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(distinct held.worker_id) >= 3 then 1 else 0 end as n,
    1 as total
from looked_after
left join held
    on held.person_id = looked_after.person_id
    and held.started <= looked_after.day
    and (
        held.ended is null
        or (held.ended > looked_after.year_began and held.ended > looked_after.entered)
    )
where looked_after.day >= $first
    and looked_after.day < $after
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
