"""The share of children in care who came alone to seek asylum."""

from throughline.measures.indicator import Indicator, Period, Polarity, cases_beside

INDICATOR = Indicator(
    key="uasc_pct",
    area="care",
    title="Unaccompanied children among those in care",
    counts="Each child in care on the last day of the month.",
    numerator="Children who are unaccompanied asylum-seeking children on the day.",
    denominator="Children in care.",
    period=Period.SNAPSHOT,
    polarity=Polarity.NEITHER,
    basis="child",
    noun="children in care",
    cohort="Children in care on the day, so aged 0 to 17 (a period of care that nobody closed stays in), "
    "by whatever order or agreement. Children not yet born cannot be in care. Series of short breaks "
    "(V3, V4) are not in.",
    left_out=("a series of short breaks (legal status V3 or V4)",),
    caveat="No status on record counts as not unaccompanied, so the share may be too low. The status "
    "ends at 18 or when leave to remain is granted. It moves other figures: these children are older, "
    "have no home here to measure from, and their immunisations are often unknown.",
    source="Department for Education, Children looked after in England including adoptions, reporting "
    "year 2025.",
    confidence="high",
    sql="""
select
    looked_after.person_id,
    looked_after.period_id as thing_id,
    looked_after.day as counted_on,
    case when count(unaccompanied.person_id) > 0 then 1 else 0 end as n,
    1 as total
from looked_after
left join unaccompanied
    on unaccompanied.person_id = looked_after.person_id
    and unaccompanied.started <= looked_after.day
    and coalesce(unaccompanied.ended, date '9999-12-31') > looked_after.day
where looked_after.day >= $first
    and looked_after.day < $after
group by looked_after.person_id, looked_after.period_id, looked_after.day
""",
    cases=cases_beside(__file__),
)
