"""Children in care who are held by a named, qualified social worker."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="cla_allocated_qualified_sw_pct",
    area="care",
    title="In care with a qualified social worker",
    counts="Each child in care on the last day of the month.",
    numerator="Children held on the day by a named worker who is a registered social worker, and not by "
    "a manager for want of one nor by the duty desk.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.HIGHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    caveat="A child held by somebody whose qualification nobody recorded, or by nobody, stays in the "
    "total and does not count. Being held says nothing about being seen.",
    source="Inspection of Doncaster 2011, paragraphs 72 and 91: all looked after children have a named "
    "qualified social worker.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(allocation.allocation_id) > 0 then 1 else 0 end as n,
    1 as total
from looked_after
left join sup_care_allocation as allocation
    on allocation.person_id = looked_after.person_id
    and allocation.worker_id is not null
    and allocation.qualified = 'Y'
    and allocation.holds_as = 'WORKER'
    and allocation.started <= looked_after.day
    and coalesce(allocation.ended, date '9999-12-31') > looked_after.day
where looked_after.day >= $first
    and looked_after.day < $after
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
