"""Children in care who have a health plan."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="health_plan_pct",
    area="health",
    title="Health plan in place",
    counts="Each child in care on the last day of the month.",
    numerator="Children with a health plan on record on the day.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    caveat="On record, not whether it is any good or is followed. A child new to care has none until the "
    "first assessment: many new arrivals lower it.",
    source="Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), reg. 7 "
    "and schedule 1; inspection of Doncaster 2011, paragraph 79: 68%.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(sup_health_plan.health_plan_id) > 0 then 1 else 0 end as n,
    1 as total
from looked_after
left join sup_health_plan
    on sup_health_plan.person_id = looked_after.person_id
    and sup_health_plan.started <= looked_after.day
    and coalesce(sup_health_plan.ended, date '9999-12-31') > looked_after.day
where looked_after.day >= $first
    and looked_after.day < $after
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
